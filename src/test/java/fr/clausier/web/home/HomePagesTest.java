package fr.clausier.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page: what waits for whom. */
class HomePagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_new_facilitator_is_told_what_to_do_first() {
        Visitor claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null));
        assertThat(claire.get("/").body()).contains("Bienvenue", "href=\"/contracts/new\"");
    }

    @Test
    void a_silent_holder_is_named_with_the_months_it_owes() {
        Visitor anne = Visitor.to(context).as(Visitor.account(context, "anne", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        String lot = LotSteps.lot(anne, "H-1");
        assertThat(anne.get("/").body()).contains("clause à saisir", "Le marché H-1 annonce une clause sociale");
        anne.post(lot + "/terms/new", LotSteps.terms());
        anne.post(lot + "/links", Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER"));
        assertThat(anne.get("/").body()).contains("lot sans déclaration", "Maçonnerie Tréguel", "Rien n’est déclaré pour 3 mois",
            "Lots en retard ou à surveiller", "205,40");
        assertThat(anne.get("/contracts").body()).contains("833,00", "à surveiller");
    }

    @Test
    void an_administrator_is_led_to_the_accounts() {
        Visitor admin = Visitor.to(context).as(Visitor.account(context, "ada", Role.ADMIN, null, null));
        HttpResponse<String> home = admin.get("/");
        assertThat(Visitor.location(home)).isEqualTo("/accounts");
    }
}
