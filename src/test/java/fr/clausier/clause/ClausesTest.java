package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClausesTest {

    private final Clauses clauses = TestInstance.get(Clauses.class);
    private final ClosedMonths closing = TestInstance.get(ClosedMonths.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-10");
    private final Lot lot = LotExample.lot(scope, contract, "1");

    private static TermsDraft draft(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities",
            List.of("DIRECT_HIRE", "LABOUR_SUPPLY"), "groups", "RSA, DELD", "formula", "LABOUR_SHARE", "baseAmount", "1000000",
            "labourShare", "50", "insertionRate", "5", "hourlyCost", "30"));
        values.put("fitChanges", "ETT:LABOUR_SUPPLY=yes");
        values.putAll(changes);
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    private static TermsDraft fixed(String hours, String effectiveFrom) {
        return draft(Map.of("formula", "FIXED", "fixedHours", hours, "effectiveFrom", effectiveFrom, "fitChanges", ""));
    }

    /** Mends what is recorded now. */
    private Outcome<Terms> mend(int version, TermsDraft draft) {
        return clauses.mend(scope, lot.id(), version, clauses.history(scope, lot.id()).versions().get(version - 1).recordedAt(), draft);
    }

    private static Hours due(Terms terms) {
        return terms.due(LotBase.NONE, LocalDate.EPOCH);
    }

    @Test
    void terms_are_read_back_as_they_were_recorded() {
        Terms saved = clauses.record(scope, lot.id(), draft(Map.of("monthlyCeiling", "151,67", "cadence", "QUARTERLY", "note", "CCAP art. 12"))).get();
        assertThat(clauses.history(scope, lot.id()).versions()).containsExactly(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.due(LotBase.NONE, LocalDate.EPOCH)).isEqualTo(Hours.of(833));
        assertThat(saved.how().fit()).hasToString("ETT:LABOUR_SUPPLY=yes");
        assertThat(TestInstance.get(Journal.class).about(scope, "lot", lot.id())).extracting(JournalEntry::action).contains("terms.recorded");
    }

    @Test
    void an_amendment_is_the_next_version_and_the_first_stays() {
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        Terms second = clauses.record(scope, lot.id(), fixed("400,5", "2026-03-01")).get();
        assertThat(second.version()).isEqualTo(2);
        assertThat(clauses.history(scope, lot.id()).versions()).extracting(ClausesTest::due).containsExactly(Hours.of(300), Hours.of("400.50"));
        assertThat(clauses.histories(scope)).containsOnlyKeys(lot.id());
    }

    @Test
    void the_same_terms_told_again_are_not_a_new_version() {
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        clauses.record(scope, lot.id(), fixed("400", "2026-03-01")).get();
        assertThat(clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get().version()).isEqualTo(1);
        assertThat(clauses.history(scope, lot.id()).versions()).hasSize(2);
    }

    @Test
    void a_version_that_does_not_come_after_the_last_one_is_refused() {
        clauses.record(scope, lot.id(), fixed("300", "2026-03-01")).get();
        assertThat(clauses.record(scope, lot.id(), fixed("400", "2026-03-01")).problems()).extracting("code").containsExactly("terms-not-later");
    }

    @Test
    void a_typing_error_is_mended_until_a_closed_month_rests_on_it() {
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        assertThat(mend(1, fixed("330", "2026-01-01")).get().due(LotBase.NONE, LocalDate.EPOCH)).isEqualTo(Hours.of(330));
        assertThat(clauses.history(scope, lot.id()).versions()).hasSize(1);
        closing.close(scope, YearMonth.of(2026, 2)).get();
        assertThat(mend(1, fixed("350", "2026-01-01")).problems()).extracting("code").containsExactly("terms-closed-month");
        assertThat(clauses.history(scope, lot.id()).latest()).map(ClausesTest::due).contains(Hours.of(330));
    }

    @Test
    void terms_mended_meanwhile_are_shown_not_overwritten() {
        Terms read = clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        Terms mended = clauses.mend(scope, lot.id(), 1, read.recordedAt(), fixed("330", "2026-01-01")).get();
        assertThat(clauses.mend(scope, lot.id(), 1, read.recordedAt(), fixed("350", "2026-01-01"))).isEqualTo(new Outcome.Changed<>(mended));
        assertThat(clauses.history(scope, lot.id()).latest()).contains(mended);
        assertThat(clauses.mend(scope, lot.id(), 1, read.recordedAt(), fixed("330", "2026-01-01")).get()).isEqualTo(mended);
    }

    @Test
    void a_closed_month_is_never_judged_otherwise_by_a_new_version() {
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        closing.close(scope, YearMonth.of(2026, 2)).get();
        assertThat(clauses.record(scope, lot.id(), fixed("400", "2026-02-01")).problems()).extracting("code").containsExactly("terms-closed-month");
        assertThat(clauses.record(scope, lot.id(), fixed("400", "2026-02-02")).isDone()).isTrue();
        assertThat(mend(2, fixed("500", "2026-02-15")).isDone()).isTrue();
        assertThat(mend(2, fixed("500", "2026-01-15")).problems()).extracting("code").containsExactly("terms-closed-month");
    }

    @Test
    void terms_typed_after_the_month_was_closed_are_accepted() {
        closing.close(scope, YearMonth.of(2026, 2)).get();
        assertThat(clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).isDone()).isTrue();
    }

    @Test
    void a_buyer_writes_terms_only_before_notification() {
        Scope buyer = TestInstance.as(scope, Role.BUYER, contract.buyerId());
        assertThat(clauses.record(buyer, lot.id(), fixed("300", "2026-01-01")).problems()).extracting("code").containsExactly("terms-after-notification");
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        Instant read = clauses.history(scope, lot.id()).latest().orElseThrow().recordedAt();
        assertThat(clauses.mend(buyer, lot.id(), 1, read, fixed("100", "2026-01-01")).problems()).extracting("code").containsExactly("terms-after-notification");
        assertThat(clauses.history(buyer, lot.id()).versions()).hasSize(1);
    }

    @Test
    void another_structure_finds_no_clause_and_a_holder_writes_none() {
        clauses.record(scope, lot.id(), fixed("300", "2026-01-01")).get();
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(clauses.history(stranger, lot.id())).isEqualTo(TermsHistory.NONE);
        assertThat(clauses.histories(stranger)).isEmpty();
        assertThat(clauses.record(stranger, lot.id(), fixed("400", "2026-03-01"))).isInstanceOf(Outcome.Absent.class);
        assertThat(clauses.mend(stranger, lot.id(), 1, Instant.EPOCH, fixed("400", "2026-03-01"))).isInstanceOf(Outcome.Absent.class);
        Scope holder = TestInstance.as(scope, Role.HOLDER, 1);
        assertThatThrownBy(() -> clauses.record(holder, lot.id(), fixed("1", "2026-03-01"))).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void a_month_that_is_not_over_cannot_be_closed() {
        assertThat(closing.close(scope, YearMonth.parse(TestInstance.TODAY.substring(0, 7))).problems()).extracting("code")
            .containsExactly("month-not-over");
        closing.close(scope, YearMonth.of(2026, 1)).get();
        closing.close(scope, YearMonth.of(2026, 1)).get();
        assertThat(closing.of(scope)).hasSize(1);
        assertThat(closing.of(TestInstance.freshFacilitator())).isEmpty();
    }
}
