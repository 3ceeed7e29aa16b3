package fr.clausier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.access.proof.Telephone;
import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Settings;
import fr.clausier.words.Language;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "serve --bogus", "report", "report --month 2026-03", "serve --port many", "import-hours", "import-base", "demo --today now"})
    void wrong_arguments_are_answered_by_a_sentence_and_2(String line) {
        assertThat(CommandLine.run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("")).endsWithIgnoringCase(".").doesNotContain("⟦", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "demo --help", "report --help", "run-reports --help", "rotate-key --help", "import-hours --help", "import-base --help", "import-decp --help",
        "import-providers --help", "import-dossier --help", "verify-journal --help", "export-journal --help", "backup --help", "restore --help"})
    void every_command_explains_itself(String line) {
        assertThat(CommandLine.run(line.split(" "))).isZero();
        assertThat(said()).contains("clausier").doesNotContain("⟦");
    }

    @Test
    void a_month_that_is_none_and_a_file_that_is_not_there_are_named() {
        assertThat(CommandLine.run("report", "--month", "2026-13", "--out", folder.resolve("x.xlsx").toString())).isEqualTo(2);
        assertThat(CommandLine.run("import-hours", folder.resolve("absent.xlsx").toString())).isEqualTo(2);
        assertThat(said()).contains("2026-13", "absent.xlsx");
    }

    @Test
    void commands_go_through_the_running_server() {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        Scope scope = TestInstance.freshFacilitator();
        String structure = TestInstance.get(Accounts.class).structures(scope).get(0).siret().digits();
        String dossier = "sample-contracts/11-mois-type/dossier.json";
        assertThat(CommandLine.run("import-dossier", dossier, "--preview", "--data", settings.data(), "--structure", structure)).as(said()).isZero();
        assertThat(TestInstance.get(Contracts.class).search(scope, ContractFilter.all()).total()).isZero();
        assertThat(CommandLine.run("import-dossier", dossier, "--data", settings.data(), "--structure", structure)).as(said()).isZero();
        assertThat(TestInstance.get(Contracts.class).search(scope, ContractFilter.all()).total()).isEqualTo(1);
        assertThat(CommandLine.run("import-hours", dossier, "--data", settings.data(), "--structure", structure)).isEqualTo(1);
    }

    @Test
    void an_administrator_who_is_kept_out_is_given_a_link_on_the_machine_itself() {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        Accounts accounts = TestInstance.get(Accounts.class);
        String email = java.util.UUID.randomUUID() + "@exemple.fr";
        long ada = accounts.create(Accounts.operator(), new AccountDraft(email, "Ada", Language.FR, Role.ADMIN, null, null)).get().id();
        SecondFactors factors = TestInstance.get(SecondFactors.class);
        Telephone.of(TestInstance.context(), ada);
        assertThat(CommandLine.run("admin-link", "--data", settings.data(), "--email", email)).as(said()).isZero();
        assertThat(factors.isSet(ada)).isTrue();
        assertThat(CommandLine.run("admin-link", "--data", settings.data(), "--email", email, "--forget-telephone")).as(said()).isZero();
        assertThat(factors.isSet(ada)).isFalse();
        String token = said().replaceAll("(?s).*/link/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(accounts.choosePassword(token, "Onze peupliers et 1 pont").get().id()).isEqualTo(ada);
        assertThat(CommandLine.run("admin-link", "--data", settings.data(), "--email", "personne@exemple.fr")).isEqualTo(1);
        assertThat(said()).contains("Aucun lien").doesNotContain("⟦");
    }

    @Test
    void a_workbook_of_an_unknown_layout_is_refused_with_the_page_where_its_columns_are_named() throws IOException {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        Scope scope = TestInstance.freshFacilitator();
        String structure = TestInstance.get(Accounts.class).structures(scope).get(0).siret().digits();
        Path file = folder.resolve("paie.csv");
        Files.writeString(file, "Salarié;Né le;H. faites\nDUPONT Marie;05/03/1991;7\n");
        assertThat(CommandLine.run("import-hours", file.toString(), "--data", settings.data(), "--structure", structure)).isEqualTo(1);
        assertThat(said()).containsPattern("/imports/hours/[0-9]+/mapping");
    }

    @Test
    void the_journal_is_checked_and_taken_away_and_the_export_checked_without_its_base() throws IOException {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        Path export = folder.resolve("journal.jsonl");
        assertThat(CommandLine.run("verify-journal", "--data", settings.data())).as(said()).isZero();
        assertThat(CommandLine.run("export-journal", "--data", settings.data(), "--out", export.toString())).as(said()).isZero();
        Path heads = Files.write(folder.resolve("heads.jsonl"), Files.readAllLines(export).stream().filter(line -> line.contains("\"type\":\"head\"")).toList());
        assertThat(CommandLine.run("verify-journal", "--data", settings.data(), "--heads", heads.toString())).as(said()).isZero();
        assertThat(CommandLine.run("verify-journal", "--export", export.toString(), "--heads", heads.toString())).as(said()).isZero();
        assertThat(said()).contains("Le journal est entier");
        Files.writeString(export, Files.readString(export).replaceFirst("\"account\":\"", "\"account\":\"9"));
        assertThat(CommandLine.run("verify-journal", "--export", export.toString())).isEqualTo(1);
        assertThat(CommandLine.run("verify-journal", "--export", heads.toString())).isEqualTo(1);
        assertThat(CommandLine.run("verify-journal", "--export", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said()).contains("Écriture 1 : elle ne porte pas", "n’est pas un export");
    }

    @Test
    void a_backup_is_taken_of_a_running_server_and_put_back_elsewhere() throws IOException {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        String key = Files.writeString(folder.resolve("key"), "onze peupliers et un pont").toString();
        String file = folder.resolve("backup.sealed").toString();
        assertThat(CommandLine.run("backup", file, "--data", settings.data(), "--with-keys")).isEqualTo(2);
        assertThat(CommandLine.run("backup", file, "--data", settings.data(), "--with-keys", "--key-file", key)).as(said()).isZero();
        String place = folder.resolve("again").toString();
        assertThat(CommandLine.run("restore", file, "--data", place)).isEqualTo(1);
        assertThat(CommandLine.run("restore", file, "--data", place, "--key-file", key)).as(said()).isZero();
        assertThat(CommandLine.run("restore", file, "--data", place, "--key-file", key)).isEqualTo(1);
        assertThat(said()).contains("est scellé. Indiquez --key-file", "Base remise", "il y a déjà une base", "clé de cette instance");
        assertThat(CommandLine.run("verify-journal", "--data", place)).as(said()).isZero();
    }

    @Test
    void a_command_that_cannot_tell_the_structure_says_so() {
        Settings settings = TestInstance.get(Settings.class);
        RunningServer.of(TestInstance.context()).announce(settings);
        TestInstance.freshFacilitator();
        TestInstance.freshFacilitator();
        assertThat(CommandLine.run("import-dossier", "sample-contracts/11-mois-type/dossier.json", "--data", settings.data())).isEqualTo(1);
        assertThat(said()).contains("--structure");
    }

    @Test
    void the_demonstration_writes_its_workbook_and_commands_work_on_its_data_without_a_server() throws IOException {
        assertThat(CommandLine.run("demo", "--once", "--out", folder.toString())).as(said()).isZero();
        Path workbook = folder.resolve("clausier-2026-03.xlsx");
        assertThat(sheets(workbook)).containsExactly("Couverture", "Synthèse", "Par acheteur", "Par titulaire", "Par SIAE", "Heures",
            "Personnes", "À traiter", "Indicateurs", "Pénalités", "Lisez-moi");
        Path again = folder.resolve("again.xlsx");
        String data = folder.resolve("data").toString();
        assertThat(CommandLine.run("report", "--month", "03/2026", "--out", again.toString(), "--data", data)).as(said()).isZero();
        assertThat(sheets(again)).isEqualTo(sheets(workbook));
        assertThat(CommandLine.run("report", "--month", "2026-03", "--out", again.toString(), "--data", data, "--buyer", "27960004100016",
            "--contract", "absent")).isEqualTo(1);
        assertThat(CommandLine.run("run-reports", "--data", data)).as(said()).isZero();
        assertThat(said()).contains("Envois : 0 parti(s), 0 échoué(s), 0 incertain(s)");
    }

    private static List<String> sheets(Path workbook) throws IOException {
        return Tables.read("x.xlsx", Files.readAllBytes(workbook)).get().stream().map(Table::name).toList();
    }
}
