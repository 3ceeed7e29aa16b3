package fr.clausier.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box on every page: what it finds, and for whom. */
class SearchPagesTest {

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

    private static HttpResponse<String> find(Account account, String text) {
        return Visitor.to(context).as(account).post("/search", Map.of("find", text));
    }

    private static String contract() {
        return "/contracts/" + sample.contract().id();
    }

    @Test
    void a_word_of_the_object_finds_the_contract_without_accents_or_capitals() {
        assertThat(find(sample.facilitator(), "TILLEULS").body()).contains("href=\"" + contract() + "\"", "2026-TVX-014");
        assertThat(find(sample.facilitator(), "rien de tel").body()).doesNotContain("2026-TVX-014").contains("nom et prénom complets");
    }

    @Test
    void the_whole_number_of_a_contract_leads_straight_to_it() {
        HttpResponse<String> answer = find(sample.buyer(), "2026-tvx-014");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith(contract()));
    }

    @Test
    void a_company_is_found_by_its_name_or_its_siret_with_the_lots_it_is_linked_to() {
        for (String text : new String[] {"brindelle", "903 960 301 00013"}) {
            assertThat(find(sample.facilitator(), text).body()).as(text)
                .contains("href=\"/providers/" + sample.provider() + "\"", contract() + "#lot-" + sample.lot().id() + "\"");
        }
    }

    @Test
    void a_person_is_found_by_those_entitled_to_names_alone() {
        String person = "/participants/" + sample.person();
        assertThat(find(sample.facilitator(), "elodie kermorvan").body()).contains("href=\"" + person + "\"");
        assertThat(find(sample.facilitator(), "KERMORVAN").body()).contains("href=\"" + person + "\"");
        assertThat(find(sample.facilitator(), "Kermorvan Élise").body()).doesNotContain("href=\"" + person + "\"");
        assertThat(find(sample.facilitator(), "Kermorvan Elodie").body()).contains("href=\"" + person + "\"", "KERMORVAN");
        assertThat(find(sample.buyer(), "Kermorvan Elodie").body()).doesNotContain(person, "KERMORVAN");
    }

    @Test
    void another_structure_finds_nothing_and_an_empty_box_asks_nothing() {
        Account other = Visitor.account(context, "Autre Facilitatrice", Role.FACILITATOR, Visitor.structure(context, "90000000100107"), null);
        assertThat(find(other, "2026-TVX-014").body()).doesNotContain(contract());
        assertThat(find(other, "Brindelle").body()).doesNotContain("/providers/");
        assertThat(find(sample.facilitator(), "   ").body()).contains("id=\"f-find\"").doesNotContain("id=\"contracts\"", "Rien de tel");
        assertThat(find(sample.facilitator(), "x".repeat(300)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_one_changed_last_is_at_hand_and_what_others_changed_is_not() {
        String page = Visitor.to(context).as(sample.facilitator()).get("/search").body();
        assertThat(page).contains("Ce que vous avez modifié en dernier", "#lot-");
        assertThat(page.split("class=\"under soft\"", -1).length - 1).as("six at most, the newest").isEqualTo(6);
        assertThat(Visitor.to(context).as(sample.buyer()).get("/search").body()).doesNotContain("Ce que vous avez modifié");
    }
}
