package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often each page a facilitator lives in asks the database: the same for few lots and people as for many. What is worked out for one
 * page serves the next until somebody writes; the first page after that asks for more.
 */
@Tag("h2-statistics")
class PageQueriesTest {

    private static final int FIRST = 71_000_000;
    private static final long MOST_AGAIN = 12;
    private static final long MOST_AT_FIRST = 30;

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-PAGES");
    private final Visitor visitor = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Lectrice", Role.FACILITATOR, scope.structure(), null));

    @Test
    void the_number_of_queries_of_a_page_grows_with_neither_lots_nor_people() {
        LargeMonth.fill(scope, contract, FIRST, 3, 60);
        LotExample.contract(scope, "2026-DEUX");
        Map<String, Long> few = counted();
        Map<String, Long> again = counted();
        LargeMonth.fill(scope, contract, FIRST + 1000, 20, 400);
        // what was written straight into the tables is in no journal: an action that is makes what was kept old
        LotExample.contract(scope, "2026-TROIS");
        assertThat(counted()).isEqualTo(few);
        assertThat(counted()).isEqualTo(again);
        assertThat(again).as("asked again").allSatisfy((page, count) -> assertThat(count).as(page).isBetween(1L, MOST_AGAIN));
        assertThat(few).as("after somebody wrote").allSatisfy((page, count) -> assertThat(count).as(page).isBetween(1L, MOST_AT_FIRST));
    }

    private static List<String> pages(long contract) {
        return List.of("/", "/board", "/control", "/penalties", "/statements", "/statements/lines?part=COUNTED", "/contracts", "/contracts/" + contract,
            "/lots/" + FIRST + "/hours", "/lots/" + FIRST + "/hours/2026-03", "/lots/" + FIRST + "/lines", "/lots/" + FIRST + "/terms", "/lots/" + FIRST + "/penalties",
            "/lots/" + FIRST + "/closing", "/lots/" + FIRST + "/links", "/confirmations", "/declarations", "/months", "/months/2026-03", "/reports", "/reports/lines", "/checks", "/participants",
            "/participants/" + FIRST, "/participants/duplicates", "/needs", "/lots/" + FIRST + "/needs", "/lots/" + FIRST + "/counterparts", "/referrers", "/providers", "/providers?view=map&territory=35", "/territory", "/lots/" + FIRST + "/providers/compare?territory=35", "/operations", "/following", "/pools", "/imports", "/imports/hours", "/account", "/search", "/law", "/board/charts", "/rules", "/lots/" + FIRST + "/actions", "/evidence");
    }

    private Map<String, Long> counted() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : pages(contract.id())) {
            counts.put(page, queries(page));
        }
        return counts;
    }

    private long queries(String address) {
        return Sql.queries(() -> {
            HttpResponse<String> page = visitor.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
        });
    }
}
