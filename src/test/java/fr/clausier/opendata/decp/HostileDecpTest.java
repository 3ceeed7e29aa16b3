package fr.clausier.opendata.decp;

import static fr.clausier.opendata.decp.DecpSamples.codes;
import static fr.clausier.opendata.decp.DecpSamples.file;
import static fr.clausier.opendata.decp.DecpSamples.marche;
import static fr.clausier.opendata.decp.DecpSamples.marches;
import static fr.clausier.opendata.decp.DecpSamples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.clausier.opendata.decp.file.DecpFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDecpTest {

    @Test
    void a_truncated_json_file_gives_the_records_before_the_cut_and_says_where_it_broke() {
        String whole = "{\"marches\":{\"marche\":[" + marche("A1", "") + ",\n" + marche("A2", "'montant':12");
        DecpReading reading = read(whole.substring(0, whole.length() - 3));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A1");
        assertThat(reading.complete()).isFalse();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("decp-broken");
            assertThat(problem.isError()).isTrue();
            assertThat(problem.place().field()).isEqualTo("marches.marche[1]");
            assertThat(problem.args().get(1)).isEqualTo("2");
            assertThat(problem.args().get(3)).isEqualTo("1");
        });
    }

    @Test
    void a_truncated_xml_file_gives_the_records_before_the_cut() throws IOException {
        byte[] whole = file("marches.xml");
        DecpReading reading = DecpFile.read(Arrays.copyOf(whole, whole.length - 200));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("2026EV02", "2026EV03");
        assertThat(codes(reading)).containsExactly("decp-broken");
        assertThat(reading.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marches-2.0.json", "liste-2019.json", "marches.xml"})
    void a_file_cut_anywhere_or_with_any_byte_changed_never_throws(String name) throws IOException {
        byte[] whole = file(name);
        Random random = new Random(20260301);
        for (int length = 0; length <= whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> DecpFile.read(cut)).doesNotThrowAnyException();
        }
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> DecpFile.read(changed)).doesNotThrowAnyException();
        }
    }

    @Test
    void deep_nesting_inside_a_record_is_dropped_and_the_record_kept() {
        DecpReading reading = marches(marche("A1", "'objet':'x','profond':" + "[".repeat(200) + "]".repeat(200)), marche("A2", ""));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A1", "A2");
        assertThat(codes(reading)).contains("decp-too-deep");
    }

    @Test
    void nesting_without_end_stops_the_reading() {
        DecpReading json = marches(marche("A1", ""), marche("A2", "'profond':" + "{\"a\":".repeat(200_000)));
        assertThat(json.records()).extracting(DecpRecord::id).containsExactly("A1");
        assertThat(codes(json)).contains("decp-broken");
        DecpReading xml = read("<marches><marche><id>1</id>" + "<a>".repeat(200_000));
        assertThat(codes(xml)).contains("decp-broken");
        assertThat(codes(read("[".repeat(200_000)))).contains("decp-broken");
    }

    @Test
    void an_xml_entity_bomb_is_refused_before_it_grows() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE marches [<!ENTITY a \"ha\">" + IntStream.range(0, 12)
            .mapToObj(i -> "<!ENTITY a" + (i + 1) + " \"" + ("&a" + (i == 0 ? "" : i) + ";").repeat(10) + "\">").collect(Collectors.joining())
            + "]><marches><marche><id>&a12;</id></marche></marches>";
        DecpReading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb));
        assertThat(reading.records()).isEmpty();
        assertThat(codes(reading)).containsExactly("decp-doctype");
    }

    @Test
    void an_external_entity_is_never_read() {
        DecpReading reading = read("<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<marches><marche><id>&x;</id><acheteur><id>90000010000017</id></acheteur></marche></marches>");
        assertThat(codes(reading)).containsExactly("decp-doctype");
        assertThat(codes(read("<marches><marche><id>&x;</id></marche></marches>"))).containsExactly("decp-broken");
    }

    @Test
    void huge_numbers_are_text_and_cost_nothing() {
        DecpReading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> marches(
            marche("A1", "'montant':1e999999999,'dureeMois':1e999999999,'tauxAvance':1e-999999999,'offresRecues':" + "9".repeat(5_000)
                + ",'modifications':[{'montant':1e999999999,'dureeMois':9e99,'id':1e99}]")));
        assertThat(reading.records()).singleElement()
            .satisfies(record -> assertThat(record.fields()).containsOnlyKeys(DecpField.MODIFICATIONS));
        assertThat(codes(reading)).containsExactlyInAnyOrder("decp-amount", "decp-months", "decp-share", "decp-count", "decp-count",
            "decp-months", "decp-amount");
    }

    @Test
    void a_number_of_a_megabyte_stops_the_reading_with_a_problem() {
        DecpReading reading = marches(marche("A1", ""), marche("A2", "'montant':" + "9".repeat(1_000_000)));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A1");
        assertThat(codes(reading)).containsExactly("decp-broken");
    }

    @Test
    void nul_bytes_and_half_characters_are_taken_out_of_texts() {
        DecpReading reading = marches(marche("A1", "'objet':'a\\u0000b\\ud800c'"));
        assertThat(reading.records().get(0).value(DecpField.OBJECT)).contains("a b c");
        assertThat(codes(reading)).containsExactly("decp-characters");
        assertThat(codes(DecpFile.read(new byte[1000]))).containsExactly("decp-format");
        byte[] padded = Arrays.copyOf("{\"marches\":[]}".getBytes(StandardCharsets.UTF_8), 4000);
        assertThat(codes(DecpFile.read(padded))).containsExactly("decp-trailing", "decp-no-record");
    }

    @Test
    void a_record_of_a_million_values_is_refused_and_the_next_kept() {
        String many = IntStream.range(0, 30_000).mapToObj(i -> "{\"id\":\"" + i + "\"}").collect(Collectors.joining(","));
        DecpReading reading = marches(marche("A1", "'titulaires':[" + many + "]"), marche("A2", ""));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A2");
        assertThat(codes(reading)).containsExactly("decp-too-large");
        assertThat(reading.refused()).isEqualTo(1);
    }

    @Test
    void problems_are_counted_beyond_what_anyone_would_read() {
        DecpReading reading = marches(IntStream.range(0, 6_000).mapToObj(i -> "1").toArray(String[]::new));
        assertThat(reading.problems()).hasSize(Findings.MOST + 1);
        assertThat(reading.problems().get(Findings.MOST).found()).isEqualTo("1000");
    }

    @Test
    void a_file_of_a_hundred_thousand_records_is_read_in_little_time() {
        String[] records = IntStream.range(0, 100_000).mapToObj(i -> marche("N" + i, "'montant':1000,'objet':'Voirie'")).toArray(String[]::new);
        DecpReading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> marches(records));
        assertThat(reading.records()).hasSize(100_000);
        assertThat(reading.problems()).isEmpty();
    }
}
