package fr.clausier.compliance.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.check.rule.MissingFact;
import fr.clausier.compliance.check.rule.Verdict;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalAmountDraft;
import fr.clausier.law.LegalAmounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Checks checks = TestInstance.get(Checks.class);
    private final Site site = new Site();
    private final Siret buyer = TestInstance.siret();

    @Test
    void consultations_without_condition_nor_derogation_are_listed_with_what_is_missing_apart() {
        Contract listed = contract("2026-A", Map.of("estimatedValue", "216000"));
        contract("2026-B", Map.of("estimatedValue", "215999.99"));
        contract("2026-C", Map.of("estimatedValue", "216000", "consultationDate", "2026-08-20"));
        contract("2026-D", Map.of("estimatedValue", "216000", "social", List.of("CLAUSE", "CRITERION")));
        contract("2026-E", Map.of("estimatedValue", "216000", "derogation", "NO_LINK", "derogationReason", "Licences de logiciel"));
        contract("2026-F", Map.of("estimatedValue", "216000", "defence", true));
        Contract criterion = contract("2026-G", Map.of("estimatedValue", "216000", "social", List.of("CRITERION")));
        Contract unknown = contract("2026-H", Map.of());
        assertThat(social(site.scope)).containsExactly("FOUND " + listed.number() + " []", "FOUND " + criterion.number() + " []",
            "REVIEW " + unknown.number() + " [ESTIMATED_VALUE]");
    }

    @Test
    void a_lot_with_recorded_terms_is_a_social_condition_of_its_contract() {
        Contract contract = contract("2026-A", Map.of("estimatedValue", "300000"));
        assertThat(social(site.scope)).containsExactly("FOUND 2026-A []");
        terms(implicit(contract), "CONDITION");
        assertThat(social(site.scope)).isEmpty();
    }

    @Test
    void the_thresholds_are_those_of_the_structure_on_the_day() {
        contract("2026-A", Map.of("estimatedValue", "216000"));
        TestInstance.get(LegalAmounts.class).record(fr.clausier.access.Accounts.operator(), site.scope.structure(), new LegalAmountDraft(
            LegalAmount.EU_OTHER_AUTHORITIES, LocalDate.of(2026, 8, 1), new BigDecimal("221000"), "Avis d’essai", true)).get();
        assertThat(social(site.scope)).isEmpty();
        assertThat(social(site.scope, Verdict.FINE)).contains("FINE 2026-A []");
    }

    @Test
    void the_duty_of_a_buyer_is_shown_to_it_and_to_those_who_follow_it_only() {
        Contract contract = contract("2026-A", Map.of("estimatedValue", "216000"));
        link(implicit(contract), site.holder);
        assertThat(social(TestInstance.as(site.scope, Role.BUYER, contract.buyerId()))).containsExactly("FOUND 2026-A []");
        assertThat(social(TestInstance.as(site.scope, Role.OBSERVER, 0))).containsExactly("FOUND 2026-A []");
        assertThat(social(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId()))).isEmpty();
        assertThat(social(site.holder())).isEmpty();
        assertThat(social(TestInstance.freshFacilitator())).isEmpty();
    }

    @Test
    void each_operator_of_a_reserved_lot_is_told_of_its_latest_staff() {
        assertThat(staff(site.scope)).isEmpty();
        terms(site.lot, "RESERVED_SIAE");
        assertThat(staff(site.scope)).containsExactly("REVIEW staff-missing");
        staff(site.lot, site.holder, "2026-01-31", "10", "4.99");
        assertThat(staff(site.scope)).containsExactly("FOUND staff-share-too-low");
        staff(site.lot, site.holder, "2026-03-31", "10", "5");
        assertThat(staff(site.scope)).isEmpty();
        site.link(site.lot, TestInstance.siret(), LinkKind.CO_CONTRACTOR, null);
        assertThat(staff(site.scope)).containsExactly("REVIEW staff-missing");
    }

    @Test
    void a_reserved_lot_without_holder_is_for_a_person_to_look_at_and_one_reserved_to_the_ess_is_not() {
        Contract contract = contract("2026-A", Map.of());
        terms(implicit(contract), "RESERVED_EA_ESAT");
        terms(site.second, "RESERVED_ESS");
        CheckBook book = checks.book(site.scope, new CheckFilter(CheckKind.STAFF_SHARE, null, 0, 0));
        assertThat(book.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.lot()).isEqualTo(implicit(contract).id());
            assertThat(finding.answer().missing()).containsExactly(MissingFact.OPERATOR);
            assertThat(finding.answer().reason().facts()).containsEntry("article", "L2113-12");
        });
    }

    @Test
    void an_organisation_is_told_of_its_own_staff_only() {
        terms(site.lot, "RESERVED_SIAE");
        site.link(site.lot, TestInstance.siret(), LinkKind.CO_CONTRACTOR, null);
        assertThat(staff(site.scope)).hasSize(2);
        assertThat(staff(site.holder())).hasSize(1);
        assertThat(staff(TestInstance.as(site.scope, Role.PROVIDER, site.supplying.organisationId()))).isEmpty();
        assertThat(staff(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId()))).hasSize(2);
        assertThat(staff(TestInstance.as(site.scope, Role.BUYER, site.undivided.buyerId()))).isEmpty();
    }

    @Test
    void identical_hours_on_two_lots_are_named_and_left_as_they_are() {
        Placement here = site.placed("Exemple", "Dominique");
        declare(here, "35.00");
        declare(elsewhere(here, site.second), "35.00");
        declare(site.placed("Autre", "Camille"), "35.00");
        CheckBook book = doubles(site.scope);
        assertThat(book.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.lines()).extracting(line -> line.lot()).containsExactly(site.lot.id(), site.second.id());
            assertThat(finding.answer().reason().facts()).isEqualTo(Map.of("month", "2026-03", "hours", "35.00", "activity", "Activity.WORK"));
            assertThat(finding.organisation()).isEqualTo(site.supplying.organisationId());
        });
        assertThat(checks.count(site.scope, site.contract.id())).isEqualTo(checks.book(site.scope,
            new CheckFilter(null, null, 0, site.contract.id())).findings().size());
    }

    @Test
    void a_draft_and_a_line_corrected_since_say_nothing() {
        Placement here = site.placed("Exemple", "Dominique");
        Placement there = elsewhere(here, site.second);
        type(here, "35.00", true);
        type(there, "35.00", false);
        assertThat(doubles(site.scope).findings()).isEmpty();
        type(there, "35.00", true);
        assertThat(doubles(site.scope).findings()).hasSize(1);
        type(there, "30.00", true);
        assertThat(doubles(site.scope).findings()).isEmpty();
    }

    @Test
    void who_does_not_see_both_lines_is_told_nothing() {
        Placement here = site.placed("Exemple", "Dominique");
        declare(here, "35.00");
        declare(elsewhere(here, site.second), "35.00");
        assertThat(doubles(TestInstance.as(site.scope, Role.PROVIDER, site.supplying.organisationId())).findings()).hasSize(1);
        assertThat(doubles(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId())).findings()).hasSize(1);
        assertThat(doubles(site.holder()).findings()).isEmpty();
        assertThat(doubles(TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId())).findings()).isEmpty();
        assertThat(doubles(TestInstance.freshFacilitator()).findings()).isEmpty();
    }

    @Test
    void hours_on_lots_of_two_buyers_are_for_whoever_follows_both() {
        Placement here = site.placed("Exemple", "Dominique");
        declare(here, "35.00");
        declare(elsewhere(here, site.implicit()), "35.00");
        assertThat(doubles(site.scope).findings()).hasSize(1);
        assertThat(checks.book(site.scope, new CheckFilter(CheckKind.DOUBLE_HOURS, null, 0, site.undivided.id())).findings()).hasSize(1);
        assertThat(checks.book(site.scope, new CheckFilter(CheckKind.DOUBLE_HOURS, null, site.undivided.buyerId(), 0)).findings()).hasSize(1);
        assertThat(checks.book(site.scope, new CheckFilter(CheckKind.DOUBLE_HOURS, null, 0, contract("2026-A", Map.of()).id())).findings()).isEmpty();
        assertThat(doubles(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId())).findings()).isEmpty();
        assertThat(doubles(TestInstance.as(site.scope, Role.BUYER, site.undivided.buyerId())).findings()).isEmpty();
    }

    private Contract contract(String number, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "buyerName", "Ville d’Aurelle", "buyerKind", "OTHER_AUTHORITY",
            "number", number, "object", "Entretien", "cpv", "77310000-6", "consultationDate", "2026-08-21"));
        values.putAll(more);
        Fields fields = Fields.of(values);
        ContractDraft draft = ContractDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return TestInstance.get(Contracts.class).record(site.scope, draft).get();
    }

    private Lot implicit(Contract contract) {
        return TestInstance.get(Lots.class).ofContract(site.scope, contract.id()).get(0);
    }

    private void link(Lot lot, Siret holder) {
        site.link(lot, holder, LinkKind.HOLDER, null);
    }

    private void terms(Lot lot, String basis) {
        TestInstance.get(Clauses.class).record(site.scope, lot.id(), TermsDraft.read(Fields.of(Map.of("legalBasis", basis, "startsOn", "2026-01-01",
            "endsOn", "2026-12-31", "modalities", "DIRECT_HIRE, LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
    }

    private void staff(Lot lot, Siret operator, String day, String workers, String disadvantaged) {
        TestInstance.get(StaffFigures.class).record(site.scope, lot.id(), new StaffDraft(operator, LocalDate.parse(day), new BigDecimal(workers),
            new BigDecimal(disadvantaged))).get();
    }

    /** The same person, placed by the same employer on another lot. */
    private Placement elsewhere(Placement here, Lot lot) {
        site.link(lot, site.etti, LinkKind.LABOUR_SUPPLIER, "ETTI");
        return TestInstance.get(Placements.class).record(site.scope, new PlacementDraft(here.participantId(), here.employerId(), here.employerKind(),
            lot.id(), here.modality(), here.contractType(), here.group(), null, here.startsOn(), here.plannedEnd())).get();
    }

    private void declare(Placement placement, String hours) {
        type(placement, hours, true);
    }

    private void type(Placement placement, String hours, boolean submit) {
        TestInstance.get(TypedMonths.class).type(site.scope, placement.lotId(), MARCH,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), submit, null)).get();
    }

    private CheckBook doubles(Scope scope) {
        return checks.book(scope, new CheckFilter(CheckKind.DOUBLE_HOURS, null, 0, 0));
    }

    private List<String> staff(Scope scope) {
        return checks.book(scope, new CheckFilter(CheckKind.STAFF_SHARE, null, 0, 0)).findings().stream()
            .map(each -> each.answer().verdict() + " " + each.answer().reason().code()).toList();
    }

    /** Findings on the contracts this test recorded. */
    private List<String> social(Scope scope) {
        return social(scope, null);
    }

    private List<String> social(Scope scope, Verdict verdict) {
        CheckBook book = checks.book(scope, new CheckFilter(CheckKind.SOCIAL_CONDITION, verdict, 0, 0));
        return book.findings().stream().filter(each -> book.contractOf(each).number().startsWith("2026-"))
            .map(each -> each.answer().verdict() + " " + book.contractOf(each).number() + " " + each.answer().missing()).toList();
    }
}
