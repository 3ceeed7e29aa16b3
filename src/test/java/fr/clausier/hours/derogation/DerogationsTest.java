package fr.clausier.hours.derogation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Site;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derogations granted for a placement, on 10 April 2026. */
class DerogationsTest {

    private static final LocalDate GRANTED = LocalDate.of(2026, 3, 2);

    private final Derogations derogations = TestInstance.get(Derogations.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");

    private static DerogationDraft draft(DerogationKind kind, Grantor grantor, Ground ground) {
        return new DerogationDraft(kind, grantor, GRANTED, null, new Motive(ground, "Cap emploi d’Aurelle", "Parcours à consolider"));
    }

    private static DerogationDraft disabled() {
        return draft(DerogationKind.CONTRACT_DURATION, Grantor.REFERRER, Ground.DISABLED);
    }

    private List<GrantedDerogation> seen(Scope scope) {
        return derogations.of(scope, placement.id()).orElseThrow();
    }

    @Test
    void a_derogation_is_read_again_as_it_was_granted() {
        DerogationDraft draft = new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR, GRANTED, LocalDate.of(2026, 12, 31),
            new Motive(null, "Claire Martin", "Deux ans sans emploi,\nsans inscription."));
        derogations.grant(site.scope, placement.id(), draft).get();
        assertThat(seen(site.scope)).singleElement().satisfies(granted -> {
            assertThat(granted.derogation().kind()).isEqualTo(DerogationKind.GROUP_OPINION);
            assertThat(granted.derogation().grantedOn()).isEqualTo(GRANTED);
            assertThat(granted.derogation().validUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(granted.motive()).contains(draft.motive());
            assertThat(granted.derogation().isWithdrawn()).isFalse();
        });
    }

    @Test
    void the_same_told_again_is_one_derogation() {
        GrantedDerogation first = derogations.grant(site.scope, placement.id(), disabled()).get();
        assertThat(derogations.grant(site.scope, placement.id(), disabled()).get()).isEqualTo(first);
        assertThat(seen(site.scope)).hasSize(1);
    }

    @Test
    void a_holder_knows_that_one_holds_and_until_when_but_not_why() {
        derogations.grant(site.scope, placement.id(), disabled()).get();
        assertThat(seen(site.holder())).singleElement().satisfies(granted -> {
            assertThat(granted.derogation().kind()).isEqualTo(DerogationKind.CONTRACT_DURATION);
            assertThat(granted.motive()).isEmpty();
        });
        assertThat(derogations.of(TestInstance.freshFacilitator(), placement.id())).isEmpty();
    }

    @Test
    void no_ground_name_or_text_is_kept_in_clear() {
        derogations.grant(site.scope, placement.id(), disabled()).get();
        assertThat(seen(site.scope).get(0).derogation().motiveEnc()).doesNotContain("DISABLED", "Cap emploi", "Parcours");
        assertThat(TestInstance.get(Journal.class).about(site.scope, "placement", placement.id())).filteredOn(entry -> entry.action().equals("derogation.granted"))
            .singleElement().satisfies(entry -> assertThat(entry.detail()).doesNotContain("DISABLED", "Cap emploi"));
    }

    @Test
    void only_who_controls_eligibility_records_one() {
        assertThatThrownBy(() -> derogations.grant(site.holder(), placement.id(), disabled())).isInstanceOf(Scope.Forbidden.class);
        assertThat(derogations.grant(TestInstance.freshFacilitator(), placement.id(), disabled())).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_derogation_is_withdrawn_with_a_reason_and_stays_readable() {
        long id = derogations.grant(site.scope, placement.id(), disabled()).get().derogation().id();
        derogations.withdraw(site.scope, placement.id(), id, "Accordée à une autre personne").get();
        assertThat(seen(site.scope)).singleElement().satisfies(granted -> {
            assertThat(granted.derogation().isWithdrawn()).isTrue();
            assertThat(granted.withdrawnBecause()).contains("Accordée à une autre personne");
            assertThat(granted.motive()).isPresent();
        });
        assertThat(seen(site.holder()).get(0).withdrawnBecause()).isEmpty();
        derogations.withdraw(site.scope, placement.id(), id, "Une autre raison").get();
        assertThat(seen(site.scope).get(0).withdrawnBecause()).contains("Accordée à une autre personne");
        assertThat(derogations.grant(site.scope, placement.id(), disabled()).get().derogation().id()).isNotEqualTo(id);
    }

    @Test
    void a_derogation_is_withdrawn_through_its_own_placement_only() {
        long id = derogations.grant(site.scope, placement.id(), disabled()).get().derogation().id();
        Placement other = site.placed("SECOND", "Awa");
        assertThat(derogations.withdraw(site.scope, other.id(), id, "x")).isInstanceOf(Outcome.Absent.class);
        assertThat(derogations.withdraw(TestInstance.freshFacilitator(), placement.id(), id, "x")).isInstanceOf(Outcome.Absent.class);
    }

    @ParameterizedTest
    @CsvSource({"GROUP_OPINION,FACILITATOR,,", "GROUP_OPINION,PREFECT,,derogation-grantor", "GROUP_OPINION,FACILITATOR,AGED_50,derogation-ground",
        "COUNTING_PERIOD,FACILITATOR,,", "COUNTING_PERIOD,STRUCTURE,,derogation-grantor", "AI_HOURS,PREFECT,,", "AI_HOURS,REFERRER,,derogation-grantor",
        "CONTRACT_DURATION,STRUCTURE,CDI_INCLUSION_57,", "CONTRACT_DURATION,STRUCTURE,END_OF_TRAINING,", "CONTRACT_DURATION,REFERRER,AGED_50,",
        "CONTRACT_DURATION,REFERRER,DISABLED,", "CONTRACT_DURATION,REFERRER,PARTICULAR_DIFFICULTIES,",
        "CONTRACT_DURATION,STRUCTURE,AGED_50,derogation-ground", "CONTRACT_DURATION,REFERRER,END_OF_TRAINING,derogation-ground",
        "CONTRACT_DURATION,REFERRER,,derogation-ground", "CONTRACT_DURATION,PREFECT,AGED_50,derogation-grantor"})
    void each_kind_is_granted_by_those_entitled_on_a_ground_of_theirs(String kind, String grantor, String ground, String code) {
        Map<String, Object> sent = sent(kind, grantor);
        sent.put("ground", ground);
        Fields fields = Fields.of(sent);
        DerogationDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void what_is_missing_or_ends_before_it_begins_is_said() {
        Fields nothing = Fields.of(Map.of());
        DerogationDraft.read(nothing);
        assertThat(nothing.problems()).extracting(problem -> problem.place().field())
            .containsExactlyInAnyOrder("derogationKind", "grantor", "grantedOn", "grantedBy", "motive");
        Map<String, Object> sent = sent("GROUP_OPINION", "FACILITATOR");
        sent.put("validUntil", "2026-03-01");
        Fields fields = Fields.of(sent);
        DerogationDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("ends-before-start");
    }

    @Test
    void a_derogation_must_concern_its_placement() {
        assertThat(codes(placement, draft(DerogationKind.AI_HOURS, Grantor.PREFECT, null))).containsExactly("derogation-unfit");
        assertThat(codes(placement, draft(DerogationKind.CONTRACT_DURATION, Grantor.REFERRER, Ground.PARTICULAR_DIFFICULTIES)))
            .containsExactly("derogation-ground");
        Placement ai = ai();
        assertThat(codes(ai, draft(DerogationKind.AI_HOURS, Grantor.PREFECT, null))).isEmpty();
        assertThat(codes(ai, draft(DerogationKind.CONTRACT_DURATION, Grantor.REFERRER, Ground.PARTICULAR_DIFFICULTIES))).isEmpty();
        assertThat(codes(placement, new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR, LocalDate.of(2026, 4, 11), null,
            new Motive(null, "x", "y")))).containsExactly("granted-in-future");
    }

    private List<String> codes(Placement to, DerogationDraft draft) {
        return derogations.grant(site.scope, to.id(), draft).problems().stream().map(Problem::code).toList();
    }

    /** Someone supplied by an AI. */
    private Placement ai() {
        long person = site.person("AUTRE", "Awa").participant().id();
        return TestInstance.get(Placements.class).record(site.scope, new PlacementDraft(person, site.supplying.organisationId(), EmployerKind.AI,
            site.lot.id(), Modality.LABOUR_SUPPLY, ContractType.USAGE, EligibleGroup.RSA, null, GRANTED, null)).get();
    }

    private static Map<String, Object> sent(String kind, String grantor) {
        return new HashMap<>(Map.of("derogationKind", kind, "grantor", grantor, "grantedBy", "Qui", "grantedOn", "2026-03-02", "motive", "Pourquoi"));
    }
}
