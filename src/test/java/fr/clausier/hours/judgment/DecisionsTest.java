package fr.clausier.hours.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Lot;
import fr.clausier.hours.Site;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.derogation.Grantor;
import fr.clausier.hours.derogation.Motive;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored of a person reaches the rules: hires here and elsewhere, suspensions, derogations, caps shared by everyone. */
class DecisionsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Decisions decisions = TestInstance.get(Decisions.class);
    private final Site site = new Site();
    private final Person person = site.person("EXEMPLE", "Dominique");

    private void terms(Lot lot, String... more) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2023-01-01", "endsOn", "2026-12-31", "modalities", List.of("LABOUR_SUPPLY"),
            "groups", "RSA", "formula", "FIXED", "fixedHours", "300", "conventions", "false", "contractLimits", "false"));
        values.put("proofAges", Map.of("RSA", "none"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        TestInstance.get(Clauses.class).record(site.scope, lot.id(), draft).get();
    }

    private Placement placed(Person who, Lot lot, String from) {
        return TestInstance.get(Placements.class).record(site.scope, new PlacementDraft(who.participant().id(), site.supplying.organisationId(),
            EmployerKind.ETTI, lot.id(), Modality.LABOUR_SUPPLY, ContractType.MISSION, EligibleGroup.RSA, null, LocalDate.parse(from), null)).get();
    }

    private void declare(Placement placement, YearMonth month, String work, String training) {
        TestInstance.get(TypedMonths.class).type(site.scope, placement.lotId(), month, new MonthDraft(List.of(new MonthDraft.Typed(placement.id(),
            Hours.of(work), training == null ? null : Hours.of(training))), true, null)).get();
    }

    private Decision only(Selection selection) {
        return decisions.until(site.scope, selection, MARCH).stream().map(JudgedLine::decision)
            .filter(decision -> decision.facts().month().equals(MARCH)).findFirst().orElseThrow();
    }

    private List<String> objections() {
        return only(Selection.ALL).objections().stream().map(Reason::code).toList();
    }

    @Test
    void the_first_hire_on_another_lot_starts_the_time_where_the_terms_say_so() {
        terms(site.lot, "countingOtherwise", "24", "clock", "THIS_BUYER");
        terms(site.second);
        placed(person, site.second, "2024-02-01");
        declare(placed(person, site.lot, "2026-01-05"), MARCH, "100", null);
        assertThat(objections()).containsExactly("counting-period-over");
    }

    @Test
    void the_first_hire_with_another_buyer_starts_no_time_that_runs_with_this_one() {
        terms(site.lot, "countingOtherwise", "24", "clock", "THIS_BUYER");
        placed(person, site.implicit(), "2024-02-01");
        declare(placed(person, site.lot, "2026-01-05"), MARCH, "100", null);
        assertThat(objections()).isEmpty();
    }

    @Test
    void the_first_hire_anywhere_starts_the_time_where_the_terms_say_so() {
        terms(site.lot, "countingOtherwise", "24", "clock", "ANYWHERE");
        placed(person, site.implicit(), "2024-02-01");
        declare(placed(person, site.lot, "2026-01-05"), MARCH, "100", null);
        assertThat(objections()).containsExactly("counting-period-over");
    }

    @Test
    void a_suspension_prolongs_the_time_until_it_is_withdrawn() {
        terms(site.lot, "countingOtherwise", "24");
        Placement placement = placed(person, site.lot, "2024-03-01");
        declare(placement, MARCH, "100", null);
        assertThat(objections()).containsExactly("counting-period-over");
        Suspensions suspensions = TestInstance.get(Suspensions.class);
        long id = suspensions.record(site.scope, placement.id(), new SuspensionDraft(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30))).get().id();
        assertThat(objections()).isEmpty();
        suspensions.withdraw(site.scope, placement.id(), id).get();
        assertThat(objections()).containsExactly("counting-period-over");
    }

    @Test
    void a_derogation_acts_in_the_months_in_which_it_is_valid_until_it_is_withdrawn() {
        terms(site.lot, "opinions", "true", "groups", "DELD");
        Placement placement = placed(person, site.lot, "2026-01-05");
        declare(placement, MARCH, "100", null);
        assertThat(objections()).containsExactly("group-not-accepted");
        Derogations derogations = TestInstance.get(Derogations.class);
        derogations.grant(site.scope, placement.id(), opinion("2026-01-05", LocalDate.of(2026, 2, 28))).get();
        derogations.grant(site.scope, placement.id(), opinion("2026-04-01", null)).get();
        assertThat(objections()).containsExactly("group-not-accepted");
        long id = derogations.grant(site.scope, placement.id(), opinion("2026-03-31", null)).get().derogation().id();
        assertThat(objections()).isEmpty();
        derogations.withdraw(site.scope, placement.id(), id, "Erreur").get();
        assertThat(objections()).containsExactly("group-not-accepted");
    }

    private static DerogationDraft opinion(String on, LocalDate until) {
        return new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR, LocalDate.parse(on), until, new Motive(null, "Claire", "Avis motivé"));
    }

    /**
     * Of two people on a lot that caps training for everyone, the second also works elsewhere: what is left of that person's month there
     * depends on the first, who never worked there.
     */
    @Test
    void a_cap_shared_by_everyone_is_the_same_whichever_contract_is_looked_at() {
        terms(site.lot, "trainingCounts", "true", "trainingInAll", "50");
        terms(site.implicit());
        Person second = site.person("SECOND", "Awa");
        for (Person each : List.of(person, second)) {
            declare(placed(each, site.lot, "2026-01-05"), MARCH, "0", "40");
            declare(placed(each, site.implicit(), "2026-01-05"), MARCH, "200", null);
        }
        Map<Long, Decision> whole = byLine(Selection.ALL);
        Map<Long, Decision> part = byLine(Selection.ofContract(site.undivided.id()));
        assertThat(part).isNotEmpty();
        assertThat(whole).containsAllEntriesOf(part);
    }

    private Map<Long, Decision> byLine(Selection selection) {
        Map<Long, Decision> found = new HashMap<>();
        decisions.until(site.scope, selection, MARCH).forEach(line -> found.put(line.decision().line(), line.decision()));
        return found;
    }
}
