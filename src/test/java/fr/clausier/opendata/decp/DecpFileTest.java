package fr.clausier.opendata.decp;

import static fr.clausier.opendata.decp.DecpSamples.codes;
import static fr.clausier.opendata.decp.DecpSamples.file;
import static fr.clausier.opendata.decp.DecpSamples.marche;
import static fr.clausier.opendata.decp.DecpSamples.marches;
import static fr.clausier.opendata.decp.DecpSamples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.clausier.kernel.Money;
import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.file.DecpFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecpFileTest {

    @Test
    void a_contract_of_schema_2_gives_every_field_in_plain_form() throws IOException {
        DecpReading reading = DecpFile.read(file("marches-2.0.json"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.complete()).isTrue();
        DecpRecord record = reading.records().get(0);
        assertThat(record.family()).isEqualTo(DecpFamily.MARCHE);
        assertThat(record.path()).isEqualTo("marches.marche[0]");
        assertThat(record.buyer().digits()).isEqualTo("90000010000017");
        assertThat(record.id()).isEqualTo("2026TX0101");
        assertThat(record.fields()).contains(
            entry(DecpField.OBJECT, "Groupe scolaire des Tilleuls, lot 01 gros œuvre"), entry(DecpField.NATURE, "MARCHE"),
            entry(DecpField.PROCEDURE, "ADAPTED"), entry(DecpField.CPV, "45214210-5"), entry(DecpField.CCAG, "TRAVAUX"),
            entry(DecpField.PLACE_CODE, "01234"), entry(DecpField.PLACE_KIND, "Code commune"),
            entry(DecpField.DURATION_MONTHS, "14"), entry(DecpField.AMOUNT, "1000000.50"),
            entry(DecpField.NOTIFICATION_DATE, "2026-01-12"), entry(DecpField.PUBLICATION_DATE, "2026-02-01"),
            entry(DecpField.SOCIAL, "CLAUSE,CRITERION"), entry(DecpField.ENVIRONMENTAL, "NONE"),
            entry(DecpField.GROUPING, "SOLIDAIRE"), entry(DecpField.FRAMEWORK_ID, "AC-2025"),
            entry(DecpField.TECHNIQUES, "Sans objet"), entry(DecpField.EXECUTION, "Tranches"),
            entry(DecpField.PRICE_FORM, "Forfaitaire"), entry(DecpField.PRICE_TYPES, "Définitif révisable"),
            entry(DecpField.INNOVATIVE, "false"), entry(DecpField.OFFERS, "4"), entry(DecpField.ADVANCE_GRANTED, "true"),
            entry(DecpField.ADVANCE_RATE, "0.05"), entry(DecpField.EU_ORIGIN, "0.8"), entry(DecpField.FRENCH_ORIGIN, "0.6"),
            entry(DecpField.SUBCONTRACTING, "true"), entry(DecpField.SUBCONTRACTS, "SIRET 90000014200019 2026-03-02 6 40000.00"));
        assertThat(record.announcesSocialClause()).isTrue();
        assertThat(record.holders()).extracting(Holder::id).containsExactly("90000011800019", "90000012600012");
        assertThat(record.modifications())
            .containsExactly(new Modification(1, LocalDate.of(2026, 6, 15), 16, Money.of("1080000")));
    }

    @Test
    void a_concession_gives_its_own_names_under_the_same_fields() throws IOException {
        DecpRecord record = DecpFile.read(file("marches-2.0.json")).records().get(1);
        assertThat(record.family()).isEqualTo(DecpFamily.CONCESSION);
        assertThat(record.path()).isEqualTo("marches.contrat-concession[0]");
        assertThat(record.fields()).contains(
            entry(DecpField.NATURE, "PUBLIC_SERVICE_DELEGATION"), entry(DecpField.AMOUNT, "4200000.00"),
            entry(DecpField.SUBSIDY, "0.00"), entry(DecpField.NOTIFICATION_DATE, "2026-02-02"),
            entry(DecpField.START_DATE, "2026-04-01"), entry(DecpField.SOCIAL, "RESERVED_CONCESSION"),
            entry(DecpField.HOLDERS, "SIRET 90000013400016"), entry(DecpField.ANNUAL_ACCOUNTS,
                "datePublicationDonneesExecution=2027-02-01, depensesInvestissement=15000, intituleTarif=Entrée, tarif=4.5"));
        assertThat(record.announcesSocialClause()).isFalse();
    }

    @Test
    void an_old_flat_list_is_read_with_names_and_families() throws IOException {
        DecpReading reading = DecpFile.read(file("liste-2019.json"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records()).extracting(DecpRecord::family).containsExactly(DecpFamily.MARCHE, DecpFamily.CONCESSION);
        DecpRecord record = reading.records().get(0);
        assertThat(record.path()).isEqualTo("marches[0]");
        assertThat(record.fields()).contains(entry(DecpField.BUYER_NAME, "Ville de Valbourg"),
            entry(DecpField.NATURE, "MARCHE"), entry(DecpField.PLACE_NAME, "Valbourg"), entry(DecpField.PLACE_CODE, "2A004"),
            entry(DecpField.NOTIFICATION_DATE, "2019-03-20"));
        assertThat(record.holders()).containsExactly(new Holder("SIRET", "90000011800019", "Jardins du Val"));
        assertThat(record.value(DecpField.SOCIAL)).isEmpty();
    }

    @Test
    void an_xml_file_without_prolog_and_with_trailing_blanks_gives_the_same_fields() throws IOException {
        DecpReading reading = DecpFile.read(file("marches.xml"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.complete()).isTrue();
        assertThat(reading.records()).extracting(DecpRecord::path)
            .containsExactly("marches.marche[0]", "marches.marche[1]", "marches.contrat-concession[0]");
        DecpRecord record = reading.records().get(0);
        assertThat(record.fields()).contains(entry(DecpField.OBJECT, "Taille & tonte <secteur nord>"),
            entry(DecpField.AMOUNT, "85000.50"), entry(DecpField.INNOVATIVE, "true"), entry(DecpField.SOCIAL, "CLAUSE"),
            entry(DecpField.HOLDERS, "SIRET 90000011800019\nSIRET 90000012600012"), entry(DecpField.MODIFICATIONS, "1 - - 90000.00"));
        assertThat(reading.records().get(1).value(DecpField.OBJECT)).isEmpty();
        assertThat(reading.records().get(2).holders()).containsExactly(new Holder("SIRET", "90000013400016", ""));
    }

    @Test
    void an_xml_prolog_may_name_latin_1() {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><marches><marche><id>1</id><acheteur><id>90000010000017</id>"
            + "</acheteur><objet>Éclairage</objet></marche></marches>").getBytes(StandardCharsets.ISO_8859_1);
        DecpReading reading = DecpFile.read(bytes);
        assertThat(reading.records().get(0).value(DecpField.OBJECT)).contains("Éclairage");
        assertThat(codes(reading)).containsExactly("decp-encoding");
    }

    @Test
    void marks_and_wide_encodings_are_recognised() throws IOException {
        String text = "{\"marches\":{\"marche\":[" + marche("1", "'objet':'Voirie d été'") + "]}}";
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(text.getBytes(StandardCharsets.UTF_8));
        assertObject(marked.toByteArray());
        assertObject(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertObject(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        assertObject(text.getBytes(Charset.forName("windows-1252")), "decp-encoding");
    }

    private static void assertObject(byte[] bytes, String... expectedCodes) {
        DecpReading reading = DecpFile.read(bytes);
        assertThat(reading.records()).singleElement()
            .satisfies(record -> assertThat(record.value(DecpField.OBJECT)).contains("Voirie d été"));
        assertThat(codes(reading)).containsExactly(expectedCodes);
    }

    @Test
    void a_bare_list_a_single_object_and_wrapped_members_are_read() {
        assertThat(read("[" + marche("1", "") + "]").records()).hasSize(1);
        assertThat(read("{\"marches\":{\"marche\":" + marche("1", "") + "}}").records()).hasSize(1);
        assertThat(read("{\"marches\":[{\"marche\":" + marche("1", "") + "}]}").records()).hasSize(1);
        assertThat(read("<marche><id>1</id><acheteur><id>90000010000017</id></acheteur></marche>").records()).hasSize(1);
    }

    @Test
    void what_is_no_such_file_is_told_apart() {
        assertThat(codes(read(""))).containsExactly("decp-empty");
        assertThat(codes(read(" \n\t "))).containsExactly("decp-empty");
        assertThat(codes(read("PK\u0003\u0004zip"))).containsExactly("decp-format");
        assertThat(codes(read("id;objet"))).containsExactly("decp-format");
        assertThat(codes(read("{\"contracts\":[]}"))).containsExactly("decp-no-marches");
        assertThat(codes(read("<html><body>404</body></html>"))).containsExactly("decp-no-marches");
        assertThat(codes(read("{\"marches\":{\"marche\":[]}}"))).containsExactly("decp-no-record");
        assertThat(codes(read("{\"marches\":{\"autres\":[1]}}"))).containsExactly("decp-unknown-part", "decp-no-record");
    }

    @Test
    void a_record_that_is_none_is_refused_and_the_next_ones_kept() {
        DecpReading reading = marches("12", marche("A1", ""), "[\"x\"]", "null", marche("A2", ""));
        assertThat(reading.records()).extracting(DecpRecord::id).containsExactly("A1", "A2");
        assertThat(reading.refused()).isEqualTo(3);
        assertThat(reading.read()).isEqualTo(5);
        assertThat(reading.problems()).extracting(p -> p.place().field())
            .containsExactly("marches.marche[0]", "marches.marche[2]", "marches.marche[3]");
        assertThat(reading.problems()).allMatch(Problem::isError);
    }

    @Test
    void a_key_no_schema_holds_is_said_once_with_its_count() {
        DecpReading reading = marches(marche("A1", "'heuresInsertion':3"), marche("A2", "'heuresInsertion':4"));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("decp-unknown-field");
            assertThat(problem.found()).isEqualTo("heuresInsertion");
            assertThat(problem.args()).containsExactly("", "2");
        });
    }
}
