package fr.clausier.compliance.decided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was decided on an operation: newest first, by role, of its own lots only, for those it is shown to. */
class DecisionBookTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final DecisionBook book = TestInstance.get(DecisionBook.class);
    private final Contract contract = LotExample.contract(scope, "D-1", "Quartier des Tilleuls");
    private final Lot lot = LotExample.lot(scope, contract, "1");

    private void terms(Lot of) {
        TestInstance.get(Clauses.class).record(scope, of.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities",
            List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
    }

    private List<Decided> decided() {
        return book.of(scope, contract.operationId()).orElseThrow();
    }

    @Test
    void terms_and_what_was_decided_of_the_clause_are_told_newest_first_with_role_and_reason() {
        terms(lot);
        TestInstance.get(Closings.class).decide(scope, lot.id(), new StandingDraft(Standing.EXEMPT, LocalDate.of(2026, 4, 1), "Marché suspendu")).get();
        assertThat(decided()).extracting(Decided::kind).containsExactly(DecisionKind.CLAUSE_EXEMPTED, DecisionKind.TERMS_RECORDED);
        assertThat(decided()).extracting(Decided::lot).containsOnly(lot.id());
        assertThat(decided()).extracting(Decided::role).containsOnly(Role.FACILITATOR);
        assertThat(decided().get(0).reason()).isEqualTo("Marché suspendu");
        assertThat(decided().get(0).figure()).isEqualByComparingTo("300");
    }

    @Test
    void decisions_on_another_operation_are_not_told() {
        terms(LotExample.lot(scope, LotExample.contract(scope, "D-2", "Ailleurs"), "1"));
        assertThat(decided()).isEmpty();
        assertThat(book.of(TestInstance.freshFacilitator(), contract.operationId())).isEmpty();
    }

    @Test
    void an_observer_reads_them_once_the_operation_is_shown_and_nobody_else_does() {
        terms(lot);
        Scope nothing = new Scope(scope.actor(), scope.structure(), Role.OBSERVER, 7);
        assertThat(book.of(nothing, contract.operationId())).isEmpty();
        assertThat(book.of(nothing.sharing(java.util.Set.of(contract.operationId())), contract.operationId()).orElseThrow()).hasSize(1);
        for (Role role : List.of(Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.ADMIN)) {
            assertThatThrownBy(() -> book.of(TestInstance.as(scope, role, contract.buyerId()), contract.operationId())).isInstanceOf(Scope.Forbidden.class);
        }
    }
}
