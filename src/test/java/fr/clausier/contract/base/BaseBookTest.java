package fr.clausier.contract.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaseBookTest {

    private static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);

    private final BaseBook book = TestInstance.get(BaseBook.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Scope stranger = TestInstance.freshFacilitator();
    private Contract contract;
    private Lot lot;
    private Lot neighbour;

    @BeforeEach
    void lots() {
        contract = LotExample.contract(scope, "2026-BASE");
        lot = LotExample.lot(scope, contract, "1");
        neighbour = LotExample.lot(scope, contract, "2");
    }

    private static BaseDraft invoice(String reference, String dated, String amount) {
        return draft(Map.of("kind", "INVOICE", "reference", reference, "dated", dated, "amount", amount));
    }

    private static BaseDraft draft(Map<String, Object> values) {
        Fields fields = Fields.of(values);
        BaseDraft draft = BaseDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    private BaseEntry recorded(BaseDraft draft) {
        return book.record(scope, lot.id(), draft).get();
    }

    private Scope linked(Lot to, LinkKind kind, Role role) {
        long organisation = TestInstance.get(Lots.class).link(scope, to.id(), new LinkDraft(TestInstance.siret(), "Bâtisseurs", kind, null,
            false, null)).get().organisationId();
        return TestInstance.as(scope, role, organisation);
    }

    @Test
    void an_entry_is_read_back_as_it_was_recorded() {
        BaseEntry option = recorded(draft(Map.of("kind", "OPTION", "reference", "OPT-1", "dated", "2026-03-05", "amount", "1000,05", "hours", "12,50",
            "note", "levée par courrier")));

        assertThat(book.find(scope, option.id())).contains(option);
        assertThat(option).extracting(BaseEntry::kind, BaseEntry::reference, BaseEntry::dated, BaseEntry::amount, BaseEntry::hours, BaseEntry::note,
            BaseEntry::recordedBy).containsExactly(BaseKind.OPTION, "OPT-1", LocalDate.of(2026, 3, 5), Money.of("1000.05"), Hours.of("12.50"),
            "levée par courrier", scope.actor().account());
        assertThat(book.of(scope, lot.id()).entries()).containsExactly(option);
    }

    @Test
    void the_base_of_each_lot_is_its_own() {
        recorded(invoice("F-1", "2026-03-05", "100"));
        book.record(scope, neighbour.id(), invoice("F-1", "2026-03-06", "7")).get();

        assertThat(book.of(scope, lot.id()).invoiced(TODAY)).isEqualTo(Money.of("100"));
        assertThat(book.all(scope)).containsOnlyKeys(lot.id(), neighbour.id()).isEqualTo(book.facts(scope));
        assertThat(book.all(scope).get(neighbour.id()).invoiced(TODAY)).isEqualTo(Money.of("7"));
        assertThat(book.of(scope, 999_999_999).isEmpty()).isTrue();
    }

    @Test
    void the_same_entry_twice_is_one() {
        BaseEntry first = recorded(invoice("F-1", "2026-03-05", "100"));
        int told = journal().size();

        assertThat(recorded(invoice("F-1", "2026-03-05", "100,00"))).isEqualTo(first);
        assertThat(book.list(scope, lot.id()).orElseThrow()).containsExactly(first);
        assertThat(journal()).hasSize(told);
    }

    @Test
    void a_reference_taken_is_refused_for_the_same_kind_only() {
        recorded(invoice("X-1", "2026-03-05", "100"));

        assertThat(book.record(scope, lot.id(), invoice("X-1", "2026-03-05", "101")).problems()).extracting("code").containsExactly("base-exists");
        assertThat(book.record(scope, lot.id(), draft(Map.of("kind", "ORDER", "reference", "X-1", "dated", "2026-03-05", "amount", "5"))).isDone()).isTrue();
    }

    @Test
    void a_correction_names_what_it_corrects_which_stays_and_counts_no_more() {
        BaseEntry wrong = recorded(invoice("F-1", "2026-03-05", "1000"));
        BaseEntry right = recorded(invoice("F-1", "2026-03-05", "100").correcting(wrong));

        assertThat(right.replacesId()).isEqualTo(wrong.id());
        assertThat(book.of(scope, lot.id()).entries()).containsExactly(right);
        assertThat(book.list(scope, lot.id()).orElseThrow()).extracting(BaseEntry::id, BaseEntry::isStanding, BaseEntry::isStruck)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(wrong.id(), false, false), org.assertj.core.groups.Tuple.tuple(right.id(), true, false));
    }

    @Test
    void a_correction_sent_twice_is_one_and_one_of_what_no_longer_counts_is_refused() {
        BaseEntry wrong = recorded(invoice("F-1", "2026-03-05", "1000"));
        BaseEntry right = recorded(invoice("F-1", "2026-03-05", "100").correcting(wrong));

        assertThat(recorded(invoice("F-1", "2026-03-05", "100").correcting(wrong))).isEqualTo(right);
        assertThat(book.record(scope, lot.id(), invoice("F-1", "2026-03-05", "90").correcting(wrong)).problems())
            .extracting("code").containsExactly("base-not-standing");
    }

    @Test
    void a_correction_may_change_the_reference_but_not_for_one_that_is_taken() {
        BaseEntry wrong = recorded(invoice("F-1", "2026-03-05", "1000"));
        recorded(invoice("F-2", "2026-03-05", "2000"));

        assertThat(book.record(scope, lot.id(), invoice("F-2", "2026-03-05", "1000").correcting(wrong)).problems())
            .extracting("code").containsExactly("base-exists");
        assertThat(book.record(scope, lot.id(), invoice("F-2", "2026-03-05", "2000").correcting(wrong)).problems())
            .extracting("code").containsExactly("base-exists");
        assertThat(recorded(invoice("F-3", "2026-03-05", "1000").correcting(wrong)).reference()).isEqualTo("F-3");
        assertThat(book.of(scope, lot.id()).invoiced(TODAY)).isEqualTo(Money.of("3000"));
    }

    @Test
    void an_entry_of_another_lot_is_not_corrected_from_this_one() {
        BaseEntry theirs = book.record(scope, neighbour.id(), invoice("F-1", "2026-03-05", "1000")).get();

        assertThat(book.record(scope, lot.id(), invoice("F-1", "2026-03-05", "1").correcting(theirs)).problems())
            .extracting("code").containsExactly("base-not-standing");
        assertThat(book.of(scope, neighbour.id()).entries()).containsExactly(theirs);
    }

    @Test
    void an_entry_struck_stays_readable_with_its_reason_and_its_reference_is_free_again() {
        BaseEntry entry = recorded(invoice("F-1", "2026-03-05", "1000"));
        BaseEntry struck = book.strike(scope, entry.id(), " mauvais lot ").get();

        assertThat(struck).extracting(BaseEntry::struckReason, BaseEntry::struckBy, BaseEntry::isStanding)
            .containsExactly("mauvais lot", scope.actor().account(), false);
        assertThat(book.of(scope, lot.id()).isEmpty()).isTrue();
        assertThat(book.facts(scope)).isEmpty();
        assertThat(book.list(scope, lot.id()).orElseThrow()).containsExactly(struck);
        assertThat(book.strike(scope, entry.id(), "une autre raison").get()).isEqualTo(struck);
        assertThat(recorded(invoice("F-1", "2026-03-05", "1000")).id()).isNotEqualTo(entry.id());
        assertThat(book.of(scope, lot.id()).invoiced(TODAY)).isEqualTo(Money.of("1000"));
    }

    @Test
    void striking_needs_a_reason_and_something_that_counts() {
        BaseEntry wrong = recorded(invoice("F-1", "2026-03-05", "1000"));

        assertThat(book.strike(scope, wrong.id(), "  ").problems()).extracting("code").containsExactly("required");
        assertThat(book.strike(scope, wrong.id(), null).problems()).extracting("code").containsExactly("required");
        assertThat(book.strike(scope, wrong.id(), "x".repeat(1001)).problems()).extracting("code").containsExactly("text-too-long");
        recorded(invoice("F-1", "2026-03-05", "100").correcting(wrong));
        assertThat(book.strike(scope, wrong.id(), "faux").problems()).extracting("code").containsExactly("base-not-standing");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE", "ORDER", "SUBCONTRACTED"})
    void a_fact_is_not_dated_a_day_to_come(BaseKind kind) {
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind, "reference", "R-1", "dated", TODAY.plusDays(1).toString(), "amount", "1"));
        assertThat(book.record(scope, lot.id(), draft(values)).problems()).extracting("code").containsExactly("base-in-future");
        values.put("dated", TestInstance.TODAY);
        assertThat(book.record(scope, lot.id(), draft(values)).isDone()).isTrue();
    }

    @Test
    void hours_worked_are_of_the_running_month_at_the_latest() {
        Map<String, Object> values = new HashMap<>(Map.of("kind", "HOURS_WORKED", "month", "2026-05", "hours", "100"));
        assertThat(book.record(scope, lot.id(), draft(values)).problems()).extracting("code").containsExactly("base-in-future");
        values.put("month", "2026-04");
        assertThat(recorded(draft(values)).dated()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED_ORDER", "CONDITIONAL_PART", "OPTION", "RENEWAL"})
    void what_is_foreseen_or_decided_may_be_dated_later(BaseKind kind) {
        assertThat(recorded(draft(Map.of("kind", kind, "reference", "R-1", "dated", "2027-01-01", "amount", "1"))).id()).isNotNull();
    }

    @Test
    void a_plan_of_hours_may_be_of_months_to_come() {
        recorded(draft(Map.of("kind", "PLANNED_HOURS", "month", "2026-12", "hours", "100")));

        assertThat(book.of(scope, lot.id()).planned(LocalDate.of(2026, 12, 31))).contains(Hours.of(100));
    }

    @Test
    void to_another_structure_nothing_of_it_exists() {
        BaseEntry entry = recorded(invoice("F-1", "2026-03-05", "100"));

        assertThat(book.of(stranger, lot.id()).isEmpty()).isTrue();
        assertThat(book.all(stranger)).isEmpty();
        assertThat(book.facts(stranger)).isEmpty();
        assertThat(book.list(stranger, lot.id())).isEmpty();
        assertThat(book.history(stranger, List.of(lot.id()))).isEmpty();
        assertThat(book.find(stranger, entry.id())).isEmpty();
        assertThat(book.record(stranger, lot.id(), invoice("F-2", "2026-03-05", "1"))).isInstanceOf(Outcome.Absent.class);
        assertThat(book.strike(stranger, entry.id(), "pour voir")).isInstanceOf(Outcome.Absent.class);
        assertThat(book.list(scope, lot.id()).orElseThrow()).containsExactly(entry);
    }

    @Test
    void a_holder_reads_the_base_of_its_lot_and_of_no_other_while_facts_know_all() {
        BaseEntry mine = recorded(invoice("F-1", "2026-03-05", "100"));
        book.record(scope, neighbour.id(), invoice("F-1", "2026-03-05", "7")).get();
        for (Scope holder : List.of(linked(lot, LinkKind.HOLDER, Role.HOLDER), linked(lot, LinkKind.CO_CONTRACTOR, Role.HOLDER),
                linked(lot, LinkKind.HOLDER, Role.PROVIDER))) {
            assertThat(book.of(holder, lot.id()).entries()).containsExactly(mine);
            assertThat(book.list(holder, lot.id()).orElseThrow()).containsExactly(mine);
            assertThat(book.all(holder)).containsOnlyKeys(lot.id());
            assertThat(book.list(holder, neighbour.id())).isEmpty();
            assertThat(book.facts(holder)).containsOnlyKeys(lot.id(), neighbour.id());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBCONTRACTOR", "LABOUR_SUPPLIER", "HOST"})
    void who_only_works_for_the_holder_does_not_read_what_it_invoices(LinkKind kind) {
        BaseEntry entry = recorded(invoice("F-1", "2026-03-05", "100"));
        Scope provider = linked(lot, kind, Role.PROVIDER);

        assertThat(book.list(provider, lot.id())).isEmpty();
        assertThat(book.of(provider, lot.id()).isEmpty()).isTrue();
        assertThat(book.find(provider, entry.id())).isEmpty();
    }

    @Test
    void a_buyer_records_on_its_own_contracts_only() {
        Scope buyer = TestInstance.as(scope, Role.BUYER, contract.buyerId());
        Scope other = TestInstance.as(scope, Role.BUYER, LotExample.contract(scope, "2026-OTHER").buyerId());

        assertThat(book.record(buyer, lot.id(), invoice("F-1", "2026-03-05", "100")).isDone()).isTrue();
        assertThat(book.list(buyer, lot.id()).orElseThrow()).hasSize(1);
        assertThat(book.list(other, lot.id())).isEmpty();
        assertThat(book.record(other, lot.id(), invoice("F-2", "2026-03-05", "100"))).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void holders_providers_and_observers_record_nothing() {
        BaseEntry entry = recorded(invoice("F-1", "2026-03-05", "100"));
        for (Scope reader : List.of(linked(lot, LinkKind.HOLDER, Role.HOLDER), linked(lot, LinkKind.HOLDER, Role.PROVIDER),
                TestInstance.as(scope, Role.OBSERVER, 0))) {
            assertThatThrownBy(() -> book.record(reader, lot.id(), invoice("F-2", "2026-03-05", "1"))).isInstanceOf(Scope.Forbidden.class);
            assertThatThrownBy(() -> book.strike(reader, entry.id(), "non")).isInstanceOf(Scope.Forbidden.class);
            assertThat(book.list(reader, lot.id()).orElseThrow()).containsExactly(entry);
        }
    }

    @Test
    void each_recording_correction_and_striking_is_told_in_the_journal_of_the_lot() {
        BaseEntry wrong = recorded(invoice("F-1", "2026-03-05", "1000"));
        BaseEntry right = recorded(invoice("F-1", "2026-03-05", "100").correcting(wrong));
        book.strike(scope, right.id(), "annulée").get();

        assertThat(journal()).extracting(JournalEntry::action).startsWith("base.struck", "base.corrected", "base.recorded");
        assertThat(journal().get(0).detail()).contains("annulée", "F-1");
    }

    private List<JournalEntry> journal() {
        return TestInstance.get(Journal.class).about(scope, BaseBook.SUBJECT, lot.id());
    }
}
