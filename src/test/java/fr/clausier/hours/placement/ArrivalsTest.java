package fr.clausier.hours.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Site;
import fr.clausier.hours.placement.Arrivals.Arrival;
import fr.clausier.hours.placement.Arrivals.Arrived;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalCheck;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.provider.EmployerKind;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People and placements that a file brings, many at once. */
class ArrivalsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);
    private static final LocalDate BORN = LocalDate.of(1991, 3, 5);

    private final Arrivals arrivals = TestInstance.get(Arrivals.class);
    private final Placements placements = TestInstance.get(Placements.class);
    private final Participants participants = TestInstance.get(Participants.class);
    private final Proofs proofs = TestInstance.get(Proofs.class);
    private final Journal journal = TestInstance.get(Journal.class);
    private final Site site = new Site();
    private final Person known = site.person("EXEMPLE", "Dominique");

    @Test
    void the_unknown_are_recorded_and_placed_and_the_known_are_found_whatever_the_accents() {
        Arrived arrived = record(site.scope, List.of(arrival("Nouvelle", "Élise"), arrival("exemple", "DOMINIQUE"), arrival("NOUVELLE", "Elise")));
        assertThat(arrived.people()).isOne();
        assertThat(arrived.refused()).isEmpty();
        Person found = participants.find(site.scope, new Identity("nouvelle", "elise", BORN)).orElseThrow();
        assertThat(found.identity()).contains(new Identity("Nouvelle", "Élise", BORN));
        assertThat(arrived.placements()).extracting(each -> each.get().participantId())
            .containsExactly(found.participant().id(), known.participant().id(), found.participant().id());
        assertThat(placements.ofLot(site.scope, site.lot.id())).hasSize(2).allSatisfy(each -> assertThat(each.startsOn()).isEqualTo(FEBRUARY));
        assertThat(proofs.groups(site.scope, found.participant().id())).containsExactly(EligibleGroup.RSA);
        assertThat(proofs.groups(site.scope, known.participant().id())).containsExactly(EligibleGroup.RSA);
    }

    @Test
    void told_again_nothing_is_written() {
        List<Outcome<Placement>> first = record(site.scope, List.of(arrival("Nouvelle", "Élise"))).placements();
        long last = journal.last();
        Arrived again = record(site.scope, List.of(arrival("Nouvelle", "Élise")));
        assertThat(again.people()).isZero();
        assertThat(again.placements()).isEqualTo(first);
        assertThat(journal.last()).isEqualTo(last);
    }

    @Test
    void each_person_and_each_placement_has_its_entry_in_the_journal_sealed_and_in_the_chain() {
        List<Arrival> many = IntStream.range(0, 1100).mapToObj(i -> arrival("Nom" + i, "Prénom")).toList();
        long before = journal.last();
        Arrived arrived = record(site.scope, many);
        assertThat(arrived.people()).isEqualTo(1100);
        assertThat(journal.last() - before).as("a person, a placement, a group each").isEqualTo(3 * 1100);
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
        for (int i : new int[] {0, 499, 500, 1099}) {
            Placement placement = arrived.placements().get(i).get();
            Person person = participants.find(site.scope, placement.participantId()).orElseThrow();
            assertThat(person.identity().orElseThrow().familyName()).isEqualTo("Nom" + i);
            JournalEntry recorded = journal.about(site.scope, "participant", placement.participantId()).stream()
                .filter(entry -> entry.action().equals("participant.recorded")).findFirst().orElseThrow();
            assertThat(recorded.personKeyId()).isEqualTo(person.participant().personKeyId());
            assertThat(recorded.detail()).isNotEmpty().doesNotContain("Nom" + i);
            assertThat(journal.about(site.scope, "placement", placement.id())).singleElement().satisfies(entry ->
                assertThat(entry.personKeyId()).isEqualTo(person.participant().personKeyId()));
        }
        assertThat(participants.search(site.scope, "Nom777", 1)).extracting(Listing::total).isEqualTo(1L);
    }

    @Test
    void the_same_placement_told_otherwise_is_refused_at_its_place_in_the_list() {
        record(site.scope, List.of(arrival("Nouvelle", "Élise")));
        Arrival other = new Arrival(new Identity("Nouvelle", "Élise", BORN), draft(EmployerKind.ETTI, EligibleGroup.DELD));
        Arrived arrived = record(site.scope, List.of(arrival("Autre", "Paul"), other));
        assertThat(arrived.refused()).contains(1);
        assertThat(arrived.placements().get(1).problems()).extracting(Problem::code).containsExactly("placement-differs");
    }

    @Test
    void a_holder_places_where_it_may_and_learns_of_a_person_it_names_the_group_of_that_placement_only() {
        long id = known.participant().id();
        for (EligibleGroup group : List.of(EligibleGroup.RSA, EligibleGroup.REFUGEE, EligibleGroup.BOETH)) {
            proofs.seen(site.scope, id, new ProofDraft(group, "Attestation", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9), null)).get();
        }
        assertThat(record(site.holder(), List.of(arrival("exemple", "dominique"))).placements().get(0).get().participantId()).isEqualTo(id);
        assertThat(proofs.groups(site.holder(), id)).containsExactly(EligibleGroup.RSA);
        assertThat(proofs.of(site.holder(), id)).extracting(proof -> proof.group()).containsExactly(EligibleGroup.RSA);
        assertThat(proofs.of(site.scope, id)).hasSize(3);
        Scope neighbour = TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId());
        assertThat(record(neighbour, List.of(arrival("exemple", "dominique"))).placements().get(0)).isInstanceOf(Outcome.Absent.class);
        Scope supplier = TestInstance.as(site.scope, Role.HOLDER, site.supplying.organisationId());
        Arrival others = new Arrival(new Identity("Autre", "Paul", BORN), new PlacementDraft(0, site.holding.organisationId(), EmployerKind.COMPANY, site.lot.id(),
            Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.RSA, null, FEBRUARY, null));
        assertThat(record(supplier, List.of(others)).placements().get(0).problems()).extracting(Problem::code).containsExactly("lot-not-yours");
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThatThrownBy(() -> record(buyer, List.of(others))).isInstanceOf(Scope.Forbidden.class);
    }

    private Arrival arrival(String family, String first) {
        return new Arrival(new Identity(family, first, BORN), draft(EmployerKind.ETTI, EligibleGroup.RSA));
    }

    private PlacementDraft draft(EmployerKind kind, EligibleGroup group) {
        return new PlacementDraft(0, site.supplying.organisationId(), kind, site.lot.id(), Modality.LABOUR_SUPPLY, ContractType.MISSION, group, null, FEBRUARY, null);
    }

    /** In a transaction that a refusal undoes, as importers have it. */
    private Arrived record(Scope scope, List<Arrival> list) {
        TransactionOperations<Connection> transactions = TestInstance.get(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            Arrived arrived = arrivals.record(scope, list);
            if (arrived.refused().isPresent()) {
                status.setRollbackOnly();
            }
            return arrived;
        });
    }
}
