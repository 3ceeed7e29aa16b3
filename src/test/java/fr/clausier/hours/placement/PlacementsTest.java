package fr.clausier.hours.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Site;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proofs;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who works for whom on which lot. */
class PlacementsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);

    private final Placements placements = TestInstance.get(Placements.class);
    private final Site site = new Site();
    private final Person person = site.person("EXEMPLE", "Dominique");

    @Test
    void a_placement_is_read_back_and_puts_the_person_in_its_group() {
        Placement saved = placements.record(site.scope, site.draft(person, FEBRUARY)).get();
        assertThat(placements.find(site.scope, saved.id())).contains(saved);
        assertThat(placements.ofLot(site.scope, site.lot.id())).containsExactly(saved);
        assertThat(placements.ofParticipant(site.scope, person.participant().id())).containsExactly(saved);
        assertThat(TestInstance.get(Proofs.class).groups(site.scope, person.participant().id())).containsExactly(EligibleGroup.RSA);
    }

    @Test
    void the_same_told_again_changes_nothing_and_other_details_are_refused() {
        Placement saved = placements.record(site.scope, site.draft(person, FEBRUARY)).get();
        assertThat(placements.record(site.scope, site.draft(person, FEBRUARY)).get()).isEqualTo(saved);
        PlacementDraft other = new PlacementDraft(person.participant().id(), saved.employerId(), EmployerKind.ETTI, saved.lotId(), saved.modality(),
            saved.contractType(), EligibleGroup.DELD, null, FEBRUARY, null);
        assertThat(placements.record(site.scope, other).problems()).extracting(Problem::code).containsExactly("placement-differs");
        assertThat(placements.record(site.scope, site.draft(person, FEBRUARY.plusDays(1))).get().id()).isNotEqualTo(saved.id());
    }

    @Test
    void details_change_and_an_old_version_shows_what_is_stored_now() {
        Placement saved = placements.record(site.scope, site.draft(person, FEBRUARY)).get();
        PlacementDraft longer = new PlacementDraft(0, 0, EmployerKind.ETTI, 0, Modality.LABOUR_SUPPLY, ContractType.MISSION, EligibleGroup.DELD, null,
            FEBRUARY, LocalDate.of(2027, 6, 30));
        Placement changed = placements.change(site.scope, saved.id(), saved.version(), longer).get();
        assertThat(changed.plannedEnd()).isEqualTo("2027-06-30");
        assertThat(changed.participantId()).isEqualTo(saved.participantId());
        assertThat(placements.change(site.scope, saved.id(), saved.version(), longer)).isEqualTo(new Outcome.Changed<>(placements.find(site.scope, saved.id()).orElseThrow()));
    }

    @Test
    void what_a_placement_names_must_exist_in_the_structure() {
        Site stranger = new Site();
        PlacementDraft foreignPerson = stranger.draft(person, FEBRUARY);
        assertThat(placements.record(stranger.scope, foreignPerson).problems()).extracting(Problem::code).containsExactly("participant-unknown");
        assertThat(placements.record(stranger.scope, site.draft(person, FEBRUARY))).isInstanceOf(Outcome.Absent.class);
        PlacementDraft foreignEmployer = new PlacementDraft(person.participant().id(), stranger.supplying.organisationId(), EmployerKind.ETTI, site.lot.id(),
            Modality.LABOUR_SUPPLY, ContractType.MISSION, EligibleGroup.RSA, null, FEBRUARY, null);
        assertThat(placements.record(site.scope, foreignEmployer).problems()).extracting(Problem::code).containsExactly("employer-unknown");
    }

    @Test
    void a_holder_places_on_its_own_lots_or_its_own_people() {
        placements.record(site.scope, site.draft(person, FEBRUARY)).get();
        assertThat(placements.record(site.holder(), site.draft(person, FEBRUARY.plusDays(7))).isDone()).isTrue();
        Scope supplier = TestInstance.as(site.scope, Role.HOLDER, site.supplying.organisationId());
        assertThat(placements.all(supplier)).hasSize(2);
        Scope neighbour = TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId());
        assertThat(placements.record(neighbour, site.draft(person, FEBRUARY))).isInstanceOf(Outcome.Absent.class);
        assertThat(placements.all(neighbour)).isEmpty();
        PlacementDraft others = new PlacementDraft(person.participant().id(), site.holding.organisationId(), EmployerKind.COMPANY, site.lot.id(),
            Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.RSA, null, FEBRUARY, null);
        assertThat(placements.record(supplier, others).problems()).extracting(Problem::code).containsExactly("lot-not-yours");
    }

    @Test
    void a_holder_does_not_reach_a_person_by_guessing_a_number() {
        Scope holder = site.holder();
        long id = person.participant().id();
        assertThat(placements.record(holder, site.draft(person, FEBRUARY)).problems()).extracting(Problem::code).containsExactly("participant-unknown");
        assertThat(TestInstance.get(Participants.class).join(holder, id, EligibleGroup.DELD)).isInstanceOf(Outcome.Absent.class);
        assertThat(TestInstance.get(Participants.class).find(holder, id)).isEmpty();
        assertThat(TestInstance.get(Proofs.class).groups(site.scope, id)).isEmpty();
    }

    @Test
    void a_health_group_is_neither_changed_nor_found_out_by_who_may_not_know_it() {
        PlacementDraft disabled = site.draft(person, FEBRUARY).in(EligibleGroup.BOETH);
        Placement saved = placements.record(site.scope, disabled).get();
        for (EligibleGroup guess : List.of(EligibleGroup.BOETH, EligibleGroup.AAH, EligibleGroup.RSA)) {
            assertThat(placements.record(site.holder(), disabled.in(guess)).get()).isEqualTo(saved);
        }
        Placement changed = placements.change(site.holder(), saved.id(), saved.version(), disabled.in(EligibleGroup.RSA)).get();
        assertThat(changed.group()).isEqualTo(EligibleGroup.BOETH);
        assertThat(TestInstance.get(Proofs.class).groups(site.scope, person.participant().id())).containsExactly(EligibleGroup.BOETH);
        assertThat(placements.change(site.scope, saved.id(), changed.version(), disabled.in(EligibleGroup.RSA)).get().group()).isEqualTo(EligibleGroup.RSA);
    }

    @Test
    void the_journal_seals_what_a_placement_says_of_a_person() {
        Placement saved = placements.record(site.scope, site.draft(person, FEBRUARY).in(EligibleGroup.BOETH)).get();
        placements.change(site.scope, saved.id(), saved.version(), site.draft(person, FEBRUARY).in(EligibleGroup.AAH)).get();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "placement", saved.id())).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.personKeyId()).isEqualTo(person.participant().personKeyId());
            assertThat(entry.detail()).isNotEmpty().doesNotContain("BOETH", "AAH", "F1703");
        });
    }

    @Test
    void buyers_read_and_do_not_place_and_strangers_find_nothing() {
        Placement saved = placements.record(site.scope, site.draft(person, FEBRUARY)).get();
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThat(placements.all(buyer)).containsExactly(saved);
        assertThatThrownBy(() -> placements.record(buyer, site.draft(person, FEBRUARY))).isInstanceOf(Scope.Forbidden.class);
        assertThat(placements.find(TestInstance.freshFacilitator(), saved.id())).isEmpty();
        assertThat(placements.facts(TestInstance.freshFacilitator(), List.of(person.participant().id()))).isEmpty();
    }

    @Test
    void a_draft_names_each_value_that_is_missing_or_malformed() {
        Fields fields = Fields.of(Map.of("participantId", "1", "employerId", "2", "lotId", "3", "employerKind", "ETTI", "modality", "LABOUR_SUPPLY",
            "contractType", "MISSION", "rome", "maçon", "startsOn", "02/02/2026", "plannedEnd", "01/02/2026"));
        PlacementDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code, problem -> problem.place().field()).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("required", "group"), org.assertj.core.groups.Tuple.tuple("rome-format", "rome"),
            org.assertj.core.groups.Tuple.tuple("ends-before-start", "plannedEnd"));
    }
}
