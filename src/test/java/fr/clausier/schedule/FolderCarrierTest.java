package fr.clausier.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.report.sending.ReportsSettings;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.letter.Undelivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks left in the folder: in it, whole, and nowhere else. */
class FolderCarrierTest {

    @TempDir
    private Path home;

    @Test
    void a_workbook_is_left_whole_in_the_folder_of_its_structure_and_replaces_the_one_of_the_same_month() throws Exception {
        FolderCarrier carrier = carrier("classeurs");
        carrier.carry(letter("90000000100008", "clausier-2026-03-portefeuille-1.xlsx", "premier"));
        carrier.carry(letter("90000000100008", "clausier-2026-03-portefeuille-1.xlsx", "second"));
        Path file = home.resolve("classeurs/90000000100008/clausier-2026-03-portefeuille-1.xlsx");
        assertThat(file).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        assertThat(files()).as("nothing half written is left").containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../clausier.xlsx", "/etc/clausier.xlsx", "..", ".cache", "a/b.xlsx", "a\\b.xlsx", "a..xlsx", "", "é.xlsx", "a\u0000.xlsx", "a\n.xlsx"})
    void a_name_that_is_not_plain_is_refused(String name) throws IOException {
        assertThatThrownBy(() -> carrier("classeurs").carry(letter("90000000100008", name, "x"))).isInstanceOfSatisfying(Undelivered.class,
            why -> assertThat(why.problem().code()).isEqualTo("folder-name-refused"));
        assertThatThrownBy(() -> carrier("classeurs").carry(letter(name.isEmpty() ? ".." : name.equals("a..xlsx") ? "../x" : name, "x.xlsx", "x")))
            .isInstanceOfSatisfying(Undelivered.class, why -> assertThat(why.problem().code()).isEqualTo("folder-name-refused"));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws Exception {
        Files.createDirectories(home.resolve("classeurs"));
        Path elsewhere = Files.createDirectories(home.resolve("ailleurs"));
        Files.createSymbolicLink(home.resolve("classeurs/90000000100008"), elsewhere);
        assertThatThrownBy(() -> carrier("classeurs").carry(letter("90000000100008", "x.xlsx", "x"))).isInstanceOfSatisfying(Undelivered.class,
            why -> assertThat(why.problem().code()).isEqualTo("folder-outside"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    /** The file of a month may itself be a link someone put there: it is replaced, not written through. */
    @Test
    void a_link_in_the_place_of_a_file_is_replaced_and_what_it_leads_to_is_left_alone() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "intact");
        Files.createDirectories(home.resolve("classeurs/90000000100008"));
        Files.createSymbolicLink(home.resolve("classeurs/90000000100008/x.xlsx"), secret);
        carrier("classeurs").carry(letter("90000000100008", "x.xlsx", "classeur"));
        assertThat(secret).hasContent("intact");
        assertThat(home.resolve("classeurs/90000000100008/x.xlsx")).isRegularFile().hasContent("classeur");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_one_that_is_not_set_cannot_be_chosen() throws Exception {
        Files.writeString(home.resolve("fichier"), "");
        assertThatThrownBy(() -> carrier("fichier").carry(letter("90000000100008", "x.xlsx", "x"))).isInstanceOfSatisfying(Undelivered.class,
            why -> assertThat(why.problem().code()).isEqualTo("folder-not-written"));
        assertThat(new FolderCarrier(new ReportsSettings(null, 7)).missing()).contains("folder-not-set");
        assertThat(new FolderCarrier(new ReportsSettings("  ", 7)).missing()).contains("folder-not-set");
        assertThat(carrier("classeurs").missing()).isEmpty();
    }

    private FolderCarrier carrier(String folder) {
        return new FolderCarrier(new ReportsSettings(home.resolve(folder).toString(), 7));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Letter letter(String folder, String name, String content) {
        return new Letter("r", new Recipient("Bruno Achard", ""), "s", "t", folder, name, content.getBytes());
    }
}
