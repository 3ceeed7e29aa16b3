package fr.clausier.hours.overrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.Site;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of 100 h of March, reviewed by the rules for want of a proof, of which a person decides. */
class OverrulesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Overrules overrules = TestInstance.get(Overrules.class);
    private final Decisions decisions = TestInstance.get(Decisions.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");
    private long line;

    @BeforeEach
    void a_line_sent_to_review() {
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn",
            "2026-12-31", "modalities", List.of("LABOUR_SUPPLY"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        line = declared("100");
        assertThat(judged(site.scope, line).review()).isEqualTo(Hours.of(100));
    }

    private long declared(String hours) {
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), true, null)).get();
        return TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.ofLot(site.lot.id())).get(0).id();
    }

    private Decision judged(Scope scope, long id) {
        return decisions.line(scope, id).orElseThrow().decision();
    }

    private Outcome<OverruledLine> decide(String counted, String refused, Long replaces) {
        return overrules.decide(site.scope, line, new OverruleDraft(Hours.of(counted), Hours.of(refused), null, "Attestation vue sur place", replaces));
    }

    private long standing() {
        return judged(site.scope, line).overrule().id();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void what_a_person_decides_holds_and_the_rules_answer_stays_beside_it() {
        decide("60", "30", null).get();
        Decision decision = judged(site.scope, line);
        assertThat(List.of(decision.counted(), decision.refused(), decision.review())).containsExactly(Hours.of(60), Hours.of(30), Hours.of(10));
        assertThat(decision.ruled(Part.REVIEW)).isEqualTo(Hours.of(100));
        assertThat(decision.overrule().because()).isEqualTo("Attestation vue sur place");
        assertThat(decision.overrule().by()).isEqualTo(site.scope.actor().account());
    }

    @Test
    void a_newer_overrule_replaces_the_earlier_one_which_is_kept() {
        decide("60", "40", null).get();
        decide("100", "0", standing()).get();
        assertThat(judged(site.scope, line).counted()).isEqualTo(Hours.of(100));
        List<Overruling> history = overrules.history(site.scope, line);
        assertThat(history).extracting(Overruling::counted).containsExactly(Hours.of(100), Hours.of(60));
        assertThat(history.get(0).replacesId()).isEqualTo(history.get(1).id());
    }

    @Test
    void deciding_without_having_seen_the_overrule_that_holds_is_stopped() {
        decide("60", "40", null).get();
        assertThat(decide("100", "0", null)).isInstanceOf(Outcome.Changed.class);
        assertThat(decide("100", "0", standing() + 1)).isInstanceOf(Outcome.Changed.class);
        assertThat(judged(site.scope, line).counted()).isEqualTo(Hours.of(60));
    }

    @Test
    void withdrawn_with_a_reason_it_gives_the_line_back_to_the_rules() {
        assertThat(codes(overrules.withdraw(site.scope, line, new Withdrawal("Erreur", null)))).containsExactly("overrule-none");
        decide("60", "40", null).get();
        assertThat(overrules.withdraw(site.scope, line, new Withdrawal("Erreur", null))).isInstanceOf(Outcome.Changed.class);
        overrules.withdraw(site.scope, line, new Withdrawal("Attestation d’une autre personne", standing())).get();
        assertThat(judged(site.scope, line).isOverruled()).isFalse();
        assertThat(overrules.history(site.scope, line)).singleElement().satisfies(kept -> {
            assertThat(kept.isWithdrawn()).isTrue();
            assertThat(kept.withdrawnReason()).isEqualTo("Attestation d’une autre personne");
        });
        decide("100", "0", null).get();
        assertThat(judged(site.scope, line).counted()).isEqualTo(Hours.of(100));
    }

    @Test
    void a_corrected_line_loses_it_and_the_history_still_tells() {
        decide("100", "0", null).get();
        long corrected = declared("90");
        assertThat(corrected).isNotEqualTo(line);
        assertThat(judged(site.scope, corrected).isOverruled()).isFalse();
        assertThat(judged(site.scope, corrected).review()).isEqualTo(Hours.of(90));
        assertThat(decisions.line(site.scope, line)).isEmpty();
        assertThat(overrules.history(site.scope, corrected)).singleElement().satisfies(kept -> assertThat(kept.lineId()).isEqualTo(line));
        assertThat(codes(decide("50", "50", null))).containsExactly("overrule-corrected");
    }

    @Test
    void nothing_is_decided_in_a_closed_month() {
        decide("60", "40", null).get();
        TestInstance.get(ClosedMonths.class).close(site.scope, MARCH).get();
        assertThat(codes(decide("100", "0", standing()))).containsExactly("month-closed");
        assertThat(codes(overrules.withdraw(site.scope, line, new Withdrawal("Erreur", standing())))).containsExactly("month-closed");
        assertThat(judged(site.scope, line).counted()).isEqualTo(Hours.of(60));
    }

    @Test
    void parts_that_do_not_make_the_line_are_refused() {
        assertThat(codes(decide("100.01", "0", null))).containsExactly("overrule-part");
        assertThat(codes(decide("60", "60", null))).containsExactly("overrule-sum");
    }

    @Test
    void a_draft_says_what_it_lacks() {
        Fields fields = Fields.of(Map.of("counted", "60"));
        OverruleDraft.read(fields);
        assertThat(fields.problems()).extracting(problem -> problem.place().field() + " " + problem.code())
            .containsExactly("refused required", "reason required");
        assertThat(OverruleDraft.read(Fields.of(Map.of("counted", "60,5", "refused", "30", "reason", "Vu"))).review(Hours.of(100)))
            .isEqualTo(Hours.of("9.5"));
    }

    @Test
    void only_who_controls_hours_decides_and_only_within_reach() {
        decide("60", "40", null).get();
        OverruleDraft draft = new OverruleDraft(Hours.of(100), Hours.ZERO, null, "Vu", standing());
        assertThatThrownBy(() -> overrules.decide(site.holder(), line, draft)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> overrules.withdraw(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId()), line,
            new Withdrawal("Vu", standing()))).isInstanceOf(Scope.Forbidden.class);
        Scope elsewhere = TestInstance.freshFacilitator();
        assertThat(overrules.decide(elsewhere, line, draft)).isInstanceOf(Outcome.Absent.class);
        assertThat(overrules.history(elsewhere, line)).isEmpty();
        assertThat(overrules.line(TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId()), line)).isEmpty();
        assertThat(judged(site.holder(), line).overrule().because()).isEqualTo("Attestation vue sur place");
    }

    @Test
    void what_was_decided_is_in_the_journal_of_the_placement_sealed() {
        decide("60", "40", null).get();
        overrules.withdraw(site.scope, line, new Withdrawal("Erreur", standing())).get();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "placement", placement.id())).extracting(entry -> entry.action())
            .startsWith("overrule.withdrawn", "overrule.decided");
        assertThat(TestInstance.get(Journal.class).about(site.scope, "placement", placement.id()).get(0).detail()).doesNotContain("Erreur");
    }
}
