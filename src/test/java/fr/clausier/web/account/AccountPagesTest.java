package fr.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
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

/** The administrator's pages: structures, accounts, and the link a new person receives. */
class AccountPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor admin;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        admin = Visitor.to(context).as(Visitor.account(context, "admin", Role.ADMIN, null, null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_new_account_receives_a_link_by_which_its_person_chooses_a_password() {
        long structure = Visitor.structure(context, "90000000300004");
        HttpResponse<String> given = admin.post("/accounts/new", Map.of("email", "paul@exemple.fr", "displayName", "Paul Roche",
            "role", "FACILITATOR", "structureId", structure, "language", "fr"));
        Matcher link = Pattern.compile("/link/[A-Za-z0-9_-]{43}").matcher(given.body());
        assertThat(link.find()).isTrue();
        Visitor paul = Visitor.to(context);
        paul.post(link.group(), Map.of("password", "Trois-hêtres et 2 chiens"));
        paul.post("/sign-in", Map.of("email", "paul@exemple.fr", "password", "Trois-hêtres et 2 chiens"));
        assertThat(paul.get("/account").body()).contains("Paul Roche");
        assertThat(admin.get("/accounts").body()).contains("Paul Roche");
    }

    @Test
    void a_wrong_account_is_shown_again_as_it_was_typed() {
        HttpResponse<String> again = admin.post("/accounts/new", Map.of("email", "pas une adresse", "displayName", "Zoé", "role", "FACILITATOR"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("pas une adresse", "Zoé", "Ce n’est pas une adresse électronique", "href=\"#f-email\"");
    }

    @Test
    void a_buyer_is_given_a_role_for_an_organisation_its_structure_knows() {
        long structure = Visitor.structure(context, "90000000500009");
        Visitor facilitator = Visitor.to(context).as(Visitor.account(context, "Jeanne", Role.FACILITATOR, structure, null));
        fr.clausier.web.contract.LotSteps.lot(facilitator, "A-1");
        Map<String, Object> role = new java.util.HashMap<>(Map.of("email", "bruno@exemple.fr", "displayName", "Bruno", "role", "BUYER",
            "structureId", structure, "organisationSiret", "90000000100008"));
        HttpResponse<String> unknown = admin.post("/accounts/new", role);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("id=\"w-organisationSiret\"").doesNotContain("⟦");
        role.put("organisationSiret", "219 600 013 00011");
        assertThat(admin.post("/accounts/new", role).body()).contains("/link/");
    }

    @Test
    void an_account_receives_one_more_role_and_may_act_under_it() {
        long structure = Visitor.structure(context, "90000000600007");
        Account both = Visitor.account(context, "Nour", Role.ADMIN, null, null);
        assertThat(admin.get("/accounts/" + both.id() + "/roles/new").body()).contains("Un rôle de plus pour Nour");
        assertThat(Visitor.location(admin.post("/accounts/" + both.id() + "/roles/new", Map.of("role", "FACILITATOR", "structureId", structure))))
            .isEqualTo("/accounts/" + both.id());
        Visitor nour = Visitor.to(context).as(both);
        String own = nour.get("/account").body();
        assertThat(own).contains("Agir avec un autre rôle");
        assertThat(Visitor.location(nour.post("/account/role", Map.of("role", own.replaceAll("(?s).*name=\"role\" value=\"([0-9]+)\".*", "$1"))))).isEqualTo("/");
        assertThat(nour.get("/contracts").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_is_disabled_after_a_confirmation_and_enabled_again() {
        Account zoe = Visitor.account(context, "Zoé", Role.FACILITATOR, Visitor.structure(context, "90000000700005"), null);
        Visitor her = Visitor.to(context).as(zoe);
        String path = "/accounts/" + zoe.id();
        assertThat(admin.get(path).body()).contains("Zoé", "facilitateur", "PLIE 90000000700005", path + "/disable");
        assertThat(admin.get(path + "/disable").body()).contains("Désactiver le compte de Zoé ?", "method=\"post\"");
        assertThat(her.get("/account").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(admin.post(path + "/disable", Map.of("a", "b")))).isEqualTo(path);
        assertThat(admin.get(path).body()).contains("désactivé", "Réactiver ce compte");
        assertThat(her.get("/account").statusCode()).isEqualTo(303);
        assertThat(Visitor.location(admin.post(path + "/enable", Map.of("a", "b")))).isEqualTo(path);
        assertThat(her.as(zoe).get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_is_withdrawn_after_a_confirmation() {
        Account lea = Visitor.account(context, "Léa", Role.OBSERVER, Visitor.structure(context, "90000000800003"), null);
        Visitor her = Visitor.to(context).as(lea);
        Matcher withdraw = Pattern.compile("/accounts/" + lea.id() + "/roles/[0-9]+/withdraw").matcher(admin.get("/accounts/" + lea.id()).body());
        assertThat(withdraw.find()).isTrue();
        assertThat(admin.get(withdraw.group()).body()).contains("Retirer le rôle « observateur » ?");
        assertThat(Visitor.location(admin.post(withdraw.group(), Map.of("a", "b")))).isEqualTo("/accounts/" + lea.id());
        assertThat(her.get("/account").statusCode()).isEqualTo(303);
        assertThat(admin.get(withdraw.group()).statusCode()).isEqualTo(404);
        assertThat(admin.get("/accounts/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_structure_is_added_once() {
        assertThat(Visitor.location(admin.post("/accounts/structures", Map.of("siret", "900 000 002 00006", "structureName", "MDE du Val"))))
            .isEqualTo("/accounts");
        assertThat(admin.get("/accounts").body()).contains("MDE du Val", "900 000 002 00006");
        HttpResponse<String> twice = admin.post("/accounts/structures", Map.of("siret", "90000000200006", "structureName", "Autre"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Une structure de ce SIRET existe déjà");
    }

    @Test
    void nobody_else_reaches_these_pages() {
        long structure = Visitor.structure(context, "90000000400002");
        Account claire = Visitor.account(context, "claire", Role.FACILITATOR, structure, null);
        assertThat(Visitor.to(context).as(claire).get("/accounts").statusCode()).isEqualTo(403);
        assertThat(Visitor.to(context).get("/accounts").statusCode()).isEqualTo(303);
        assertThat(Visitor.to(context).as(claire).post("/accounts/new", Map.of("email", "x@y.fr")).statusCode()).isEqualTo(403);
    }
}
