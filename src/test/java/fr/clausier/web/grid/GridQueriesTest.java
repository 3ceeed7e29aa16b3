package fr.clausier.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.web.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the page of the grid asks the database: the same for few people and months as for many, also just after somebody wrote. */
@Tag("h2-statistics")
class GridQueriesTest {

    private final Site site = new Site();
    private final Visitor visitor = Visitor.to(TestInstance.context());
    private final String cookie = "clausier=" + TestInstance.get(Sessions.class).signInByLink(TestInstance.get(OneTimeLinks.class)
        .create(OneTimeLink.Purpose.SIGN_IN, site.scope.actor().account())).orElseThrow();

    @Test
    void the_number_of_queries_grows_with_neither_people_nor_months() {
        people(1);
        // nothing is kept yet
        queries("");
        people(2);
        long small = queries("");
        long again = queries("");
        people(30);
        assertThat(queries("")).isEqualTo(small);
        assertThat(queries("")).isEqualTo(again);
        assertThat(queries("?months=13")).isEqualTo(again);
        assertThat(small).isBetween(1L, 12L);
        assertThat(again).isBetween(1L, 12L);
    }

    private void people(int count) {
        List<Placement> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placed.add(site.placed("PERSONNE" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + count, "Dominique"));
        }
        for (int month = 2; month <= 3; month++) {
            TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), Map.of(YearMonth.of(2026, month), new MonthDraft(placed.stream()
                .map(each -> new MonthDraft.Typed(each.id(), Hours.of(35), null)).toList(), true, null))).get();
        }
    }

    private long queries(String asked) {
        return Sql.queries(() -> {
            HttpResponse<String> page = visitor.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + "/lots/" + site.lot.id() + "/hours" + asked))
                .header("Cookie", cookie).header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("PERSONNEAA1");
        });
    }
}
