package fr.clausier.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of lots: what is asked for stands in the address, and stays in every link of the page. */
class BoardPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String page(Account account, String address) {
        HttpResponse<String> answer = Visitor.to(context).as(account).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Rows of the board: one link to a lot each. */
    private static int rows(String page) {
        return page.split("<th scope=\"row\" class=\"name\">", -1).length - 1;
    }

    @Test
    void every_lot_stands_in_one_pile_and_a_pile_shows_its_own_alone() {
        String all = page(sample.facilitator(), "/board?month=2026-03");
        assertThat(rows(all)).isEqualTo(2);
        assertThat(all).contains("/contracts/" + sample.contract().id() + "#lot-" + sample.lot().id() + "\"");
        int piled = 0;
        for (String status : new String[] {"NOT_STARTED", "ON_TRACK", "AT_RISK", "LATE", "REACHED", "FELL_SHORT", "REVIEW"}) {
            String one = page(sample.facilitator(), "/board?month=2026-03&status=" + status);
            piled += rows(one);
            assertThat(rows(one) == 0).isEqualTo(!all.contains("status=" + status + "\""));
        }
        assertThat(piled).isEqualTo(2);
    }

    @Test
    void what_was_asked_for_stays_in_every_link() {
        String page = page(sample.facilitator(), "/board?month=2026-03&q=GROS+oeuvre&order=LETTER");
        assertThat(rows(page)).as("accents and capitals do not matter").isEqualTo(1);
        assertThat(page).contains("q=GROS+oeuvre&amp;order=LETTER\"", "value=\"GROS oeuvre\"");
        assertThat(page.split("/board\\?month=2026-03").length).as("each pile, and all").isGreaterThan(2);
        assertThat(rows(page(sample.facilitator(), "/board?q=rien+de+tel"))).isZero();
    }

    @Test
    void a_buyer_and_a_holder_that_do_not_meet_leave_nothing() {
        long buyer = sample.contract().buyerId();
        assertThat(rows(page(sample.facilitator(), "/board?buyer=" + buyer))).isEqualTo(2);
        assertThat(rows(page(sample.facilitator(), "/board?buyer=" + buyer + "&holder=" + sample.provider()))).as("it holds no lot").isZero();
    }

    @Test
    void a_buyer_sees_its_own_lots_and_is_told_what_it_mistyped() {
        assertThat(rows(page(sample.buyer(), "/board"))).isEqualTo(2);
        assertThat(page(sample.buyer(), "/board?status=SOON&month=2026-14")).contains("id=\"w-status\"", "id=\"w-month\"").doesNotContain("⟦");
        assertThat(page(sample.buyer(), "/board?page=999999")).contains("<h1>");
    }

    @Test
    void drawings_say_what_their_tables_say_and_keep_what_was_asked_for() {
        String all = page(sample.facilitator(), "/board/charts?month=2026-03");
        assertThat(all).contains("Portefeuille en images", "RSA", "<svg class=\"months\"").doesNotContain("⟦");
        // 833 hours due on one lot, 300 on the other, which has fallen behind
        assertThat(all).contains("833,00", "300,00");
        assertThat(page(sample.facilitator(), "/board/charts?month=2026-03&q=gros")).contains("833,00", "href=\"/board?month=2026-03&amp;q=gros\"").doesNotContain("300,00");
        assertThat(page(sample.facilitator(), "/board/charts?q=rien+de+tel")).contains("Aucun lot ne répond");
        assertThat(page(sample.buyer(), "/board/charts")).contains("Heures retenues par public");
    }

    @Test
    void the_way_of_a_clause_ends_where_its_statement_stands() {
        String contract = page(sample.facilitator(), "/contracts/" + sample.contract().id() + "?month=2026-03");
        assertThat(contract).contains("<svg class=\"way\"", "Trajectoire de la clause").containsPattern("h faites, [0-9\u202f,]+ attendues à ce jour, 833,00 dues au 31/12/2026");
    }
}
