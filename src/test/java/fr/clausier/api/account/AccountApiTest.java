package fr.clausier.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountApiTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller admin = ApiCaller.of(new Scope(scope.actor(), scope.structure(), Role.ADMIN, 0), Role.ADMIN, null);

    private static String account(String role, Long structure, String siret) {
        return "{\"email\":\"" + UUID.randomUUID() + "@exemple.fr\",\"displayName\":\"Paul Roche\",\"language\":\"en\",\"role\":\"" + role + "\",\"structureId\":"
            + structure + (siret == null ? "" : ",\"organisationSiret\":\"" + siret + "\"") + "}";
    }

    @Test
    void an_account_is_created_receives_a_link_and_is_listed_with_its_role() {
        ApiCaller.Answer created = admin.post("/api/v1/accounts", account("FACILITATOR", scope.structure(), null));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("displayName", "Paul Roche").containsEntry("language", "en").containsEntry("disabled", "false");
        assertThat(created.text()).contains("\"role\":\"FACILITATOR\"").doesNotContain("exemple.fr", "argon2");
        ApiCaller.Answer link = admin.post("/api/v1/accounts/" + created.json().get("id") + "/password-link", "");
        assertThat(link.text()).containsPattern("/link/[A-Za-z0-9_-]{43}");
        assertThat(admin.get("/api/v1/accounts").text()).contains("\"id\":" + created.json().get("id"));
    }

    @Test
    void each_wrong_value_of_an_account_is_named() {
        ApiCaller.Answer answer = admin.post("/api/v1/accounts", "{\"email\":\"pas une adresse\",\"role\":\"BUYER\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("email-format", "\"where\":\"displayName\"", "\"where\":\"structureId\"", "account-organisation");
        assertThat(admin.post("/api/v1/accounts", account("FACILITATOR", scope.structure(), null).replaceAll("[^\"]+@", "léa@")).text())
            .as("no browser would let it sign in").contains("email-format");
        assertThat(admin.post("/api/v1/accounts", account("FACILITATOR", 999_999_999L, null)).text()).contains("structure-unknown");
        assertThat(admin.post("/api/v1/accounts", account("BUYER", scope.structure(), "90000000100008")).text()).contains("account-organisation");
    }

    @Test
    void a_buyer_acts_for_an_organisation_of_the_structure() {
        String buyer = TestInstance.get(Organisations.class).find(scope, LotExample.contract(scope, "2026-API").buyerId()).orElseThrow().siret().digits();
        ApiCaller.Answer created = admin.post("/api/v1/accounts", account("BUYER", scope.structure(), buyer));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).contains("\"role\":\"BUYER\"", "\"organisationId\":");
    }

    @Test
    void roles_are_granted_and_withdrawn_and_accounts_disabled_and_enabled() {
        String path = "/api/v1/accounts/" + admin.post("/api/v1/accounts", account("FACILITATOR", scope.structure(), null)).json().get("id");
        String fund = TestInstance.get(Organisations.class).named(scope, TestInstance.siret(), "Fonds", null).siret().digits();
        assertThat(admin.post(path + "/roles", "{\"role\":\"OBSERVER\",\"structureId\":" + scope.structure() + "}").text()).contains("account-organisation");
        ApiCaller.Answer role = admin.post(path + "/roles", "{\"role\":\"OBSERVER\",\"structureId\":" + scope.structure() + ",\"organisationSiret\":\"" + fund + "\"}");
        assertThat(role.status()).isEqualTo(201);
        assertThat(admin.delete(path + "/roles/" + role.json().get("id")).status()).isEqualTo(200);
        assertThat(admin.delete(path + "/roles/" + role.json().get("id")).status()).isEqualTo(404);
        assertThat(admin.post(path + "/disable", "").json()).containsEntry("disabled", "true");
        assertThat(admin.post(path + "/enable", "").json()).containsEntry("disabled", "false");
        assertThat(admin.post("/api/v1/accounts/999999999/disable", "").status()).isEqualTo(404);
    }

    @Test
    void a_structure_is_added_once() {
        String structure = "{\"siret\":\"" + TestInstance.siret().digits() + "\",\"name\":\"MDE du Val\"}";
        ApiCaller.Answer created = admin.post("/api/v1/structures", structure);
        assertThat(created.status()).isEqualTo(201);
        assertThat(admin.get("/api/v1/structures").text()).contains("MDE du Val");
        assertThat(admin.post("/api/v1/structures", structure).text()).contains("structure-exists");
        assertThat(admin.post("/api/v1/structures", "{}").status()).isEqualTo(422);
    }

    @Test
    void nobody_else_manages_accounts() {
        ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);
        assertThat(facilitator.get("/api/v1/accounts").status()).isEqualTo(403);
        assertThat(facilitator.post("/api/v1/accounts", account("ADMIN", null, null)).status()).isEqualTo(403);
        assertThat(facilitator.post("/api/v1/structures", "{}").status()).isEqualTo(403);
    }
}
