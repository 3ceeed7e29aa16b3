package fr.clausier.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Visitor;
import org.junit.jupiter.api.Test;

/** Sums of a large portfolio come in parts; the total below them is of all. */
class SumPagesTest {

    private static final int LOTS = 120;
    private static final int FIRST = 72_000_000;

    private final Scope scope = TestInstance.freshFacilitator();
    private final Visitor visitor = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Lectrice des sommes", Role.FACILITATOR, scope.structure(), null));

    private static int rows(String page) {
        return page.split("<th scope=\"row\" class=\"name\">", -1).length - 1;
    }

    @Test
    void fifty_rows_stand_on_a_page_and_every_page_bears_the_total() {
        LargeMonth.fill(scope, LotExample.contract(scope, "2026-SOMMES"), FIRST, LOTS, LOTS);
        String first = visitor.get("/statements?month=2026-03&by=LOT").body();
        String last = visitor.get("/statements?month=2026-03&by=LOT&page=3").body();
        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(last)).isEqualTo(20);
        // 50000 hours are due on each lot
        assertThat(first).contains("6\u202f000\u202f000,00", "page=2\"");
        assertThat(last).contains("6\u202f000\u202f000,00", "page=2\"").doesNotContain("page=4\"");
        assertThat(first.length()).as("with styles and script it stays below what a first visit may weigh").isLessThan(100_000);
        assertThat(visitor.get("/statements?month=2026-03&by=LOT&page=9999").statusCode()).isEqualTo(200);
    }
}
