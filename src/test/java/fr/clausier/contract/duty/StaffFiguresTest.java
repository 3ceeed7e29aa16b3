package fr.clausier.contract.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.clausier.TestInstance;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.Site;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffFiguresTest {

    private final StaffFigures figures = TestInstance.get(StaffFigures.class);
    private final Site site = new Site();

    @Test
    void the_staff_of_a_holder_is_recorded_replaced_and_taken_back() {
        OperatorStaff first = figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "12.5", "6")).get();
        figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-03-31", "13", "7")).get();
        OperatorStaff mended = figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "12.5", "6.5")).get();
        assertThat(mended.id()).isEqualTo(first.id());
        assertThat(figures.ofLot(site.scope, site.lot.id())).extracting(each -> each.dated() + " " + each.disadvantaged())
            .containsExactly("2026-03-31 7.00", "2026-01-31 6.50");
        figures.withdraw(site.scope, mended.id()).get();
        assertThat(figures.all(site.scope)).hasSize(1);
        assertThat(figures.withdraw(site.scope, mended.id()).isDone()).isFalse();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "lot", site.lot.id()).stream().map(JournalEntry::action)
            .filter(action -> action.contains("staff"))).containsExactly("lot.staff-withdrawn", "lot.staff-recorded", "lot.staff-recorded",
            "lot.staff-recorded");
    }

    @Test
    void the_same_again_changes_nothing_and_writes_nothing() {
        OperatorStaff once = figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "12.5", "6")).get();
        assertThat(figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "12.50", "6.00")).get()).isEqualTo(once);
        assertThat(TestInstance.get(Journal.class).about(site.scope, "lot", site.lot.id()).stream().map(JournalEntry::action)
            .filter(action -> action.equals("lot.staff-recorded"))).hasSize(1);
    }

    @Test
    void only_a_holder_or_co_contractor_of_the_lot_is_its_operator() {
        assertThat(figures.record(site.scope, site.lot.id(), draft(site.etti, "2026-01-31", "10", "6")).problems()).extracting(Problem::code)
            .containsExactly("staff-operator");
        assertThat(figures.record(site.scope, site.lot.id(), draft(site.other, "2026-01-31", "10", "6")).problems()).extracting(Problem::code)
            .containsExactly("staff-operator");
        LotLink partner = site.link(site.lot, TestInstance.siret(), LinkKind.CO_CONTRACTOR, null);
        assertThat(StaffFigures.isOperator(partner)).isTrue();
        assertThat(StaffFigures.isOperator(site.supplying)).isFalse();
    }

    @Test
    void a_day_to_come_is_refused_and_today_is_not() {
        assertThat(figures.record(site.scope, site.lot.id(), draft(site.holder, TestInstance.TODAY, "10", "6")).isDone()).isTrue();
        assertThat(figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-04-11", "10", "6")).problems()).extracting(Problem::code)
            .containsExactly("staff-in-future");
    }

    @Test
    void an_organisation_sees_its_own_figures_and_a_neighbour_none() {
        figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "10", "6")).get();
        figures.record(site.scope, site.second.id(), draft(site.other, "2026-01-31", "20", "6")).get();
        Scope supplier = TestInstance.as(site.scope, Role.PROVIDER, site.supplying.organisationId());
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThat(figures.all(site.holder())).extracting(OperatorStaff::lotId).containsExactly(site.lot.id());
        assertThat(figures.ofLot(supplier, site.lot.id())).isEmpty();
        assertThat(figures.all(buyer)).hasSize(2);
        assertThat(figures.all(TestInstance.freshFacilitator())).isEmpty();
        assertThat(figures.ofLot(TestInstance.freshFacilitator(), site.lot.id())).isEmpty();
    }

    @Test
    void who_does_not_record_contracts_records_no_staff_and_nobody_touches_anothers() {
        OperatorStaff recorded = figures.record(site.scope, site.lot.id(), draft(site.holder, "2026-01-31", "10", "6")).get();
        assertThatExceptionOfType(Scope.Forbidden.class)
            .isThrownBy(() -> figures.record(site.holder(), site.lot.id(), draft(site.holder, "2026-01-31", "10", "9")));
        assertThatExceptionOfType(Scope.Forbidden.class).isThrownBy(() -> figures.withdraw(site.holder(), recorded.id()));
        Scope elsewhere = TestInstance.freshFacilitator();
        assertThat(figures.record(elsewhere, site.lot.id(), draft(site.holder, "2026-01-31", "10", "9")).isDone()).isFalse();
        assertThat(figures.withdraw(elsewhere, recorded.id()).isDone()).isFalse();
        Scope otherBuyer = TestInstance.as(site.scope, Role.BUYER, site.undivided.buyerId());
        assertThat(figures.withdraw(otherBuyer, recorded.id()).isDone()).isFalse();
        assertThat(figures.all(site.scope)).containsExactly(recorded);
    }

    @Test
    void a_draft_names_all_that_is_wrong_in_it() {
        assertThat(problems(Map.of())).containsExactly("required operatorSiret", "required staffDated", "required workers", "required disadvantaged");
        assertThat(problems(sent("10", "10.01"))).containsExactly("staff-over-whole disadvantaged");
        assertThat(problems(sent("0", "0"))).containsExactly("staff-range workers");
        assertThat(problems(sent("-1", "0"))).containsExactly("staff-range workers");
        assertThat(problems(sent("10", "-0,5"))).containsExactly("staff-range disadvantaged");
        assertThat(problems(sent("10,125", "5"))).containsExactly("staff-range workers");
        assertThat(problems(sent("10000000", "5"))).containsExactly("staff-range workers");
        assertThat(problems(sent("dix", "5"))).containsExactly("number-format workers");
        assertThat(problems(sent("9999999,99", "0"))).isEmpty();
        assertThat(problems(sent("9", "4,5"))).isEmpty();
    }

    @Test
    void a_derogation_goes_with_its_justification() {
        assertThat(derogation(Map.of("derogation", "NO_LINK"))).containsExactly("derogation-unjustified derogationReason");
        assertThat(derogation(Map.of("derogation", "NO_LINK", "derogationReason", "   "))).containsExactly("derogation-unjustified derogationReason");
        assertThat(derogation(Map.of("derogationReason", "Livraison sur stock"))).containsExactly("derogation-not-chosen derogation");
        assertThat(derogation(Map.of("derogation", "ANY", "derogationReason", "Livraison"))).containsExactly("code-unknown derogation");
        assertThat(derogation(Map.of("derogation", "NO_LINK", "derogationReason", "x".repeat(1001)))).containsExactly("text-too-long derogationReason");
        assertThat(derogation(Map.of("derogation", "NO_LINK", "derogationReason", "x".repeat(1000)))).isEmpty();
        assertThat(derogation(Map.of("defence", "true"))).isEmpty();
    }

    private static List<String> derogation(Map<String, String> more) {
        Map<String, Object> sent = new HashMap<>(Map.of("buyerSiret", TestInstance.siret().digits(), "number", "2026-1", "object", "Fournitures"));
        sent.putAll(more);
        Fields fields = Fields.of(sent);
        ContractDraft.read(fields);
        return named(fields);
    }

    private static List<String> problems(Map<String, ?> sent) {
        Fields fields = Fields.of(sent);
        StaffDraft.read(fields);
        return named(fields);
    }

    private static List<String> named(Fields fields) {
        return fields.problems().stream().map(problem -> problem.code() + " " + problem.place().field()).toList();
    }

    private static Map<String, Object> sent(String workers, String disadvantaged) {
        return Map.of("operatorSiret", TestInstance.siret().digits(), "staffDated", "2026-01-31", "workers", workers, "disadvantaged", disadvantaged);
    }

    private static StaffDraft draft(Siret operator, String day, String workers, String disadvantaged) {
        return new StaffDraft(operator, LocalDate.parse(day), new BigDecimal(workers), new BigDecimal(disadvantaged));
    }
}
