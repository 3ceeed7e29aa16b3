package fr.clausier.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Sex;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.Exits;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Exits on sheet Indicateurs, at 31 March 2026, worked out by hand. Seven people hired on 2 June 2025: A and B left on 30 September (six months
 * passed on 30 March), C and D on 31 December (three months passed on 31 March), E's placement ended on 31 March and nobody said more, F is
 * still there, G left on 3 April.
 */
class ExitSheetTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Scope SCOPE = TestInstance.freshFacilitator();
    private static final Map<String, Long> PEOPLE = new HashMap<>();
    private static Contract contract;
    private static byte[] workbook;

    @BeforeAll
    static void write() throws Exception {
        contract = LotExample.contract(SCOPE, "2025-SORTIES");
        Lot lot = LotExample.lot(SCOPE, contract, "1");
        long holder = TestInstance.get(Lots.class).link(SCOPE, lot.id(), new LinkDraft(TestInstance.siret(), "Bâtisseurs d’Aurelle", LinkKind.HOLDER, null, false,
            null)).get().organisationId();
        List<MonthDraft.Typed> hours = new ArrayList<>();
        Map<String, String> ends = new HashMap<>(Map.of("A", "2025-09-30", "B", "2025-09-30", "C", "2025-12-31", "D", "2025-12-31", "E", "2026-03-31",
            "F", "", "G", "2026-12-31"));
        ends.forEach((name, end) -> hours.add(new MonthDraft.Typed(placed(name, end, lot, holder).id(), Hours.of(10), null)));
        TestInstance.get(TypedMonths.class).type(SCOPE, lot.id(), YearMonth.of(2025, 6), new MonthDraft(hours, true, null)).get();
        left("A", "2025-09-30", "AT_END", "LASTING");
        left("A", "2025-09-30", "AFTER_3_MONTHS", "LASTING");
        left("A", "2025-09-30", "AFTER_6_MONTHS", "LASTING");
        left("B", "2025-09-30", "AT_END", "TRANSITION");
        left("B", "2025-09-30", "AFTER_3_MONTHS", "OTHER");
        left("C", "2025-12-31", "AT_END", "POSITIVE");
        left("C", "2025-12-31", "AFTER_3_MONTHS", "UNKNOWN");
        left("D", "2025-12-31", "AT_END", "OTHER");
        left("G", "2026-04-03", "AT_END", "LASTING");
        workbook = bytes(account(SCOPE), Language.FR);
        // left in the build folder to be opened and looked at
        Files.write(Path.of("target", "exits-fr.xlsx"), workbook);
        Files.write(Path.of("target", "exits-en.xlsx"), bytes(account(SCOPE), Language.EN));
    }

    private static Placement placed(String name, String end, Lot lot, long employer) {
        long person = TestInstance.get(Participants.class).record(SCOPE, new ParticipantDraft("Exemple" + name, "Dominique", LocalDate.of(1991, 3, 5), Sex.F, null, null,
            null, null, null)).get().participant().id();
        PEOPLE.put(name, person);
        return TestInstance.get(Placements.class).record(SCOPE, PlacementDraft.read(Fields.of(Map.of("employerKind", "COMPANY", "modality", "DIRECT_HIRE", "contractType",
            "CDD", "group", "RSA", "startsOn", "2025-06-02", "plannedEnd", end)), person, employer, lot.id())).get();
    }

    private static void left(String name, String day, String point, String kind) {
        TestInstance.get(Exits.class).record(SCOPE, PEOPLE.get(name), ExitDraft.read(Fields.of(Map.of("exitOn", day, "exitPoint", point, "exitKind", kind, "toldBy",
            "PERSON")))).get();
    }

    private static MonthAccount account(Scope viewer) {
        return TestInstance.get(MonthAccounts.class).of(viewer, MARCH, Selection.ALL);
    }

    private static byte[] bytes(MonthAccount account, Language language) {
        return MonthlyWorkbook.of(account, List.of(), TestInstance.get(Texts.class).in(language)).bytes();
    }

    /** Rows of the sheet from a heading on, each as the texts of its cells. */
    private static List<List<String>> rows(byte[] file, String sheet, String from) {
        Table table = Tables.read("x.xlsx", file).get().stream().filter(each -> each.name().equals(sheet)).findFirst().orElseThrow();
        List<List<String>> rows = table.rows().stream().map(row -> row.cells().stream().map(ExitSheetTest::text).toList()).toList();
        return rows.stream().dropWhile(row -> row.isEmpty() || !row.get(0).equals(from)).toList();
    }

    private static String text(Cell cell) {
        return cell.number() == null ? cell.text() : cell.number().toPlainString();
    }

    private static void assertRow(List<List<String>> rows, String label, String... figures) {
        List<String> row = rows.stream().filter(each -> !each.isEmpty() && each.get(0).equals(label)).findFirst().orElseThrow(() -> new AssertionError("no row " + label));
        assertThat(row.stream().skip(1).map(BigDecimal::new)).as(label).usingElementComparator(BigDecimal::compareTo)
            .containsExactlyElementsOf(List.of(figures).stream().map(BigDecimal::new).toList());
    }

    @Test
    void exits_are_told_by_kind_at_each_point_and_add_up() {
        List<List<String>> rows = rows(workbook, "Indicateurs", "Nombre de sorties selon la situation");
        assertThat(rows.get(1)).containsExactly("Situation", "À la sortie", "3 mois après", "6 mois après");
        assertRow(rows, "emploi durable", "1", "1", "1");
        assertRow(rows, "emploi de transition", "1", "0", "0");
        assertRow(rows, "sortie positive", "1", "0", "0");
        assertRow(rows, "autre situation", "1", "1", "0");
        assertRow(rows, "situation inconnue", "0", "1", "0");
        assertRow(rows, "Situations renseignées", "4", "3", "1");
        assertRow(rows, "Situations attendues, non renseignées", "1", "1", "1");
    }

    /** At three months, one of three recorded is not known: one lasting of two known is half. */
    @Test
    void percentages_are_of_the_situations_known() {
        List<List<String>> rows = rows(workbook, "Indicateurs", "Part des situations connues");
        assertRow(rows, "emploi durable", "0.25", "0.5", "1");
        assertRow(rows, "emploi de transition", "0.25", "0", "0");
        assertRow(rows, "sortie positive", "0.25", "0", "0");
        assertRow(rows, "autre situation", "0.25", "0.5", "0");
        assertRow(rows, "Sorties dynamiques (durables, de transition, positives)", "0.75", "0.5", "1");
        assertThat(rows.stream().filter(row -> !row.isEmpty() && row.get(0).equals("situation inconnue"))).isEmpty();
    }

    @Test
    void what_is_awaited_is_said_in_a_sentence_for_each_point() {
        List<String> sentences = rows(workbook, "Indicateurs", "Sorties").stream().filter(row -> row.size() == 1).map(row -> row.get(0)).toList();
        assertThat(sentences).contains("Situations à la sortie : attendues 5, renseignées 4.", "Situations 3 mois après : attendues 4, renseignées 3.",
            "Situations 6 mois après : attendues 2, renseignées 1.");
        assertThat(rows(bytes(account(SCOPE), Language.EN), "Indicators", "Exits").stream().flatMap(List::stream))
            .contains("Situations on leaving: awaited 5, recorded 4.", "lasting job", "Dynamic exits (lasting, transition, positive)");
    }

    @Test
    void a_buyer_reads_the_same_figures_and_of_another_buyer_none() {
        MonthAccount theirs = account(TestInstance.as(SCOPE, Role.BUYER, contract.buyerId()));
        assertThat(rows(bytes(theirs, Language.FR), "Indicateurs", "Sorties")).isEqualTo(rows(workbook, "Indicateurs", "Sorties"));
        assertThat(account(TestInstance.as(SCOPE, Role.BUYER, Long.MAX_VALUE)).courses().orElseThrow()).isEmpty();
    }

    @Test
    void who_reads_names_sees_the_last_situation_of_each_person_and_nobody_else_does() {
        WrittenSheet people = WrittenSheet.of(workbook, "Personnes", "Acheteur");
        assertThat(people.details()).extracting(row -> WrittenSheet.text(row, "Personne") + ": " + WrittenSheet.text(row, "Sortie")).containsExactly(
            "EXEMPLEA Dominique: 30/09/2025, emploi durable (6 mois après)", "EXEMPLEB Dominique: 30/09/2025, autre situation (3 mois après)",
            "EXEMPLEC Dominique: 31/12/2025, situation inconnue (3 mois après)", "EXEMPLED Dominique: 31/12/2025, autre situation (à la sortie)",
            "EXEMPLEE Dominique: à renseigner", "EXEMPLEF Dominique: ", "EXEMPLEG Dominique: ");
        assertThat(people.sum("Déclaré")).isEqualTo(WrittenSheet.number(people.totals(), "Déclaré"));
        for (MonthAccount bare : List.of(account(SCOPE).unnamed(), account(TestInstance.as(SCOPE, Role.BUYER, contract.buyerId())))) {
            assertThat(WrittenSheet.of(bytes(bare, Language.FR), "Personnes", "Acheteur").rows()).allSatisfy(row -> assertThat(row).doesNotContainKey("Sortie"));
        }
    }

    /** In the very words it had then: closed, a workbook keeps every cell. */
    @Test
    void a_month_kept_before_exits_were_recorded_says_so_rather_than_none() {
        MonthAccount account = account(SCOPE);
        MonthAccount before = new MonthAccount(account.day(), account.made(), account.madeAt(), account.covered(), account.named(), account.readsPenalties(),
            account.fteHours(), account.rules(), account.lots(), account.lines(), account.people(), account.names(), account.due(), account.penalties(), Optional.empty());
        assertThat(rows(bytes(before, Language.FR), "Indicateurs", "Sorties").stream().flatMap(List::stream))
            .containsExactly("Sorties", "Les sorties (à la fin, à 3 mois, à 6 mois) ne sont pas enregistrées : ce classeur n’en dit rien.");
        assertThat(rows(bytes(before, Language.FR), "Lisez-moi", "Sortie")).isEmpty();
        assertThat(rows(workbook, "Lisez-moi", "Sortie")).isNotEmpty();
        assertThat(WrittenSheet.of(bytes(before, Language.FR), "Personnes", "Acheteur").rows()).allSatisfy(row -> assertThat(row).doesNotContainKey("Sortie"));
    }

    /** In April, until today only: three months after G left are to come; F is still there; G's exit counts, and so does what is awaited of E. */
    @Test
    void a_month_that_goes_on_counts_until_the_day_it_is_made() {
        MonthAccount april = TestInstance.get(MonthAccounts.class).of(SCOPE, YearMonth.of(2026, 4), Selection.ALL);
        assertThat(rows(bytes(april, Language.FR), "Indicateurs", "Sorties").stream().flatMap(List::stream))
            .contains("Situations à la sortie : attendues 6, renseignées 5.", "Situations 3 mois après : attendues 4, renseignées 3.");
    }
}
