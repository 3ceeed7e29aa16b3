package fr.clausier.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.need.candidate.Candidate;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.CandidateState;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.profile.Pseudonyms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People proposed for a need, on 10 April 2026. */
class CandidatesTest {

    private static final LocalDate CHOSEN = LocalDate.of(2026, 3, 9);

    private final NeedExample site = new NeedExample();
    private final Candidates candidates = site.candidates();

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private Proposed propose(CandidateDraft draft) {
        return candidates.propose(site.scope, site.need.id(), draft).get();
    }

    @Test
    void someone_unknown_is_recorded_with_who_proposed_them_and_someone_known_is_found_again() {
        Proposed unknown = site.propose(site.mission, "Nédélec");
        assertThat(unknown.shown()).isEqualTo("NÉDÉLEC Awa");
        assertThat(unknown.person().orElseThrow().participant().referrer()).isEqualTo("Mission locale du Val");
        long known = TestInstance.get(Participants.class).record(site.scope, ParticipantDraft.proposed(NeedExample.named("Cadiou"), "PLIE")).get().participant().id();
        Proposed named = site.propose(site.travail, "CADIOU");
        assertThat(named.candidate().participantId()).isEqualTo(known);
        assertThat(named.person().orElseThrow().participant().referrer()).as("what was known of them stays").isEqualTo("PLIE");
    }

    @Test
    void someone_known_is_proposed_by_reference_and_once_for_a_need() {
        Proposed first = site.propose(site.mission, "Nédélec");
        LocalDate day = LocalDate.of(2026, 3, 6);
        assertThat(codes(candidates.propose(site.scope, site.need.id(), new CandidateDraft(site.travail, day, first.reference(), null)))).containsExactly("candidate-known");
        assertThat(codes(candidates.propose(site.scope, site.need.id(), new CandidateDraft(site.travail, day, "P-ABSENT22", null)))).containsExactly("participant-unknown");
        Need other = site.needs().record(site.scope, site.lot.id(), NeedExample.draft("Peintre", 1)).get();
        assertThat(candidates.propose(site.scope, other.id(), new CandidateDraft(site.travail, day, first.reference().toLowerCase(), null)).get().shown()).isEqualTo("NÉDÉLEC Awa");
    }

    @Test
    void who_may_not_know_names_sees_a_reference_and_no_reason() {
        Proposed proposed = site.propose(site.mission, "Nédélec");
        candidates.refuse(site.scope, proposed.candidate().id(), CHOSEN, "N’a pas le permis").get();
        assertThat(site.all().get(0).reason()).contains("N’a pas le permis");
        for (Scope viewer : List.of(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId()), TestInstance.as(site.scope, Role.OBSERVER, 0),
                TestInstance.as(site.scope, Role.HOLDER, site.company))) {
            Proposed seen = candidates.of(viewer, List.of(site.need)).get(site.need.id()).get(0);
            assertThat(seen.shown()).as(viewer.role().name()).isEqualTo(TestInstance.get(Pseudonyms.class).told(viewer, proposed.reference()));
            assertThat(seen.reference().startsWith("PS-")).as(viewer.role().name()).isEqualTo(viewer.role() == Role.BUYER);
            assertThat(seen.reason()).as(viewer.role().name()).isEmpty();
        }
    }

    @Test
    void neither_the_table_nor_the_journal_holds_a_reason_in_clear() {
        Proposed proposed = site.propose(site.mission, "Nédélec");
        Candidate refused = candidates.refuse(site.scope, proposed.candidate().id(), CHOSEN, "N’a pas le permis").get().candidate();
        assertThat(refused.reasonEnc()).doesNotContain("permis");
        List<JournalEntry> entries = TestInstance.get(Journal.class).about(site.scope, "candidate", refused.id());
        assertThat(entries).extracting(JournalEntry::action).containsExactly("candidate.refused", "candidate.proposed");
        assertThat(entries).allSatisfy(each -> assertThat(each.detail()).doesNotContain("permis", "REFUSED", "PROPOSED"));
    }

    @Test
    void whoever_is_chosen_is_placed_through_the_placements_of_the_lot_and_not_twice() {
        Proposed proposed = site.propose(site.mission, "Nédélec");
        long id = proposed.candidate().id();
        assertThat(codes(candidates.place(site.scope, id, site.placing(proposed)))).containsExactly("candidate-not-chosen");
        candidates.choose(site.scope, id, CHOSEN).get();
        Candidate placed = candidates.place(site.scope, id, site.placing(proposed)).get().candidate();
        List<Placement> there = TestInstance.get(Placements.class).ofLot(site.scope, site.lot.id());
        assertThat(there).extracting(Placement::id, Placement::participantId).containsExactly(org.assertj.core.groups.Tuple.tuple(placed.placementId(),
            proposed.candidate().participantId()));
        assertThat(codes(candidates.place(site.scope, id, site.placing(proposed)))).containsExactly("candidate-placed");
        assertThat(codes(candidates.refuse(site.scope, id, CHOSEN, "Trop tard"))).containsExactly("candidate-placed");
    }

    @Test
    void a_placement_recorded_before_is_the_one_the_need_led_to_unless_it_is_of_another_person_or_lot() {
        Proposed proposed = site.propose(site.mission, "Nédélec");
        Proposed other = site.propose(site.mission, "Cadiou");
        candidates.choose(site.scope, proposed.candidate().id(), CHOSEN).get();
        Placement known = TestInstance.get(Placements.class).record(site.scope, site.placing(proposed)).get();
        Placement others = TestInstance.get(Placements.class).record(site.scope, site.placing(other)).get();
        assertThat(codes(candidates.placed(site.scope, proposed.candidate().id(), others.id()))).containsExactly("placement-not-theirs");
        Candidate placed = candidates.placed(site.scope, proposed.candidate().id(), known.id()).get().candidate();
        assertThat(placed).extracting(Candidate::state, Candidate::placementId).containsExactly(CandidateState.PLACED, known.id());
        assertThat(TestInstance.get(Placements.class).ofLot(site.scope, site.lot.id())).hasSize(2);
    }

    @Test
    void a_refused_placement_leaves_the_candidate_chosen() {
        Proposed proposed = site.propose(site.mission, "Nédélec");
        candidates.choose(site.scope, proposed.candidate().id(), CHOSEN).get();
        fr.clausier.hours.placement.PlacementDraft nowhere = new fr.clausier.hours.placement.PlacementDraft(proposed.candidate().participantId(), 0,
            site.placing(proposed).employerKind(), site.lot.id(), site.placing(proposed).modality(), site.placing(proposed).contractType(),
            site.placing(proposed).group(), null, CHOSEN, null);
        assertThat(codes(candidates.place(site.scope, proposed.candidate().id(), nowhere))).containsExactly("employer-unknown");
        assertThat(site.all().get(0).candidate().state()).isEqualTo(CandidateState.CHOSEN);
    }

    @Test
    void each_decision_is_owed_an_answer_of_its_own() {
        long id = site.propose(site.mission, "Nédélec").candidate().id();
        assertThat(codes(candidates.answer(site.scope, id, CHOSEN))).containsExactly("candidate-undecided");
        candidates.choose(site.scope, id, CHOSEN).get();
        assertThat(codes(candidates.answer(site.scope, id, LocalDate.of(2026, 3, 8)))).containsExactly("candidate-day-before");
        assertThat(candidates.answer(site.scope, id, LocalDate.of(2026, 3, 10)).get().candidate().isOwedAnAnswer()).isFalse();
        assertThat(candidates.refuse(site.scope, id, LocalDate.of(2026, 3, 12), "A trouvé un autre emploi").get().candidate().isOwedAnAnswer()).isTrue();
        assertThat(codes(candidates.choose(site.scope, id, LocalDate.of(2026, 3, 4)))).containsExactly("candidate-day-before");
    }
}
