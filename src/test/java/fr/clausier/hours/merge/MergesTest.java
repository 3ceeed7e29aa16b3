package fr.clausier.hours.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.derogation.Grantor;
import fr.clausier.hours.derogation.Motive;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.merge.MergeDraft.Taken;
import fr.clausier.hours.merge.MergeDraft.Twice;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two records of one person, on 10 April 2026. */
class MergesTest {

    private final Halves halves = new Halves();
    private final Scope scope = halves.site.scope;
    private final Merges merges = TestInstance.get(Merges.class);
    private final Participants participants = TestInstance.get(Participants.class);

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private Person found(long id) {
        return participants.find(scope, id).orElseThrow();
    }

    private Hours counted() {
        return TestInstance.get(Decisions.class).until(scope, Selection.ALL, YearMonth.of(2026, 4)).stream().map(line -> line.decision().counted())
            .reduce(Hours.ZERO, Hours::plus);
    }

    private List<Placement> placements(Person person) {
        return TestInstance.get(Placements.class).ofParticipant(scope, Halves.id(person));
    }

    @Test
    void after_a_merge_one_record_holds_what_both_held_and_the_other_leads_to_it() {
        halves.place(halves.one, halves.site.lot);
        Placement second = halves.place(halves.other, halves.site.second);
        halves.prove(halves.other, "Attestation CAF");
        participants.join(scope, Halves.id(halves.other), EligibleGroup.QPV).get();
        merges.merge(scope, halves.merging()).get();
        assertThat(placements(halves.one)).hasSize(2).extracting(Placement::id).contains(second.id());
        assertThat(TestInstance.get(Proofs.class).groups(scope, Halves.id(halves.one))).containsExactlyInAnyOrder(EligibleGroup.RSA, EligibleGroup.QPV);
        assertThat(TestInstance.get(Proofs.class).of(scope, Halves.id(halves.one))).hasSize(1);
        assertThat(found(Halves.id(halves.other)).participant().reference()).isEqualTo(halves.one.participant().reference());
        assertThat(participants.all(scope)).containsOnlyKeys(Halves.id(halves.one));
        Identity old = halves.other.identity().orElseThrow();
        assertThat(participants.known(scope, List.of(old))).containsEntry(old.key(), Halves.id(halves.one));
        for (String asked : List.of("Kermorvant", "Kermorvant Élodie", halves.other.participant().reference())) {
            assertThat(participants.search(scope, asked, 1).rows()).as(asked).extracting(each -> each.participant().id()).containsExactly(Halves.id(halves.one));
        }
        assertThat(TestInstance.get(Journal.class).about(scope, "participant", Halves.id(halves.other))).extracting(JournalEntry::action).contains("participant.merged");
    }

    @Test
    void two_halves_over_the_ceiling_count_less_together_and_the_preview_says_so_without_recording_anything() {
        halves.prove(halves.one, "Attestation CAF");
        halves.prove(halves.other, "Attestation CAF");
        halves.declare(halves.place(halves.one, halves.site.lot), 2, "80");
        halves.declare(halves.place(halves.other, halves.site.second), 2, "70");
        assertThat(counted()).isEqualTo(Hours.of("150"));
        List<String> before = halves.all();
        long entries = TestInstance.get(Journal.class).last();
        MergePreview preview = merges.preview(scope, halves.merging()).get();
        assertThat(halves.all()).isEqualTo(before);
        assertThat(TestInstance.get(Journal.class).last()).isEqualTo(entries);
        assertThat(preview.changesCounts()).isTrue();
        assertThat(preview.lots().stream().map(each -> each.before().counted()).reduce(Hours.ZERO, Hours::plus)).isEqualTo(Hours.of("150"));
        assertThat(preview.lots().stream().map(each -> each.after().counted()).reduce(Hours.ZERO, Hours::plus)).isEqualTo(Hours.of("100"));
        merges.merge(scope, halves.merging()).get();
        assertThat(counted()).isEqualTo(Hours.of("100"));
    }

    @Test
    void a_proof_seen_under_one_record_serves_the_hours_of_the_other() {
        halves.prove(halves.one, "Attestation CAF");
        halves.declare(halves.place(halves.other, halves.site.lot), 2, "40");
        assertThat(counted()).isEqualTo(Hours.ZERO);
        merges.merge(scope, halves.merging()).get();
        assertThat(counted()).isEqualTo(Hours.of("40"));
    }

    @Test
    void taken_apart_each_record_has_exactly_what_it_had() {
        participants.change(scope, Halves.id(halves.other), 0, new ParticipantDraft("Kermorvant", "Élodie", LocalDate.of(1991, 3, 5), Sex.F, "Aubrelles", "96002",
            null, null, "Mission locale")).get();
        halves.prove(halves.one, "Attestation CAF");
        halves.prove(halves.other, "Attestation France Travail");
        Placement placement = halves.place(halves.one, halves.site.lot);
        Placement twin = halves.place(halves.other, halves.site.lot);
        halves.place(halves.other, halves.site.second);
        halves.declare(placement, 2, "80");
        halves.declare(twin, 3, "60");
        halves.declare(twin, 3, "62");
        List<String> before = halves.all();
        Merge merge = merges.merge(scope, halves.merging()).get();
        assertThat(found(Halves.id(halves.one)).participant()).extracting("commune", "referrer", "sex").containsExactly("Aubrelles", "Mission locale", Sex.F);
        assertThat(placements(halves.one)).as("the same placement under both is one").hasSize(2);
        assertThat(halves.all()).isNotEqualTo(before);
        merges.undo(scope, merge.id()).get();
        assertThat(halves.all()).isEqualTo(before);
        assertThat(participants.all(scope)).containsOnlyKeys(Halves.id(halves.one), Halves.id(halves.other));
        assertThat(codes(merges.undo(scope, merge.id()))).containsExactly("merge-undone");
    }

    @Test
    void what_was_added_meanwhile_stays_with_the_record_that_stays_and_hours_follow_their_placement() {
        Placement moved = halves.place(halves.other, halves.site.second);
        halves.declare(moved, 2, "40");
        Merge merge = merges.merge(scope, halves.merging()).get();
        halves.prove(halves.one, "Attestation CAF");
        participants.join(scope, Halves.id(halves.one), EligibleGroup.DELD).get();
        Placement added = halves.place(halves.one, halves.site.lot);
        halves.declare(added, 3, "20");
        halves.declare(moved, 3, "35");
        Apart apart = merges.apart(scope, merge.id()).orElseThrow();
        assertThat(apart).extracting(Apart::placements, Apart::newPlacements, Apart::newProofs, Apart::lines, Apart::hours)
            .containsExactly(1L, 1L, 1L, 1L, Hours.of("35"));
        assertThat(apart.leavesSomething()).isTrue();
        merges.undo(scope, merge.id()).get();
        assertThat(placements(halves.one)).extracting(Placement::id).containsExactly(added.id());
        assertThat(placements(halves.other)).extracting(Placement::id).containsExactly(moved.id());
        assertThat(TestInstance.get(Proofs.class).groups(scope, Halves.id(halves.one))).contains(EligibleGroup.DELD);
        assertThat(TestInstance.get(Proofs.class).of(scope, Halves.id(halves.other))).isEmpty();
    }

    @Test
    void what_was_changed_meanwhile_on_the_record_that_stays_is_not_changed_back() {
        participants.change(scope, Halves.id(halves.other), 0, new ParticipantDraft("Kermorvant", "Élodie", LocalDate.of(1991, 3, 5), Sex.F, "Aubrelles", null,
            null, null, "Mission locale")).get();
        Merge merge = merges.merge(scope, halves.merging()).get();
        Person kept = found(Halves.id(halves.one));
        participants.change(scope, Halves.id(halves.one), kept.participant().version(), new ParticipantDraft("Kermorvan", "Élodie", LocalDate.of(1991, 3, 5), Sex.F,
            "Mornay", null, null, null, "Mission locale")).get();
        merges.undo(scope, merge.id()).get();
        assertThat(found(Halves.id(halves.one)).participant()).extracting("commune", "referrer", "sex").containsExactly("Mornay", null, Sex.UNKNOWN);
    }

    @Test
    void where_both_declare_the_same_month_of_a_placement_a_person_says_whose_hours_hold() {
        halves.prove(halves.one, "Attestation CAF");
        Placement placement = halves.place(halves.one, halves.site.lot);
        halves.declare(placement, 2, "80");
        halves.declare(halves.place(halves.other, halves.site.lot), 2, "70");
        List<String> before = halves.all();
        assertThat(codes(merges.merge(scope, halves.merging()))).containsExactly("merge-said-twice");
        assertThat(merges.preview(scope, halves.merging()).get().said()).extracting(MergePreview.SaidTwice::kept, MergePreview.SaidTwice::gone)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(Hours.of("80"), Hours.of("70")));
        Merge merge = merges.merge(scope, new MergeDraft(Halves.id(halves.one), Halves.id(halves.other), Set.of(), Twice.GONE)).get();
        assertThat(counted()).isEqualTo(Hours.of("70"));
        halves.declare(placement, 2, "72");
        assertThat(counted()).as("one figure stands, and can be corrected").isEqualTo(Hours.of("72"));
        merges.undo(scope, merge.id()).get();
        assertThat(counted()).as("the correction follows the line it corrects; nobody saw a proof of the other record").isEqualTo(Hours.of("80"));
        assertThat(before).allSatisfy(row -> assertThat(halves.all()).contains(row));
    }

    @Test
    void the_record_that_stays_takes_what_is_asked_for_and_what_it_lacks() {
        participants.change(scope, Halves.id(halves.one), 0, new ParticipantDraft("Kermorvan", "Élodie", LocalDate.of(1991, 3, 5), Sex.F, "Mornay", null, null,
            null, "PLIE")).get();
        participants.change(scope, Halves.id(halves.other), 0, new ParticipantDraft("Kermorvant", "Élodie", LocalDate.of(1991, 3, 5), Sex.F, "Aubrelles", null,
            "QN09601M", null, "Mission locale")).get();
        merges.merge(scope, new MergeDraft(Halves.id(halves.one), Halves.id(halves.other), Set.of(Taken.COMMUNE), null)).get();
        assertThat(found(Halves.id(halves.one)).participant()).extracting("commune", "qpv", "referrer").containsExactly("Aubrelles", "QN09601M", "PLIE");
    }

    @Test
    void what_was_sealed_under_either_record_is_read_under_both() {
        Placement placement = halves.place(halves.other, halves.site.lot);
        Derogations derogations = TestInstance.get(Derogations.class);
        DerogationDraft granted = new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR, LocalDate.of(2026, 2, 2), null, new Motive(null, "Claire", "Avis motivé"));
        derogations.grant(scope, placement.id(), granted).get();
        Merge merge = merges.merge(scope, halves.merging()).get();
        assertThat(derogations.of(scope, placement.id()).orElseThrow().get(0).motive()).contains(granted.motive());
        Motive later = new Motive(null, "Claire", "Second avis");
        derogations.grant(scope, placement.id(), new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR, LocalDate.of(2026, 3, 2), null, later)).get();
        merges.undo(scope, merge.id()).get();
        assertThat(derogations.of(scope, placement.id()).orElseThrow()).extracting(each -> each.motive().orElseThrow()).containsExactly(granted.motive(), later);
    }

    @Test
    void records_put_together_one_after_the_other_are_taken_apart_in_the_other_order() {
        List<String> before = halves.all();
        Person third = halves.site.person("Kermorvon", "Élodie");
        Merge first = merges.merge(scope, new MergeDraft(Halves.id(halves.other), Halves.id(third), Set.of(), null)).get();
        Merge second = merges.merge(scope, halves.merging()).get();
        assertThat(found(Halves.id(third)).participant().id()).isEqualTo(Halves.id(halves.one));
        assertThat(codes(merges.undo(scope, first.id()))).containsExactly("merge-kept-merged");
        merges.undo(scope, second.id()).get();
        assertThat(found(Halves.id(third)).participant().id()).isEqualTo(Halves.id(halves.other));
        merges.undo(scope, first.id()).get();
        assertThat(before).allSatisfy(row -> assertThat(halves.all()).contains(row));
        assertThat(participants.all(scope)).hasSize(3);
    }

    @Test
    void only_two_records_of_the_structure_are_put_together_and_only_by_who_controls_eligibility() {
        long one = Halves.id(halves.one);
        assertThat(merges.merge(scope, new MergeDraft(one, one, Set.of(), null))).isInstanceOf(Outcome.Absent.class);
        assertThat(merges.merge(TestInstance.freshFacilitator(), halves.merging())).isInstanceOf(Outcome.Absent.class);
        assertThatThrownBy(() -> merges.merge(halves.site.holder(), halves.merging())).isInstanceOf(Scope.Forbidden.class);
        merges.merge(scope, halves.merging()).get();
        assertThat(merges.merge(scope, halves.merging())).as("the other leads to it already").isInstanceOf(Outcome.Absent.class);
    }

    private void end(Placement placement, EligibleGroup group, LocalDate plannedEnd) {
        TestInstance.get(Placements.class).change(scope, placement.id(), TestInstance.get(Placements.class).find(scope, placement.id()).orElseThrow().version(),
            new PlacementDraft(placement.participantId(), placement.employerId(), placement.employerKind(), placement.lotId(), placement.modality(),
                placement.contractType(), group, placement.rome(), placement.startsOn(), plannedEnd)).get();
    }

    @Test
    void a_placement_told_otherwise_under_both_is_corrected_first() {
        Placement kept = halves.place(halves.one, halves.site.lot);
        Placement gone = halves.place(halves.other, halves.site.lot);
        halves.declare(gone, 4, "40");
        end(kept, EligibleGroup.RSA, LocalDate.of(2026, 3, 31));
        end(gone, EligibleGroup.DELD, LocalDate.of(2026, 12, 31));
        List<String> before = halves.all();
        Outcome<Merge> refused = merges.merge(scope, halves.merging());
        assertThat(codes(refused)).containsExactly("merge-differs-lot", "merge-differs-lot");
        assertThat(refused.problems().get(0).args()).startsWith("Differing.GROUP", "EligibleGroup.RSA", "EligibleGroup.DELD").endsWith("2025TX014", "01");
        assertThat(refused.problems().get(1).args()).startsWith("Differing.END", "2026-03-31", "2026-12-31");
        assertThat(merges.preview(scope, halves.merging()).get().obstacles()).isEqualTo(refused.problems());
        assertThat(halves.all()).isEqualTo(before);
        end(kept, EligibleGroup.DELD, LocalDate.of(2026, 12, 31));
        assertThat(merges.preview(scope, halves.merging()).get().obstacles()).isEmpty();
        merges.merge(scope, halves.merging()).get();
        assertThat(placements(halves.one)).singleElement().satisfies(each -> assertThat(each.plannedEnd()).isEqualTo(LocalDate.of(2026, 12, 31)));
    }

    private void move(Declaration.State next) {
        HoursLedger ledger = TestInstance.get(HoursLedger.class);
        Declaration declaration = ledger.declarations(scope, YearMonth.of(2026, 2), YearMonth.of(2026, 2)).get(0);
        ledger.move(scope, declaration.id(), declaration.version(), next).get();
    }

    @ParameterizedTest
    @EnumSource(value = Declaration.State.class, names = {"CONFIRMED", "VALIDATED"})
    void a_declaration_somebody_agreed_with_is_opened_again_before_its_total_changes(Declaration.State agreed) {
        halves.declare(halves.place(halves.one, halves.site.lot), 2, "80");
        halves.declare(halves.place(halves.other, halves.site.lot), 2, "70");
        MergeDraft draft = new MergeDraft(Halves.id(halves.one), Halves.id(halves.other), Set.of(), Twice.KEPT);
        move(agreed);
        List<String> before = halves.all();
        Outcome<Merge> refused = merges.merge(scope, draft);
        assertThat(codes(refused)).containsExactly("merge-declared-lot");
        assertThat(refused.problems().get(0).args()).startsWith("2026-02").endsWith("2025TX014", "State." + agreed, "01");
        assertThat(halves.all()).isEqualTo(before);
        move(Declaration.State.SUBMITTED);
        Merge merge = merges.merge(scope, draft).get();
        move(agreed);
        assertThat(codes(merges.undo(scope, merge.id()))).containsExactly("merge-apart-declared-lot");
        move(Declaration.State.SUBMITTED);
        merges.undo(scope, merge.id()).get();
        assertThat(halves.all()).isEqualTo(before);
    }

    @Test
    void a_validated_declaration_whose_total_stays_hinders_nothing() {
        halves.declare(halves.place(halves.one, halves.site.lot), 2, "80");
        halves.declare(halves.place(halves.other, halves.site.lot), 2, "0");
        move(Declaration.State.VALIDATED);
        Merge merge = merges.merge(scope, halves.merging()).get();
        assertThat(merges.undo(scope, merge.id())).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Person> rename(String family) {
        Person kept = found(Halves.id(halves.one));
        return participants.change(scope, Halves.id(halves.one), kept.participant().version(), new ParticipantDraft(family, "Élodie", LocalDate.of(1991, 3, 5),
            Sex.UNKNOWN, null, null, null, null, null));
    }

    @Test
    void the_record_that_stays_may_take_the_spelling_of_the_other_and_leave_it_again() {
        assertThat(codes(rename("Kermorvant"))).as("another person bears it").containsExactly("participant-exists");
        List<String> before = halves.all();
        Merge merge = merges.merge(scope, halves.merging()).get();
        Identity right = halves.other.identity().orElseThrow();
        assertThat(rename("Kermorvant").get().identity()).contains(right);
        assertThat(participants.known(scope, List.of(right))).containsEntry(right.key(), Halves.id(halves.one));
        assertThat(participants.find(scope, right)).hasValueSatisfying(each -> assertThat(each.participant().id()).isEqualTo(Halves.id(halves.one)));
        assertThat(codes(merges.undo(scope, merge.id()))).as("two records apart never bear one name").containsExactly("merge-same-name");
        rename("Kermorvan").get();
        assertThat(participants.known(scope, List.of(right))).as("it leads there again").containsEntry(right.key(), Halves.id(halves.one));
        merges.undo(scope, merge.id()).get();
        assertThat(halves.all()).isEqualTo(before);
    }

    @Test
    void a_spelling_lent_by_one_record_after_another_is_given_back_to_the_last_first() {
        Merge first = merges.merge(scope, halves.merging()).get();
        rename("Kermorvant").get();
        Person third = halves.site.person("Kermorvon", "Élodie");
        Merge second = merges.merge(scope, new MergeDraft(Halves.id(third), Halves.id(halves.one), Set.of(), null)).get();
        ParticipantDraft right = new ParticipantDraft("Kermorvant", "Élodie", LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null, null, null);
        Person renamed = participants.change(scope, Halves.id(third), 0, right).get();
        assertThat(codes(merges.undo(scope, second.id()))).containsExactly("merge-same-name");
        participants.change(scope, Halves.id(third), renamed.participant().version(), new ParticipantDraft("Kermorvin", "Élodie", LocalDate.of(1991, 3, 5),
            Sex.UNKNOWN, null, null, null, null, null)).get();
        merges.undo(scope, second.id()).get();
        assertThat(codes(merges.undo(scope, first.id()))).containsExactly("merge-same-name");
        rename("Kermorvan").get();
        merges.undo(scope, first.id()).get();
        Identity other = halves.other.identity().orElseThrow();
        assertThat(participants.known(scope, List.of(other))).containsEntry(other.key(), Halves.id(halves.other));
    }
}
