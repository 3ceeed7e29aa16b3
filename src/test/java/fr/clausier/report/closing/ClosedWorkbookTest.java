package fr.clausier.report.closing;

import static fr.clausier.WorkedMonth.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.participant.exit.Exits;
import fr.clausier.participant.exit.ToldBy;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A closed month asked again after everything that can change has changed: the same cells, and an annex that says what changed. */
class ClosedWorkbookTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final Map<String, Map<String, String>> BEFORE = new HashMap<>();
    private static WorkedMonth month;
    private static Exit left;

    @BeforeAll
    static void close() {
        month = WorkedMonth.load();
        left = month.leave();
        month.close(MARCH);
        viewers().forEach((who, viewer) -> {
            for (Language language : Language.values()) {
                BEFORE.put(who + language, cells(workbook(viewer, null, language)));
            }
        });
        changeEverything(month.scope());
    }

    private static Map<String, Scope> viewers() {
        return Map.of("facilitator", month.scope(), "buyer", month.buyer());
    }

    private static byte[] workbook(Scope viewer, Integer closing, Language language) {
        return TestInstance.get(MonthlyComplianceReport.class).of(viewer, new State(MARCH, closing), Selection.ALL, true,
            TestInstance.get(Texts.class).in(language)).orElseThrow().content();
    }

    private static void changeEverything(Scope scope) {
        rename(scope);
        Exits exits = TestInstance.get(Exits.class);
        exits.change(scope, left.id(), left.version(), new ExitDraft(left.exitOn(), ExitPoint.AT_END, ExitKind.OTHER, null, ToldBy.EMPLOYER)).get();
        DeclaredLine old = line(scope, MARCH, "80.00");
        TestInstance.get(Proofs.class).seen(scope, old.participantId(), new ProofDraft(EligibleGroup.DELD, "Attestation", old.startsOn().minusDays(10),
            LocalDate.of(2026, 4, 9), null)).get();
        Lots lots = TestInstance.get(Lots.class);
        Map<String, Lot> byNumber = new HashMap<>();
        lots.all(scope).forEach(lot -> byNumber.put(lot.number(), lot));
        TestInstance.get(BaseBook.class).record(scope, byNumber.get("B").id(), BaseDraft.read(Fields.of(Map.of("kind", "OPTION", "reference", "O-1",
            "dated", "2026-03-15", "hours", "45")))).get();
        amend(scope, byNumber.get("A"));
        long november = line(scope, NOVEMBER, "100.00").id();
        TestInstance.get(Overrules.class).decide(scope, november, new OverruleDraft(Hours.of(60), Hours.of(40), null, "Pointage revu", null)).get();
        TestInstance.get(MonthClosings.class).reopen(scope, MARCH, "Erreur de saisie signalée par l’ETTI").get();
        DeclaredLine wrong = line(scope, MARCH, "120.00");
        TestInstance.get(TypedMonths.class).type(scope, wrong.lotId(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(wrong.placementId(),
            Hours.of(110), null)), true, null)).get();
    }

    private static void rename(Scope scope) {
        Organisations organisations = TestInstance.get(Organisations.class);
        for (Organisation each : organisations.directory(scope).values()) {
            organisations.record(scope, OrganisationDraft.named(each.siret(), "Renommée " + each.siret().digits(), each.buyerKind())).get();
        }
    }

    private static void amend(Scope scope, Lot lot) {
        Clauses clauses = TestInstance.get(Clauses.class);
        Map<String, Object> terms = new HashMap<>(TermsDraft.document(clauses.history(scope, lot.id()).latest().orElseThrow()));
        terms.put("effectiveFrom", "2026-04-01");
        terms.put("insertionRate", "7");
        clauses.record(scope, lot.id(), TermsDraft.read(Fields.of(terms))).get();
    }

    private static DeclaredLine line(Scope scope, YearMonth worked, String hours) {
        return TestInstance.get(HoursLedger.class).lines(scope, new LineFilter(0, 0, worked, worked, false)).stream()
            .filter(each -> each.hours().equals(Hours.of(hours))).findFirst().orElseThrow();
    }

    /** Every cell of every sheet but the annex, by sheet and address, as it shows and of what type it is. */
    private static Map<String, String> cells(byte[] workbook) {
        Map<String, String> cells = new TreeMap<>();
        sheets(workbook).forEach((name, rows) -> {
            if (!name.startsWith("Changements") && !name.startsWith("Changes")) {
                for (int i = 0; i < rows.size(); i++) {
                    cells.put(name + " " + i, rows.get(i).toString());
                }
            }
        });
        return cells;
    }

    private static Map<String, List<List<String>>> sheets(byte[] workbook) {
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        DataFormatter format = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (Cell cell : row) {
                        cells.add(cell.getAddress() + "=" + cell.getCellType() + ":" + format.formatCellValue(cell));
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String annex(Scope viewer) {
        return sheets(workbook(viewer, null, Language.FR)).get("Changements depuis la clôture").toString().replace("\u00a0", " ").replace("\u202f", " ");
    }

    @Test
    void every_cell_is_as_it_was_closed_for_each_reader_in_each_language() {
        viewers().forEach((who, viewer) -> {
            for (Language language : Language.values()) {
                assertThat(cells(workbook(viewer, null, language))).as(who + " " + language).isEqualTo(BEFORE.get(who + language));
            }
        });
        assertThat(BEFORE.get("facilitator" + Language.FR).toString()).contains("Électricité Sabourdin", "VASSEUR").doesNotContain("Renommée");
    }

    /** The one exit, for a CDI when the month was closed, is said since to have been for something else. */
    @Test
    void exits_are_those_known_when_the_month_was_closed() {
        assertThat(exits(null)).contains("emploi durable=1", "autre situation=0", "Situations renseignées=1");
        assertThat(exits(0)).contains("emploi durable=0", "autre situation=1", "Situations renseignées=1");
    }

    @Test
    void the_annex_says_which_exits_are_known_otherwise() {
        viewers().values().forEach(viewer -> assertThat(annex(viewer))
            .contains("Sorties, de la clôture à aujourd’hui : à la sortie, emploi durable 1 → 0 · à la sortie, autre situation 0 → 1."));
    }

    @Test
    void an_exit_recorded_since_alone_is_a_change() {
        WorkedMonth other = WorkedMonth.load();
        other.close(MARCH);
        assertThat(annex(other.scope())).contains("Rien n’a changé").doesNotContain("Sorties");
        other.leave();
        assertThat(annex(other.scope())).contains("Sorties, de la clôture à aujourd’hui : à la sortie, emploi durable 0 → 1.").doesNotContain("Rien n’a changé");
    }

    private static List<String> exits(Integer closing) {
        return sheets(workbook(month.scope(), closing, Language.FR)).get("Indicateurs").stream().filter(row -> row.size() > 1)
            .map(row -> row.get(0).replaceAll(".*STRING:", "") + "=" + row.get(1).replaceAll(".*:", "")).toList();
    }

    @Test
    void asked_as_it_is_judged_today_it_is_another_workbook() {
        String today = cells(workbook(month.scope(), 0, Language.FR)).toString();
        assertThat(today).contains("Renommée").doesNotContain("Électricité Sabourdin");
        assertThat(sheets(workbook(month.scope(), 0, Language.FR))).doesNotContainKey("Changements depuis la clôture");
    }

    @Test
    void the_annex_says_what_was_corrected_by_whom_and_from_what_to_what() {
        assertThat(annex(month.scope())).contains("corrigée", "Heures corrigées : 120,00 h devenues 110,00 h. Par Facilitatrice de test");
    }

    @Test
    void the_annex_says_what_would_now_be_decided_otherwise_and_for_which_proof() {
        assertThat(annex(month.scope())).contains("décidée autrement", "Justificatif daté du", "vu depuis. Par Facilitatrice de test");
        assertThat(annex(month.scope())).contains("Décidée par une personne contre les règles : « Pointage revu ».");
    }

    /** Lot B: an option taken up adds 45 h to the 105 due. */
    @Test
    void the_annex_says_which_lots_moved() {
        assertThat(annex(month.scope())).contains("Heures dues : 105,00 → 150,00");
    }

    @Test
    void the_annex_names_people_only_to_those_entitled() {
        assertThat(annex(month.scope())).contains("VASSEUR");
        assertThat(annex(month.buyer())).doesNotContain("VASSEUR").contains("corrigée");
    }

    @Test
    void closed_again_the_first_closing_can_still_be_asked_for() {
        WorkedMonth other = WorkedMonth.load();
        other.close(MARCH);
        byte[] first = TestInstance.get(MonthlyComplianceReport.class).of(other.scope(), MARCH, Selection.ALL, TestInstance.get(Texts.class).in(Language.FR)).content();
        rename(other.scope());
        TestInstance.get(MonthClosings.class).reopen(other.scope(), MARCH, "Noms corrigés").get();
        other.close(MARCH);
        MonthlyComplianceReport report = TestInstance.get(MonthlyComplianceReport.class);
        assertThat(cells(report.of(other.scope(), new State(MARCH, 1), Selection.ALL, true, TestInstance.get(Texts.class).in(Language.FR)).orElseThrow().content()))
            .isEqualTo(cells(first));
        assertThat(cells(report.of(other.scope(), MARCH, Selection.ALL, TestInstance.get(Texts.class).in(Language.FR)).content()).toString()).contains("Renommée");
        assertThat(report.of(other.scope(), new State(MARCH, 7), Selection.ALL, true, TestInstance.get(Texts.class).in(Language.FR))).isEmpty();
    }
}
