package fr.clausier.report.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.api.ApiCaller;
import fr.clausier.compliance.observatory.Breakdown;
import fr.clausier.compliance.observatory.ContractCounts.Count;
import fr.clausier.compliance.observatory.ContractCounts;
import fr.clausier.compliance.observatory.Facet;
import fr.clausier.compliance.observatory.Observatory;
import fr.clausier.compliance.observatory.Part;
import fr.clausier.compliance.observatory.SmallCounts;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YearlyReportsTest {

    private static final YearlyReports REPORTS = TestInstance.get(YearlyReports.class);
    private static WorkedMonth month;

    @BeforeAll
    static void load() {
        month = WorkedMonth.load();
    }

    private static Words words(Language language) {
        return TestInstance.get(Texts.class).in(language);
    }

    private static List<Table> tables(ReportFile file) {
        return Tables.read(file.name(), file.content()).get();
    }

    private static Count count(long number, String amount, long unknown) {
        return new Count(number, Money.of(amount), unknown);
    }

    private static Observatory observed() {
        List<Breakdown> breakdowns = List.of(
            SmallCounts.gather(Facet.SEX, List.of(new Part("F", Hours.of(600), 6, 6), new Part("M", Hours.of(1400), 14, 14)), 5),
            SmallCounts.gather(Facet.TERRITORY, List.of(new Part("31", Hours.of(1500), 14, 14), new Part("32", Hours.of(350), 4, 4), new Part("971", Hours.of(150), 2, 2)), 5));
        List<Breakdown> exits = List.of(
            SmallCounts.gather(Facet.EXIT_AT_END, List.of(exits("LASTING", 9), exits("TRANSITION", 6), exits("OTHER", 2), exits("AWAITED", 3)), 5),
            SmallCounts.gather(Facet.EXIT_AFTER_3_MONTHS, List.of(exits("LASTING", 3)), 5), SmallCounts.gather(Facet.EXIT_AFTER_6_MONTHS, List.of(), 5));
        return new Observatory(2025, LocalDate.of(2025, 12, 31), new ContractCounts(count(8, "2000000", 1), count(4, "500000", 0), count(3, "300000", 0), count(1, "100000", 0),
            count(1, "200000", 0), 5), Hours.of(2000), 20, 5, breakdowns, exits);
    }

    private static Part exits(String code, long number) {
        return new Part(code, Hours.ZERO, number, number);
    }

    private static List<List<Value>> rows(Page page) {
        List<List<Value>> rows = new ArrayList<>();
        page.rows().forEach(rows::add);
        return rows;
    }

    @Test
    void each_facet_ends_with_a_total_that_its_parts_make() {
        List<List<Value>> rows = rows(new YearSheets(observed(), "Maison de l’emploi", LocalDate.of(2026, 4, 10), words(Language.FR)).indicators());
        assertThat(rows).extracting(row -> row.get(1).content()).containsExactly("homme", "femme", "Total", "Département 31",
            "Regroupés (2 parts) : moins de 5 personnes chacune, ou jointes pour qu’on ne puisse les en déduire", "Total");
        assertThat(rows).extracting(row -> ((BigDecimal) row.get(2).content()).intValueExact()).containsExactly(1400, 600, 2000, 1500, 500, 2000);
        assertThat(rows).extracting(row -> ((BigDecimal) row.get(4).content()).intValueExact()).containsExactly(14, 6, 20, 14, 6, 20);
        assertThat((BigDecimal) rows.get(3).get(3).content()).isEqualByComparingTo("0.75");
    }

    /** Two and three exits are five together: gathered, told as one. Three alone are told to nobody. */
    @Test
    void exits_are_told_by_situation_add_up_and_few_are_not_told_apart() {
        List<List<Value>> rows = rows(new YearSheets(observed(), "Maison de l’emploi", LocalDate.of(2026, 4, 10), words(Language.FR)).exits());
        assertThat(rows).extracting(row -> row.get(0).content() + " | " + row.get(1).content()).containsExactly("À la sortie | emploi durable",
            "À la sortie | emploi de transition", "À la sortie | Regroupés (2 parts) : moins de 5 personnes chacune, ou jointes pour qu’on ne puisse les en déduire",
            "À la sortie | Total", "3 mois après la sortie | " + words(Language.FR).say("observatory.withheld", 5),
            "6 mois après la sortie | Aucune situation attendue dans l’année");
        assertThat(rows.subList(0, 4)).extracting(row -> ((BigDecimal) row.get(2).content()).intValueExact()).containsExactly(9, 6, 5, 20);
        assertThat((BigDecimal) rows.get(0).get(3).content()).isEqualByComparingTo("0.45");
        assertThat(rows.get(4).get(2)).isEqualTo(Value.EMPTY);
    }

    @Test
    void contracts_are_told_by_number_and_amount_with_those_whose_amount_nobody_typed() {
        List<List<Value>> rows = rows(new YearSheets(observed(), "Maison de l’emploi", LocalDate.of(2026, 4, 10), words(Language.FR)).contracts());
        assertThat(rows.get(1)).extracting(Value::content).containsExactly("dont avec une considération sociale", BigDecimal.valueOf(4), new BigDecimal("0.500000"),
            new BigDecimal("500000.00"), new BigDecimal("0.250000"), BigDecimal.valueOf(0));
        assertThat(rows.get(0).get(5).content()).isEqualTo(BigDecimal.valueOf(1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_workbook_of_few_people_tells_their_number_to_nobody(Language language) {
        List<Table> tables = tables(REPORTS.observatory(month.scope(), 2026, words(language)).get());
        String all = tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()).map(Cell::text).reduce("", (one, next) -> one + "\n" + next);
        assertThat(all).doesNotContain("⟦", "{0}").contains(language == Language.FR ? "moins de 5 personnes" : "fewer than 5 people");
        assertThat(all.lines()).doesNotContain("340", "340.00", "120", "220");
        assertThat(tables).hasSize(4);
    }

    @Test
    void a_scheme_is_that_of_a_buyer_within_reach() {
        long buyer = month.contract(month.lot("A")).buyerId();
        ReportFile file = REPORTS.spaser(month.scope(), 2026, buyer, words(Language.FR)).get();
        assertThat(file.name()).matches("spaser-[0-9]{14}-2026\\.xlsx");
        assertThat(tables(file)).extracting(Table::name).containsExactly("SPASER", "Indicateurs", "Sorties", "Marchés", "Lisez-moi");
        assertThat(tables(file).get(0).rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text).filter(text -> text.contains("moins de 5 personnes")))
            .as("hours and people are not left empty without a word").hasSize(2);
        assertThat(REPORTS.spaser(TestInstance.as(month.scope(), Role.BUYER, buyer), 2026, buyer, words(Language.FR)).isDone()).isTrue();
        assertThat(REPORTS.spaser(TestInstance.freshFacilitator(), 2026, buyer, words(Language.FR))).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_year_to_come_or_too_old_is_refused() {
        assertThat(REPORTS.observatory(month.scope(), 2027, words(Language.FR)).problems()).extracting(Problem::code).containsExactly("year-not-begun");
        assertThat(REPORTS.observatory(month.scope(), 1999, words(Language.FR)).problems()).hasSize(1);
        assertThat(words(Language.FR).problem(REPORTS.spaser(month.scope(), 2027, 1, words(Language.FR)).problems().get(0))).contains("2000", "2026");
    }

    @Test
    void a_program_asks_for_both() {
        ApiCaller facilitator = ApiCaller.of(month.scope(), Role.FACILITATOR, null);
        String siret = TestInstance.get(Organisations.class).find(month.scope(), month.contract(month.lot("A")).buyerId()).orElseThrow().siret().digits();
        assertThat(facilitator.get("/api/v1/reports/observatory?year=2026").type()).contains("spreadsheetml");
        assertThat(facilitator.get("/api/v1/reports/observatory?year=soon").status()).isEqualTo(422);
        assertThat(facilitator.get("/api/v1/reports/spaser?year=2026&buyerSiret=" + siret).type()).contains("spreadsheetml");
        assertThat(facilitator.get("/api/v1/reports/spaser?year=2026&buyerSiret=11111111111111").status()).isIn(404, 422);
        assertThat(ApiCaller.of(month.scope(), Role.HOLDER, null).get("/api/v1/reports/observatory?year=2026").status()).isEqualTo(403);
    }
}
