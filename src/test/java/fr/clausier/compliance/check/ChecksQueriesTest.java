package fr.clausier.compliance.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2-statistics")
class ChecksQueriesTest {

    private final Checks checks = TestInstance.get(Checks.class);

    @Test
    void the_number_of_queries_does_not_grow_with_the_portfolio() {
        long small = queries(portfolio(1, 1), 1);
        long large = queries(portfolio(3, 4), 12);
        assertThat(small).isPositive().isLessThanOrEqualTo(20);
        assertThat(large).isEqualTo(small);
    }

    /** Reserved lots, each held by a company that gave no staff: one finding per lot. */
    private static Scope portfolio(int contracts, int lots) {
        Scope scope = TestInstance.freshFacilitator();
        for (int c = 0; c < contracts; c++) {
            Contract contract = LotExample.contract(scope, "2026-" + c);
            for (int l = 0; l < lots; l++) {
                Lot lot = LotExample.lot(scope, contract, Integer.toString(l));
                TestInstance.get(Lots.class).link(scope, lot.id(), new LinkDraft(TestInstance.siret(), "Atelier", LinkKind.HOLDER, null, false, null)).get();
                TestInstance.get(Clauses.class).record(scope, lot.id(), TermsDraft.read(Fields.of(Map.of("legalBasis", "RESERVED_SIAE", "startsOn",
                    "2026-01-01", "endsOn", "2026-12-31", "modalities", "SIAE_HOLDER", "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
            }
        }
        return scope;
    }

    private long queries(Scope scope, int findings) {
        return Sql.queries(() -> assertThat(checks.book(scope, CheckFilter.ALL).findings()).hasSize(findings));
    }
}
