package fr.clausier.web.followed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.followed.Followers;
import fr.clausier.contract.followed.Portfolios;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A facilitator says who follows what and who stands in, then looks at her own contracts only; on 10 April 2026. */
class FollowedPagesTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract hers = LotExample.contract(scope, "2026-HERS");
    private final Contract other = LotExample.contract(scope, "2026-OTHER");
    private final Account blanche = account("Blanche Kerdoncuff");
    private final Account ada = account("Ada Le Goff");
    private final Visitor visitor = Visitor.to(TestInstance.context()).as(blanche);

    private Account account(String name) {
        return TestInstance.get(Accounts.class).create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", name, Language.FR, Role.FACILITATOR,
            scope.structure(), null)).get();
    }

    /** A lot of the contract owes hours, so that it stands on the board. */
    private void owing(Contract contract) {
        TestInstance.get(Clauses.class).record(scope, LotExample.lot(scope, contract, "1").id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31",
            "modalities", "DIRECT_HIRE", "groups", "RSA", "formula", "FIXED", "fixedHours", "310")))).get();
    }

    @Test
    void who_follows_is_chosen_per_contract_and_the_first_page_then_shows_one_s_own_or_all() {
        LotExample.lot(scope, hers, "1");
        LotExample.lot(scope, other, "1");
        assertThat(visitor.get("/").body()).contains("2026-HERS", "2026-OTHER", "Qui suit quoi").doesNotContain("Ceux que je suis");
        assertThat(visitor.get("/following").body()).contains("2 marchés sans personne", "Qui suit le marché 2026-HERS", "Personne n’est remplacé").doesNotContain("⟦");
        assertThat(visitor.post("/following", Map.of("follower-" + hers.id(), blanche.id(), "follower-" + other.id(), "")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/following").body()).contains("1 marché sans personne", "value=\"" + blanche.id() + "\" selected");
        assertThat(visitor.get("/").body()).contains("2026-HERS", "2026-OTHER", "Ceux que je suis");
        assertThat(visitor.get("/?whose=mine").body()).contains("2026-HERS").doesNotContain("2026-OTHER");
    }

    @Test
    void a_stand_in_is_planned_shown_and_ended_and_a_wrong_one_is_refused_with_what_to_do() {
        TestInstance.get(Followers.class).assign(scope, Map.of(hers.id(), ada.id()));
        Map<String, Object> form = Map.of("awayId", ada.id(), "deputyId", blanche.id(), "awayFrom", "2026-04-06", "awayUntil", "2026-04-17");
        assertThat(visitor.post("/following/stand-ins", form).statusCode()).isEqualTo(303);
        String page = visitor.get("/following").body();
        assertThat(page).contains("du 06/04/2026 au 17/04/2026", "en cours", "Mettre fin au remplacement de Ada Le Goff").doesNotContain("⟦");
        assertThat(TestInstance.get(Portfolios.class).mine(new Scope(new fr.clausier.kernel.Actor(blanche.id()), scope.structure(), Role.FACILITATOR, 0))).containsExactly(hers.id());
        assertThat(visitor.post("/following/stand-ins", form).body()).contains("Quelqu’un remplace déjà cette personne");
        assertThat(visitor.post("/following/stand-ins", Map.of("awayId", "", "awayFrom", "hier")).body()).contains("hier").doesNotContain("⟦");
        String end = page.replaceAll("(?s).*action=\"(/following/stand-ins/[0-9]+/end)\".*", "$1");
        assertThat(visitor.post(end, Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/following").body()).contains("terminé avant son jour");
    }

    @Test
    void nobody_follows_what_is_not_theirs() {
        Scope stranger = TestInstance.freshFacilitator();
        Contract theirs = LotExample.contract(stranger, "2026-STRANGE");
        assertThat(visitor.post("/following", Map.of("follower-" + theirs.id(), blanche.id())).statusCode()).isEqualTo(404);
        assertThat(visitor.post("/following", Map.of("follower-" + hers.id(), "999999999")).body()).contains("n’est pas, ou n’est plus, facilitatrice");
        assertThat(visitor.post("/following", Map.of("follower-x", "1")).statusCode()).as("changes nothing").isEqualTo(303);
        assertThat(TestInstance.get(Followers.class).all(scope)).isEmpty();
    }

    @Test
    void a_territory_gives_its_contracts_to_somebody_until_it_ends_and_shows_which_have_nobody() {
        owing(hers);
        owing(other);
        Organisation buyer = TestInstance.get(Organisations.class).find(scope, hers.buyerId()).orElseThrow();
        TestInstance.get(Organisations.class).record(scope, new OrganisationDraft(buyer.siret(), buyer.name(), null, buyer.buyerKind(), null, "35400", "Saint-Malo", "35288", null,
            null, null)).get();
        assertThat(visitor.get("/following").body()).contains("Personne n’a de territoire", "2 marchés sans personne");
        Map<String, Object> form = Map.of("territoryOf", blanche.id(), "areas", "ille-et-vilaine ; 22278");
        assertThat(visitor.post("/following/territories", form).statusCode()).isEqualTo(303);
        String page = visitor.get("/following").body();
        assertThat(page).contains("par territoire, Blanche Kerdoncuff", "Ille-et-Vilaine (35)", "22278, commune ou code postal (Côtes-d’Armor)", "depuis le 10/04/2026",
            "1 marché sans personne").doesNotContain("⟦");
        assertThat(visitor.get("/following?whose=nobody").body()).contains("2026-OTHER", "Tous les marchés").doesNotContain("2026-HERS");
        assertThat(visitor.get("/?whose=mine").body()).contains("2026-HERS").doesNotContain("2026-OTHER");
        assertThat(visitor.get("/board?whose=mine").body()).contains("2026-HERS", "whose=mine").doesNotContain("2026-OTHER");
        assertThat(visitor.get("/board").body()).contains("2026-HERS", "2026-OTHER");
        String end = page.replaceAll("(?s).*action=\"(/following/territories/[0-9]+/end)\".*", "$1");
        assertThat(visitor.post(end, Map.of("lastDay", "2026-04-09")).body()).contains("Le 09/04/2026 ne peut pas être le dernier jour", "id=\"f-lastDay\"");
        assertThat(visitor.post(end, Map.of("lastDay", "2026-04-30")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/following").body()).contains("du 10/04/2026 au 30/04/2026", "par territoire, Blanche");
        visitor.post(page.replaceAll("(?s).*(/following/territories/[0-9]+/end).*(/following/territories/[0-9]+/end).*", "$1"), Map.of("lastDay", ""));
        visitor.post(end, Map.of("lastDay", ""));
        assertThat(visitor.get("/following").body()).contains("terminé avant son jour", "2 marchés sans personne").doesNotContain("par territoire, Blanche");
    }

    @Test
    void what_is_no_territory_or_is_given_twice_is_refused_with_what_to_write_instead() {
        assertThat(visitor.post("/following/territories", Map.of("territoryOf", blanche.id(), "areas", " ")).body()).contains("Cette valeur manque");
        assertThat(visitor.post("/following/territories", Map.of("territoryOf", blanche.id(), "areas", "35, Rennes, 99123")).body())
            .contains("«\u00a0Rennes\u00a0» n’est ni un département ni un code de commune", "«\u00a099123\u00a0» n’est ni", "value=\"35, Rennes, 99123\"");
        assertThat(visitor.post("/following/territories", Map.of("territoryOf", blanche.id(), "areas", "35, Ille-et-Vilaine")).body()).contains("est écrit deux fois");
        visitor.post("/following/territories", Map.of("territoryOf", ada.id(), "areas", "35"));
        assertThat(visitor.post("/following/territories", Map.of("territoryOf", blanche.id(), "areas", "35")).body())
            .contains("Le territoire 35 est déjà confié à Ada Le Goff depuis le 10/04/2026");
        assertThat(visitor.post("/following/territories/999999999/end", Map.of("lastDay", "")).statusCode()).isEqualTo(404);
    }
}
