package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.journal.Kept;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often each page a facilitator lives in asks the database: at most twelve times, also as the first after anybody wrote anything, and the
 * same for few lots and people as for many.
 */
@Tag("h2-statistics")
class PageQueriesTest {

    private static final int FIRST = 71_000_000;
    private static final long MOST = 12;
    /** What is written together, and more of it than any one action writes. */
    private static final Map<String, String[]> WRITTEN = Map.of(
        "contracts", new String[] {"contract.changed", "lot.changed", "operation.recorded", "organisation.changed"},
        "clauses", new String[] {"terms.recorded", "clause.closed", "base.recorded", "pool.agreed", "transfer.recorded"},
        "a file of hours", new String[] {"upload.received", "organisation.recorded", "participant.recorded", "placement.recorded", "hours.submitted"},
        "two records of a person made one", new String[] {"participant.merged"},
        "people", new String[] {"participant.changed", "proof.seen", "suspension.recorded", "derogation.granted", "convention.changed"},
        "what was said of hours", new String[] {"hours.confirmed", "overrule.decided", "line.asked"},
        "who follows what", new String[] {"contract.followed", "territory.given", "stand-in.recorded"},
        "anything else", new String[] {"month.closed", "penalty.decided", "counterpart.changed", "contact.recorded", "lot-action.recorded", "account.created",
            "role.granted", "report.sent", "report-subscription.changed", "reminder.sent", "legal-amount.recorded", "lot.staff-recorded"});

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-PAGES");
    private final Visitor visitor = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Lectrice", Role.FACILITATOR, scope.structure(), null));

    @Test
    void the_number_of_queries_of_a_page_grows_with_neither_lots_nor_people_and_whatever_was_written_stays_small() {
        LargeMonth.fill(scope, contract, FIRST, 3, 60);
        LotExample.contract(scope, "2026-DEUX");
        // the first time of all, where the journal stands is asked for as well
        visitor.get("/board");
        Map<String, Long> few = withNothingKept();
        LargeMonth.fill(scope, contract, FIRST + 1000, 20, 400);
        assertThat(withNothingKept()).isEqualTo(few);
        // a page that asks little with nothing kept asks no more when something is
        pages().stream().filter(page -> few.get(page) > MOST).forEach(page -> {
            visitor.get(page);
            WRITTEN.forEach((what, actions) -> {
                Kept.said(scope.structure(), actions);
                assertThat(queries(page)).as(page + " after " + what).isBetween(1L, MOST);
            });
        });
    }

    private List<String> pages() {
        return List.of("/", "/board", "/control", "/penalties", "/statements", "/statements/lines?part=COUNTED", "/contracts", "/contracts/" + contract.id(),
            "/lots/" + FIRST + "/hours", "/lots/" + FIRST + "/hours/2026-03", "/lots/" + FIRST + "/lines", "/lots/" + FIRST + "/terms", "/lots/" + FIRST + "/penalties",
            "/lots/" + FIRST + "/closing", "/lots/" + FIRST + "/links", "/confirmations", "/declarations", "/months", "/months/2026-03", "/reports", "/reports/lines", "/checks", "/participants",
            "/participants/" + FIRST, "/participants/duplicates", "/needs", "/lots/" + FIRST + "/needs", "/lots/" + FIRST + "/counterparts", "/referrers", "/providers", "/providers?view=map&territory=35", "/territory", "/lots/" + FIRST + "/providers/compare?territory=35", "/operations", "/following", "/pools", "/imports", "/imports/hours", "/account", "/search", "/law", "/board/charts", "/rules", "/lots/" + FIRST + "/actions", "/evidence", "/reminders", "/samples");
    }

    /** As the first page after the server started does, or after an action on a thing nobody named. */
    private Map<String, Long> withNothingKept() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : pages()) {
            Kept.forgotten(scope.structure());
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
