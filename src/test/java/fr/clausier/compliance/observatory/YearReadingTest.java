package fr.clausier.compliance.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.exit.ExitPoint;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked month as a year: 120 h on lot A through an ETTI, 220 h on lot B, nothing on lot C in 2026, 100 h on it in 2025. */
class YearReadingTest {

    private static WorkedMonth month;
    private static MonthAccount account;

    @BeforeAll
    static void load() {
        month = WorkedMonth.load();
        account = TestInstance.get(MonthAccounts.class).of(month.scope(), YearMonth.of(2026, 3), Selection.ALL);
    }

    private static YearReading year(int year) {
        return new YearReading(account, year, TestInstance.get(Contracts.class).all(month.scope()));
    }

    private static Breakdown of(YearReading year, Facet facet, int fewest) {
        return year.breakdowns(fewest).stream().filter(each -> each.facet() == facet).findFirst().orElseThrow();
    }

    @Test
    void only_hours_counted_in_the_year_are_added() {
        assertThat(year(2026).hours()).isEqualTo(Hours.of(340));
        assertThat(year(2026).people()).isEqualTo(2);
        assertThat(year(2025).hours()).isEqualTo(Hours.of(100));
        assertThat(year(2024).hours()).isEqualTo(Hours.ZERO);
        assertThat(year(2024).breakdowns(5)).allSatisfy(each -> assertThat(each.told()).isEmpty());
    }

    @Test
    void each_facet_tells_all_the_hours_and_each_person_once() {
        YearReading year = year(2026);
        assertThat(year.breakdowns(1)).hasSize(Facet.values().length - ExitPoint.values().length).allSatisfy(each -> {
            assertThat(each.hours()).as(each.facet().name()).isEqualTo(Hours.of(340));
            assertThat(each.people()).as(each.facet().name()).isEqualTo(2);
            assertThat(each.gathered()).isNull();
        });
    }

    /** The placement of the one person of 2025 ended on 30 January 2026; nobody said what became of them. They have no hours in 2026. */
    @Test
    void an_exit_belongs_to_the_year_in_which_it_can_be_known_whatever_the_year_of_the_hours() {
        assertThat(year(2026).exits(1)).extracting(Breakdown::facet).containsExactly(Facet.EXIT_AT_END, Facet.EXIT_AFTER_3_MONTHS, Facet.EXIT_AFTER_6_MONTHS);
        assertThat(year(2026).exits(1).get(0).told()).singleElement().satisfies(part -> {
            assertThat(part.code()).isEqualTo("AWAITED");
            assertThat(part.people()).isEqualTo(1);
        });
        assertThat(year(2026).exits(1).get(1).told()).isEmpty();
        assertThat(year(2026).exits(5).get(0).withheld()).isTrue();
        assertThat(year(2025).exits(1)).allSatisfy(each -> assertThat(each.people()).isZero());
    }

    @Test
    void two_people_are_never_told_apart_under_a_threshold_of_five() {
        assertThat(year(2026).breakdowns(5)).allSatisfy(each -> assertThat(each.withheld()).isTrue());
    }

    /** Worked out from the lines themselves, one by one. */
    @Test
    void parts_are_those_of_the_lines() {
        Map<String, Hours> expected = account.lines().stream().filter(line -> line.month().getYear() == 2026 && line.tally().counted().isPositive())
            .collect(Collectors.groupingBy(line -> line.kind().name(), Collectors.reducing(Hours.ZERO, (LineAccount line) -> line.tally().counted(), Hours::plus)));
        assertThat(of(year(2026), Facet.EMPLOYER_KIND, 1).told()).allSatisfy(part -> assertThat(part.hours()).isEqualTo(expected.get(part.code())))
            .extracting(Part::code).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void someone_in_two_parts_is_counted_where_most_of_their_hours_are() {
        List<LineAccount> lines = account.lines().stream().filter(line -> line.month().getYear() == 2026 && line.tally().counted().isPositive()).toList();
        LineAccount one = lines.get(0);
        LineAccount other = lines.get(1);
        LineAccount same = new LineAccount(other.line(), other.lot(), other.month(), one.participant(), one.pseudonym(), other.employer(), other.employerName(), other.employerSiret(),
            other.kind(), fr.clausier.clause.Modality.SUBCONTRACTING, other.contract(), other.group(), other.activity(), other.tally(), other.reasons(), other.because(), other.source(),
            other.hiredOn(), other.recordedAt());
        MonthAccount two = new MonthAccount(account.day(), account.made(), account.madeAt(), account.covered(), true, true, account.fteHours(), account.rules(), account.lots(),
            List.of(one, same), account.people(), account.names(), account.due(), account.penalties(), account.courses());
        Breakdown breakdown = of(new YearReading(two, 2026, TestInstance.get(Contracts.class).all(month.scope())), Facet.MODALITY, 1);
        boolean moreInOne = one.tally().counted().isMoreThan(other.tally().counted());
        assertThat(breakdown.people()).isEqualTo(1);
        assertThat(breakdown.told()).hasSize(2).filteredOn(part -> part.people() == 1).singleElement()
            .satisfies(part -> assertThat(part.code()).isEqualTo(moreInOne ? one.modality().name() : "SUBCONTRACTING"));
    }

    @Test
    void contracts_of_the_year_are_counted_by_number_and_amount() {
        ContractCounts counts = new ContractCounts(new ContractCounts.Count(8, Money.of("2000000"), 1), new ContractCounts.Count(3, Money.of("250000"), 0),
            null, null, null, 2);
        assertThat(counts.byNumber(counts.considered())).isEqualTo(Percent.of("37.50"));
        assertThat(counts.byAmount(counts.considered())).isEqualTo(Percent.of("12.50"));
        assertThat(new ContractCounts(new ContractCounts.Count(0, Money.ZERO, 0), null, null, null, null, 0).byAmount(counts.considered())).isEqualTo(Percent.ZERO);
    }

    @Test
    void a_year_goes_to_its_last_complete_month_and_another_structure_sees_none_of_it() {
        Observatories observatories = TestInstance.get(Observatories.class);
        Observatory observed = observatories.of(month.scope(), Year.of(2026), Selection.ALL);
        assertThat(observed.until()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(observed.hours()).isEqualTo(Hours.of(340));
        assertThat(observed.isWithheld()).isTrue();
        assertThat(observatories.of(month.scope(), Year.of(2025), Selection.ALL).until()).isEqualTo(LocalDate.of(2025, 12, 31));
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(observatories.of(stranger, Year.of(2026), Selection.ALL).hours()).isEqualTo(Hours.ZERO);
        assertThat(observatories.buyers(stranger)).isEmpty();
        long buyer = month.contract(month.lot("A")).buyerId();
        assertThat(observatories.of(TestInstance.as(month.scope(), Role.BUYER, buyer), Year.of(2026), Selection.ALL).people()).isEqualTo(2);
    }
}
