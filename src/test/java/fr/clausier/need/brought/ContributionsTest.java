package fr.clausier.need.brought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.NeedExample;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private final NeedExample site = new NeedExample();
    private final Contributions contributions = TestInstance.get(Contributions.class);

    private void placedWithHours(Proposed proposed, String hours) {
        site.candidates().choose(site.scope, proposed.candidate().id(), LocalDate.of(2026, 3, 9)).get();
        long placement = site.candidates().place(site.scope, proposed.candidate().id(), site.placing(proposed)).get().candidate().placementId();
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), YearMonth.of(2026, 3),
            new MonthDraft(List.of(new MonthDraft.Typed(placement, Hours.of(hours), null)), true, null)).get();
    }

    private void terms() {
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31",
            "modalities", List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
    }

    @Test
    void a_referrer_brought_the_people_it_proposed_and_the_hours_counted_of_those_placed() {
        terms();
        site.send(site.mission, site.travail);
        Proposed placed = site.propose(site.mission, "Nédélec");
        TestInstance.get(Proofs.class).seen(site.scope, placed.candidate().participantId(), new ProofDraft(EligibleGroup.RSA, "Attestation",
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), null)).get();
        placedWithHours(placed, "84.50");
        site.candidates().refuse(site.scope, site.propose(site.mission, "Cadiou").candidate().id(), LocalDate.of(2026, 3, 9), "Non").get();
        site.needs().nobody(site.scope, site.need.id(), site.travail, LocalDate.of(2026, 3, 6)).get();
        Map<Long, Contribution> brought = contributions.over(site.scope, MARCH);
        assertThat(brought.get(site.mission)).isEqualTo(new Contribution(site.mission, 1, 0, 2, 1, 1, Hours.of("84.50")));
        assertThat(brought.get(site.travail)).isEqualTo(new Contribution(site.travail, 1, 1, 0, 0, 0, Hours.ZERO));
        assertThat(contributions.over(site.scope, new Period(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4)))).isEmpty();
    }

    @Test
    void hours_no_rule_counts_are_not_brought() {
        terms();
        placedWithHours(site.propose(site.mission, "Nédélec"), "20");
        assertThat(contributions.over(site.scope, MARCH).get(site.mission)).extracting(Contribution::placed, Contribution::counted)
            .as("nobody saw a proof").containsExactly(1L, Hours.ZERO);
    }

    @Test
    void a_placement_to_which_two_needs_led_is_counted_once() {
        terms();
        Proposed first = site.propose(site.mission, "Nédélec");
        TestInstance.get(Proofs.class).seen(site.scope, first.candidate().participantId(), new ProofDraft(EligibleGroup.RSA, "Attestation",
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), null)).get();
        placedWithHours(first, "10");
        Need again = site.needs().record(site.scope, site.lot.id(), NeedExample.draft("Manœuvre", 1)).get();
        Proposed second = site.candidates().propose(site.scope, again.id(), new CandidateDraft(site.mission, LocalDate.of(2026, 3, 6), first.reference(), null)).get();
        site.candidates().choose(site.scope, second.candidate().id(), LocalDate.of(2026, 3, 9)).get();
        site.candidates().place(site.scope, second.candidate().id(), site.placing(second)).get();
        assertThat(contributions.over(site.scope, MARCH).get(site.mission)).isEqualTo(new Contribution(site.mission, 0, 0, 2, 2, 2, Hours.of("10")));
    }

    @Test
    void figures_of_the_whole_portfolio_are_for_the_facilitator() {
        site.send(site.mission);
        assertThat(contributions.over(site.scope, MARCH)).containsOnlyKeys(site.mission);
        for (Role role : List.of(Role.OBSERVER, Role.BUYER)) {
            Scope viewer = TestInstance.as(site.scope, role, site.contract.buyerId());
            assertThatThrownBy(() -> contributions.over(viewer, MARCH)).as(role.name()).isInstanceOf(Scope.Forbidden.class);
        }
    }
}
