package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Kept;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptBooksTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);
    private final TransactionOperations<?> transactions = TestInstance.get(TransactionOperations.class);
    private final Portfolio portfolio = new Portfolio();
    private Contract contract;
    private Placement placement;

    @BeforeEach
    void a_lot_with_a_hundred_hours() {
        contract = portfolio.contract("2026-1", TestInstance.siret());
        Lot lot = portfolio.lot(contract, "1", TestInstance.siret());
        portfolio.terms(lot, Map.of());
        long person = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
        placement = portfolio.place(person, portfolio.etti(TestInstance.siret()), lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));
        portfolio.declare(placement, MARCH, "100");
    }

    @Test
    void a_book_shown_again_is_not_worked_out_again() {
        MonthBook first = Kept.reading(() -> read(portfolio.scope));
        assertThat(Kept.reading(() -> read(portfolio.scope))).isSameAs(first);
        assertThat(read(portfolio.scope)).as("one that may have written is never given what others saw").isNotSameAs(first).isEqualTo(first);
    }

    @Test
    void whatever_is_written_is_seen_at_once() {
        assertThat(counted(Kept.reading(() -> read(portfolio.scope)))).isEqualTo(Hours.of(100));
        portfolio.declare(placement, YearMonth.of(2026, 2), "20");
        assertThat(counted(Kept.reading(() -> read(portfolio.scope)))).isEqualTo(Hours.of(120));
    }

    @Test
    void inside_a_transaction_what_it_wrote_itself_is_seen_and_is_shown_to_nobody_else() {
        MonthBook before = Kept.reading(() -> read(portfolio.scope));
        transactions.executeWrite(status -> {
            portfolio.declare(placement, YearMonth.of(2026, 2), "20");
            assertThat(counted(read(portfolio.scope))).isEqualTo(Hours.of(120));
            status.setRollbackOnly();
            return null;
        });
        assertThat(Kept.reading(() -> read(portfolio.scope))).isEqualTo(before);
        assertThat(counted(before)).isEqualTo(Hours.of(100));
    }

    /** As the preview of a merge does: shown by a request that only reads, it writes, looks, and takes it back. */
    @Test
    void what_a_preview_writes_and_takes_back_is_seen_by_it_alone() {
        MonthBook before = Kept.reading(() -> read(portfolio.scope));
        Kept.reading(() -> {
            assertThat(read(portfolio.scope)).isSameAs(before);
            MonthBook seen = transactions.executeWrite(status -> {
                status.setRollbackOnly();
                portfolio.declare(placement, YearMonth.of(2026, 2), "20");
                return read(portfolio.scope);
            });
            assertThat(counted(seen)).isEqualTo(Hours.of(120));
            return read(portfolio.scope);
        });
        assertThat(Kept.reading(() -> read(portfolio.scope))).isEqualTo(before);
    }

    @Test
    void each_reach_has_its_own() {
        Kept.reading(() -> read(portfolio.scope));
        Scope stranger = new Scope(portfolio.scope.actor(), portfolio.scope.structure(), Role.BUYER, contract.buyerId() + 1);
        assertThat(Kept.reading(() -> read(stranger)).statements()).isEmpty();
        Scope buyer = new Scope(portfolio.scope.actor(), portfolio.scope.structure(), Role.BUYER, contract.buyerId());
        assertThat(Kept.reading(() -> read(buyer)).statements()).hasSize(1);
        Scope other = TestInstance.freshFacilitator();
        assertThat(Kept.reading(() -> read(other)).statements()).isEmpty();
    }

    private MonthBook read(Scope scope) {
        return book.month(scope, MARCH, Selection.ALL);
    }

    private static Hours counted(MonthBook book) {
        return book.totals().tally().counted();
    }
}
