package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2-statistics")
class ComplianceQueriesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);

    @Test
    void the_number_of_queries_does_not_grow_with_the_portfolio() {
        long small = queries(portfolio(1, 1));
        long large = queries(portfolio(3, 6));
        assertThat(small).isPositive().isLessThanOrEqualTo(30);
        assertThat(large).isEqualTo(small);
    }

    private static Portfolio portfolio(int contracts, int lots) {
        Portfolio portfolio = new Portfolio();
        long etti = portfolio.etti(TestInstance.siret());
        Siret holder = TestInstance.siret();
        for (int c = 0; c < contracts; c++) {
            Contract contract = portfolio.contract("2026-" + c, TestInstance.siret());
            for (int l = 0; l < lots; l++) {
                Lot lot = portfolio.lot(contract, Integer.toString(l), holder);
                portfolio.terms(lot, Map.of());
                long person = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
                portfolio.declare(portfolio.place(person, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "100");
            }
        }
        return portfolio;
    }

    private long queries(Portfolio portfolio) {
        return Sql.queries(() -> assertThat(book.month(portfolio.scope, MARCH, Selection.ALL).statements()).isNotEmpty());
    }
}
