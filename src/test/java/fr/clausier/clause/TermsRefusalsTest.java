package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.Rounding;
import fr.clausier.clause.formula.Target;
import fr.clausier.clause.term.CountingLimit;
import fr.clausier.clause.term.EurosMethod;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.ProofAge;
import fr.clausier.clause.term.ProofAges;
import fr.clausier.clause.term.ShareSubject;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each part of the terms refuses, and what it lets through just beside. */
class TermsRefusalsTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static List<String> refusals(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", "DIRECT_HIRE",
            "groups", "RSA", "formula", "FIXED", "fixedHours", "833"));
        values.putAll(changes);
        Fields fields = Fields.of(values);
        TermsDraft.read(fields);
        return fields.problems().stream().map(Problem::code).toList();
    }

    private static List<String> penalty(Map<String, Object> row) {
        return refusals(Map.of("penalties", List.of(row)));
    }

    private static Map<String, Object> tranches(String tranche, String hours) {
        return Map.of("formula", "TURNOVER_TRANCHES", "trigger", "0", "tranche", tranche, "hoursPerTranche", hours);
    }

    private static Map<String, Object> steps(Object... rows) {
        return Map.of("formula", "AMOUNT_STEPS", "baseAmount", "50000", "steps", List.of(rows));
    }

    @Test
    void a_tranche_and_its_hours_are_above_zero() {
        assertThat(refusals(tranches("2000", "1"))).isEmpty();
        assertThat(refusals(tranches("0", "1"))).containsExactly("limit-positive");
        assertThat(refusals(tranches("2000", "0"))).containsExactly("limit-positive");
    }

    @Test
    void steps_rise() {
        assertThat(refusals(steps(Map.of("below", "100000", "hours", "150"), Map.of("hours", "300")))).isEmpty();
        assertThat(refusals(steps(Map.of("below", "100000", "hours", "150"), Map.of("below", "90000", "hours", "300"), Map.of("hours", "900"))))
            .containsExactly("steps-order");
        assertThat(refusals(steps(Map.of("below", "100000"), Map.of("hours", "300")))).containsExactly("required");
    }

    @Test
    void a_share_of_hours_worked_or_of_staff_is_above_zero() {
        assertThat(refusals(Map.of("formula", "WORKED_SHARE", "workedShare", "5"))).isEmpty();
        assertThat(refusals(Map.of("formula", "WORKED_SHARE", "workedShare", "0"))).containsExactly("limit-positive");
        assertThat(refusals(Map.of("formula", "STAFF_SHARE", "staffShare", "0"))).containsExactly("limit-positive");
    }

    @Test
    void an_hourly_cost_may_be_ten_thousand_euros_and_no_more() {
        Map<String, Object> share = Map.of("formula", "LABOUR_SHARE", "baseAmount", "100000000", "labourShare", "50", "insertionRate", "5");
        Map<String, Object> dear = new HashMap<>(share);
        dear.put("hourlyCost", "10000");
        assertThat(refusals(dear)).isEmpty();
        dear.put("hourlyCost", "10000.01");
        assertThat(refusals(dear)).containsExactly("hourly-cost-range");
    }

    @Test
    void one_hour_is_a_target_and_less_is_none() {
        assertThat(refusals(Map.of("formula", "LABOUR_SHARE", "baseAmount", "30", "labourShare", "100", "insertionRate", "100", "hourlyCost", "30"))).isEmpty();
        assertThat(refusals(Map.of("formula", "LABOUR_SHARE", "baseAmount", "29.69", "labourShare", "100", "insertionRate", "100", "hourlyCost", "30")))
            .containsExactly("target-zero");
    }

    @Test
    void limits_of_hours_are_above_zero() {
        assertThat(refusals(Map.of("trainingPerPerson", "0"))).containsExactly("limit-positive");
        assertThat(refusals(Map.of("tutoringInAll", "0"))).containsExactly("limit-positive");
        assertThat(refusals(Map.of("aiLimit", "0"))).containsExactly("limit-positive");
        assertThat(refusals(Map.of("aiLimit", "0.01"))).isEmpty();
    }

    @Test
    void a_share_limit_is_told_once_by_its_subject_and_its_least_is_not_above_its_most() {
        Map<String, Object> siae = Map.of("subject", "SIAE", "least", "30", "most", "30");
        assertThat(refusals(Map.of("shareLimits", List.of(siae, Map.of("subject", "GEIQ", "most", "10"))))).isEmpty();
        assertThat(refusals(Map.of("shareLimits", List.of(siae, siae)))).containsExactly("share-limit-twice");
        assertThat(refusals(Map.of("shareLimits", List.of(Map.of("subject", "SIAE", "least", "31", "most", "30"))))).containsExactly("share-limit-order");
        assertThat(refusals(Map.of("shareLimits", List.of(Map.of("subject", "SIAE"))))).containsExactly("share-limit-empty");
    }

    @Test
    void ends_of_periods_are_months_and_as_many_as_the_cadence_asks() {
        assertThat(refusals(Map.of("cadence", "QUARTERLY", "periodEnds", "2, 5, 8, 11"))).isEmpty();
        assertThat(refusals(Map.of("cadence", "QUARTERLY", "periodEnds", "2, 5, 8"))).containsExactly("period-ends-number");
        assertThat(refusals(Map.of("cadence", "QUARTERLY", "periodEnds", "2, 5, 8, 11, 13"))).containsExactly("period-end-format");
    }

    @Test
    void euros_are_converted_at_a_cost_above_zero_and_a_share_needs_a_cost() {
        assertThat(refusals(Map.of("eurosPerHour", "42.5"))).isEmpty();
        assertThat(refusals(Map.of("eurosPerHour", "0"))).containsExactly("hourly-cost-range");
        assertThat(refusals(Map.of("eurosLabour", "70"))).containsExactly("required");
        assertThat(new EurosMethod(Percent.of("70"), Money.of("42.50")).hours(Money.of("1000"))).as("700 ÷ 42.50 = 16.4705…").isEqualTo(Hours.of("16.47"));
    }

    @Test
    void a_penalty_has_an_amount_above_zero_or_a_multiple_of_an_amount_of_the_hour() {
        assertThat(penalty(Map.of("shape", "MISSING_HOUR", "amount", "60"))).isEmpty();
        assertThat(penalty(Map.of("shape", "MISSING_HOUR", "amount", "0"))).containsExactly("limit-positive");
        assertThat(penalty(Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", "4", "of", "SOCIAL_SECURITY_HOUR"))).isEmpty();
        assertThat(penalty(Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", "0", "of", "SOCIAL_SECURITY_HOUR"))).containsExactly("penalty-multiple-range");
        assertThat(penalty(Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", "1000000", "of", "SOCIAL_SECURITY_HOUR"))).containsExactly("penalty-multiple-range");
    }

    @Test
    void a_cap_of_penalties_needs_the_amount_capped_and_the_amount_needs_a_cap() {
        assertThat(refusals(Map.of("penaltyCap", "20", "penaltyCapBase", "1000000"))).isEmpty();
        assertThat(refusals(Map.of("penaltyCap", "20"))).containsExactly("required");
        assertThat(refusals(Map.of("penaltyCapBase", "1000000"))).containsExactly("required");
    }

    @Test
    void versions_take_effect_one_after_the_other() {
        Terms first = TermsExample.terms().build();
        Terms second = TermsExample.terms().version(2, APRIL).build();
        assertThat(new TermsHistory(List.of(first, second)).outOfOrder()).isEmpty();
        assertThat(new TermsHistory(List.of(first, TermsExample.terms().version(2, first.effectiveFrom()).build())).outOfOrder()).isPresent();
        assertThat(new TermsHistory(List.of(first, second, TermsExample.terms().version(3, APRIL).build())).outOfOrder().map(Terms::version)).contains(3);
    }

    @Test
    void another_history_judges_otherwise_only_months_it_governs_and_that_were_governed() {
        Terms first = TermsExample.terms().build();
        TermsHistory before = new TermsHistory(List.of(first));
        TermsHistory after = new TermsHistory(List.of(first, TermsExample.terms().version(2, APRIL).ceiling(Hours.of(100)).build()));
        assertThat(before.judgesOtherwise(after, YearMonth.of(2026, 3))).isFalse();
        assertThat(before.judgesOtherwise(after, YearMonth.of(2026, 4))).isTrue();
        assertThat(before.judgesOtherwise(after, YearMonth.of(2027, 4))).as("outside both windows").isFalse();
        assertThat(TermsHistory.NONE.judgesOtherwise(after, YearMonth.of(2026, 4))).as("governed by nothing yet").isFalse();
    }

    @Test
    void terms_answer_for_groups_contracts_and_families() {
        ProofAges ages = new ProofAges(Map.of(EligibleGroup.RSA, ProofAge.NO_PROOF, EligibleGroup.DELD, new ProofAge(true, 6)));
        assertThat(List.of(ages.isNeeded(EligibleGroup.RSA), ages.isNeeded(EligibleGroup.DELD), ages.isNeeded(EligibleGroup.QPV))).containsExactly(false, true, true);
        assertThat(ages.months(EligibleGroup.DELD)).isEqualTo(6);
        assertThat(ages.months(EligibleGroup.QPV)).isEqualTo(6);
        assertThat(ages.months(EligibleGroup.ASE)).isEqualTo(12);
        HowLong time = new HowLong(Map.of(ContractType.CDI, new CountingLimit(48)), CountingLimit.END_OF_CLAUSE, HowLong.TO_THE_END.clock(), true,
            HowLong.TO_THE_END.lastMonth());
        assertThat(time.monthsFor(ContractType.CDI)).contains(48);
        assertThat(time.monthsFor(ContractType.CDD)).isEmpty();
        assertThat(ShareSubject.SIAE.includes(EmployerKind.ACI, Modality.SUBCONTRACTING)).isTrue();
        assertThat(ShareSubject.GEIQ.includes(EmployerKind.ACI, Modality.SUBCONTRACTING)).isFalse();
        assertThat(ShareSubject.STPA.includes(EmployerKind.ESAT, Modality.SUBCONTRACTING)).isTrue();
        assertThat(ShareSubject.DIRECT_HIRE.includes(EmployerKind.COMPANY, Modality.DIRECT_HIRE)).isTrue();
        assertThat(Target.of(new FixedHours(Hours.of(5)))).isEqualTo(new Target(new FixedHours(Hours.of(5)), Rounding.DOWN));
    }
}
