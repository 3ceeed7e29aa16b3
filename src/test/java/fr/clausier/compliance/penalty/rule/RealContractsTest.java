package fr.clausier.compliance.penalty.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.penalty.DayCount;
import fr.clausier.clause.penalty.LateDay;
import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.clause.penalty.LateFrom;
import fr.clausier.clause.penalty.LumpEvent;
import fr.clausier.clause.penalty.LumpSum;
import fr.clausier.clause.penalty.MissingHour;
import fr.clausier.clause.penalty.MissingHourMultiple;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The penalties of three real contracts, whole, each figure worked out by hand. */
class RealContractsTest {

    /** CCAP 21_BAM_048: 200 € an hour missing, 75 € a day late from the formal notice. */
    private static final Penalties BAM = new Penalties(List.of(new MissingHour(Money.of("200")),
        new LateDay(LateDocument.DECLARATION, Money.of("75"), DayCount.CALENDAR, LateFrom.FORMAL_NOTICE),
        new LateDay(LateDocument.FORECAST, Money.of("75"), DayCount.CALENDAR, LateFrom.FORMAL_NOTICE)), null, null, false);
    /** A railway contract: 60 € an hour, 100 € a day, 300 € a day for the final report, all within 20 % of 10,000 €. */
    private static final Penalties RAILWAY = new Penalties(List.of(new MissingHour(Money.of("60")),
        new LateDay(LateDocument.DECLARATION, Money.of("100"), DayCount.CALENDAR, LateFrom.DUE_DATE),
        new LateDay(LateDocument.FINAL_REPORT, Money.of("300"), DayCount.CALENDAR, LateFrom.DUE_DATE)), Percent.of("20"), Money.of("10000"), false);
    /** A 2018 model of the national education: hours × 4 × the hourly ceiling, 50 € a working day, 500 € a missed meeting; means exonerate. */
    private static final Penalties EDUCATION = new Penalties(List.of(new MissingHourMultiple(BigDecimal.valueOf(4), LegalAmount.SOCIAL_SECURITY_HOUR),
        new LateDay(LateDocument.DECLARATION, Money.of("50"), DayCount.WORKING, LateFrom.DUE_DATE),
        new LumpSum(LumpEvent.MISSED_MEETING, Money.of("500"))), null, null, true);
    private static final LegalSeries LEGAL = LegalSeries.of(List.of(LegalValue.national(LegalAmount.SOCIAL_SECURITY_HOUR, LocalDate.of(2026, 1, 1),
        BigDecimal.valueOf(30), "exemple", true)));

    private static Breach late(long event, LateDocument document, String due, String notice, String received, Penalties penalties) {
        return new Breach(event, Happening.LATE_DOCUMENT, document, YearMonth.parse(due.substring(0, 7)), LocalDate.parse(due),
            notice == null ? null : LocalDate.parse(notice), received == null ? null : LocalDate.parse(received), penalties);
    }

    private static Breach meeting(long event, String on, Penalties penalties) {
        return new Breach(event, Happening.MISSED_MEETING, null, null, LocalDate.parse(on), null, null, penalties);
    }

    private static Shortfall shortfall(String on, String due, String counted, String review, Penalties penalties) {
        return new Shortfall(LocalDate.parse(on), Hours.of(due), Hours.of(counted), Hours.of(review), penalties);
    }

    private static Proposal propose(String day, Shortfall hours, List<Breach> breaches, boolean means, Penalties penalties) {
        return PenaltyRules.propose(new PenaltyFacts(LocalDate.parse(day), hours, breaches, means, penalties, LEGAL, Map.of()));
    }

    private static List<String> amounts(Proposal proposal) {
        return proposal.lines().stream().map(line -> line.proposed().toString()).toList();
    }

    @Test
    void a_defence_contract_asks_200_euros_an_hour_and_75_a_day_from_the_notice() {
        Proposal proposal = propose("2027-02-15", shortfall("2026-12-31", "1000", "957.5", "0", BAM), List.of(
            late(1, LateDocument.DECLARATION, "2026-04-15", "2026-04-22", "2026-05-04", BAM),
            late(2, LateDocument.FORECAST, "2026-07-15", null, "2026-09-01", BAM)), false, BAM);
        // 12 days × 75 €; 42.5 h × 200 €; no notice for the forecast, so nothing for it
        assertThat(amounts(proposal)).containsExactly("900.00", "8500.00");
        assertThat(proposal.total()).isEqualTo(Money.of("9400"));
        assertThat(proposal.unsettled()).extracting(Reason::code).containsExactly("penalty-no-notice");
    }

    @Test
    void a_railway_contract_stays_within_a_fifth_of_its_amount() {
        Proposal proposal = propose("2027-03-31", shortfall("2026-12-31", "500", "487.5", "4", RAILWAY), List.of(
            late(1, LateDocument.DECLARATION, "2026-05-15", null, "2026-05-23", RAILWAY),
            late(2, LateDocument.FINAL_REPORT, "2027-01-15", null, "2027-01-18", RAILWAY)), false, RAILWAY);
        // 8 days × 100 €, 12.5 h × 60 €, 3 days × 300 € of which 2,000 − 800 − 750 are left
        assertThat(amounts(proposal)).containsExactly("800.00", "750.00", "450.00");
        assertThat(proposal.lines().get(2).gross()).isEqualTo(Money.of("900"));
        assertThat(proposal.lines().get(2).arithmetic()).extracting(Reason::rule).containsExactly("R-41", "R-43");
        assertThat(proposal.lines().get(1).arithmetic()).extracting(Reason::code).containsExactly("penalty-missing-hours", "penalty-hours-in-review");
        assertThat(proposal.total()).isEqualTo(Money.of("2000"));
    }

    @Test
    void an_education_contract_multiplies_the_hourly_ceiling_and_counts_working_days() {
        List<Breach> breaches = List.of(late(1, LateDocument.DECLARATION, "2026-04-30", null, "2026-05-11", EDUCATION),
            meeting(2, "2026-03-03", EDUCATION), meeting(3, "2026-10-06", EDUCATION));
        Shortfall hours = shortfall("2026-06-30", "150", "139.5", "0", EDUCATION);
        Proposal proposal = propose("2026-10-06", hours, breaches, false, EDUCATION);
        // meeting; 4, 5, 6, 7 and 11 May (1st and 8th are holidays) × 50 €; 10.5 h × 4 × 30 €; meeting
        assertThat(amounts(proposal)).containsExactly("500.00", "250.00", "1260.00", "500.00");
        assertThat(amounts(propose("2026-10-06", hours, breaches, true, EDUCATION))).containsExactly("500.00", "250.00", "0.00", "500.00");
    }

    @Test
    void nothing_is_missing_while_the_window_is_open_and_what_comes_later_is_not_there_yet() {
        assertThat(propose("2026-06-30", null, List.of(meeting(1, "2026-07-01", EDUCATION)), true, EDUCATION))
            .isEqualTo(new Proposal(List.of(), List.of()));
    }

    @Test
    void a_document_the_contract_says_nothing_of_costs_nothing_and_says_so() {
        Proposal proposal = propose("2026-06-30", null, List.of(late(1, LateDocument.FORECAST, "2026-04-15", "2026-04-20", null, EDUCATION)), false, EDUCATION);
        assertThat(proposal.lines()).isEmpty();
        assertThat(proposal.unsettled()).extracting(Reason::code).containsExactly("penalty-not-provided-document");
    }

    @Test
    void two_penalties_on_one_document_are_two_lines_told_apart() {
        Penalties both = new Penalties(List.of(new LateDay(LateDocument.DECLARATION, Money.of("10"), DayCount.CALENDAR, LateFrom.DUE_DATE),
            new LateDay(LateDocument.DECLARATION, Money.of("75"), DayCount.CALENDAR, LateFrom.FORMAL_NOTICE)), null, null, false);
        Proposal proposal = propose("2026-06-30", null, List.of(late(9, LateDocument.DECLARATION, "2026-04-15", "2026-04-20", "2026-04-22", both)), false, both);
        assertThat(amounts(proposal)).containsExactly("70.00", "150.00");
        assertThat(proposal.line(new LineKey(LineKind.LATE_DAYS, 9, 1)).orElseThrow().proposed()).isEqualTo(Money.of("150"));
        assertThat(proposal.line(new LineKey(LineKind.LATE_DAYS, 9, 2))).isEmpty();
    }

    @Test
    void two_penalties_on_hours_are_two_lines_told_apart() {
        Penalties both = new Penalties(List.of(new MissingHourMultiple(BigDecimal.ONE, LegalAmount.SOCIAL_SECURITY_HOUR), new MissingHour(Money.of("60")),
            new MissingHourMultiple(BigDecimal.valueOf(2), LegalAmount.SOCIAL_SECURITY_HOUR)), null, null, false);
        Proposal proposal = propose("2026-12-31", shortfall("2026-12-31", "10", "0", "0", both), List.of(), false, both);
        assertThat(proposal.lines()).extracting(line -> line.key().place()).containsExactly(0, 1, 2);
        assertThat(amounts(proposal)).containsExactly("300.00", "600.00", "600.00");
    }

    /** Of two documents late since the same day, the one whose name and month come first keeps the cap, whatever was noted first. */
    @Test
    void on_one_day_the_document_and_its_month_decide_never_the_handle() {
        List<Breach> noted = List.of(late(1, LateDocument.FINAL_REPORT, "2027-01-15", null, "2027-01-25", RAILWAY),
            late(2, LateDocument.DECLARATION, "2027-01-15", null, "2027-01-25", RAILWAY));
        assertThat(amounts(propose("2027-03-31", null, noted, false, RAILWAY))).containsExactly("1000.00", "1000.00");
        List<Breach> other = List.of(late(1, LateDocument.DECLARATION, "2027-01-15", null, "2027-01-25", RAILWAY),
            late(2, LateDocument.FINAL_REPORT, "2027-01-15", null, "2027-01-25", RAILWAY));
        assertThat(propose("2027-03-31", null, other, false, RAILWAY).lines()).extracting(ProposedLine::about)
            .containsExactly("DECLARATION/2027-01", "FINAL_REPORT/2027-01");
        assertThat(propose("2027-03-31", null, noted, false, RAILWAY).lines()).extracting(ProposedLine::about)
            .containsExactly("DECLARATION/2027-01", "FINAL_REPORT/2027-01");
    }

    /** Whatever the lines: under a cap the sum is the smaller of the sum and the cap, to the cent; no line grows; the order they come in changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_sum_under_a_cap_is_exact_whatever_the_lines(long seed) {
        Random random = new Random(seed);
        List<ProposedLine> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(ProposedLine.of(new LineKey(LineKind.values()[random.nextInt(3)], i, 0), "", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40)),
                new Money(BigDecimal.valueOf(random.nextInt(200_000), 2)), List.of()));
        }
        Penalties cap = new Penalties(List.of(), new Percent(BigDecimal.valueOf(random.nextInt(1_000_000), 4)), Money.of("27345.67"), false);
        List<ProposedLine> capped = CapRule.judge(lines, cap, Map.of());
        Money gross = lines.stream().map(ProposedLine::gross).reduce(Money.ZERO, Money::plus);
        Money most = CapRule.cap(cap);
        assertThat(new Proposal(capped, List.of()).total()).isEqualTo(gross.compareTo(most) <= 0 ? gross : most);
        assertThat(capped).hasSameSizeAs(lines).allSatisfy(line -> assertThat(line.proposed()).isBetween(Money.ZERO, line.gross()));
        java.util.Collections.shuffle(lines, random);
        assertThat(CapRule.judge(lines, cap, Map.of())).isEqualTo(capped);
    }
}
