package fr.clausier.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of a holder and of a provider: what each owes, its lots, its people, nothing of others. */
class CompanyPagesTest {

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

    private static Visitor of(String name, Role role, String siret) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long company = context.getBean(Organisations.class).find(scope, new Siret(siret)).orElseThrow().id();
        return Visitor.to(context).as(Visitor.account(context, name, role, scope.structure(), company));
    }

    @Test
    void a_holder_sees_its_people_and_its_lot_and_nothing_of_the_other_holder() {
        String page = of("Marc Tréguel", Role.HOLDER, "90296010400013").get("/").body();
        assertThat(page).contains("Ce qui est attendu de vous", "Gros œuvre", "BENALI Samia", "MOREAU-LEFÈVRE Jean-Christophe", "titulaire", "Pas encore : clause ouverte")
            .doesNotContain("Peintures Lazuli", "/lots/" + sample.silentLot() + "/", "⟦");
        // 240 h were declared of her in March
        assertThat(page).containsPattern("BENALI Samia</a></th>(?s:.*?)240,00(?s:.*?)</tr>");
        assertThat(page).contains("href=\"/declarations\"").doesNotContain("Répondre aux déclarations");
    }

    @Test
    void a_holder_that_is_silent_is_told_the_months_it_owes_and_can_answer_zero() {
        Visitor paul = of("Paul Lazuli", Role.HOLDER, "90296012000019");
        String page = paul.get("/").body();
        assertThat(page).contains("Rien n’est déclaré pour 6 mois", "Saisir les heures").doesNotContain("Personne n’a travaillé", "BENALI");
        for (int month = 10; month < 15; month++) {
            String which = month > 12 ? "2026-0" + (month - 12) : "2025-" + month;
            zero(paul, "/lots/" + sample.silentLot() + "/hours/" + which + "/zero", page);
        }
        String last = paul.get("/").body();
        Matcher form = Pattern.compile("action=\"(/lots/[0-9]+/hours/2026-03/zero)\"").matcher(last);
        assertThat(form.find()).as("one month is left: one click answers").isTrue();
        zero(paul, form.group(1), last);
        assertThat(paul.get("/").body()).contains("Rien n’est attendu de vous");
    }

    private static void zero(Visitor visitor, String address, String page) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long company = context.getBean(Organisations.class).find(scope, new Siret("90296012000019")).orElseThrow().id();
        HttpResponse<String> done = visitor.post(address, Map.of("employerId", Long.toString(company)));
        assertThat(done.statusCode()).as(address).isEqualTo(303);
    }

    @Test
    void a_provider_is_led_to_what_it_confirms() {
        String page = of("Léa Brindel", Role.PROVIDER, "90396030100013").get("/").body();
        assertThat(page).contains("Répondre aux déclarations", "href=\"/confirmations\"", "sous-traitant", "Qui travaille pour vous", "Personne n’est placé")
            .doesNotContain("BENALI", "href=\"/declarations\"", "⟦");
    }
}
