package fr.clausier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Sessions.SharedOperations;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.share.OperationShare;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A structure of the instance shares an operation with another, whose facilitators read it as observers as long as that runs, on 10 April 2026. */
class SharedWithStructuresTest {

    private static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);

    private final Scope owner = TestInstance.freshFacilitator();
    private final Siret siret = TestInstance.siret();
    private final long other = TestInstance.get(Accounts.class).createStructure(Accounts.operator(), siret, "Maison de l’emploi des Abers").get().id();
    private final Account reader = account("Rozenn Le Goff", Role.FACILITATOR, null);
    private final Visitor visitor = Visitor.to(TestInstance.context()).as(reader);
    private final Contract shown = LotExample.contract(owner, "2026-SHOWN", "Tramway");
    private final Contract hidden = LotExample.contract(owner, "2026-HIDDEN", "Stade");
    private final Lot lot = LotExample.lot(owner, shown, "1");
    private final Lot hiddenLot = LotExample.lot(owner, hidden, "1");
    private final Organisation asDirectory = TestInstance.get(Organisations.class).named(owner, siret, "MDE des Abers", null);

    private Account account(String name, Role role, Long organisation) {
        return TestInstance.get(Accounts.class).create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", name, Language.FR, role, other, organisation)).get();
    }

    private OperationShare share(LocalDate until) {
        return TestInstance.get(OperationShares.class).share(owner, shown.operationId(), new ShareDraft(siret, null, until, "Convention entre voisins")).get();
    }

    private String role() {
        return Long.toString(-asDirectory.id());
    }

    /** The reader takes the role by the button of the page of their account. */
    private void looking() {
        assertThat(visitor.get("/account").body()).contains("Opération partagée par Structure de test", "Tramway", "value=\"" + role() + "\"").doesNotContain("Stade", "⟦");
        assertThat(visitor.post("/account/role", Map.of("role", role())).statusCode()).isEqualTo(303);
    }

    private List<Integer> statuses(String... addresses) {
        return List.of(addresses).stream().map(address -> visitor.get(address).statusCode()).toList();
    }

    @Test
    void before_anything_is_shared_nothing_is_offered_and_nothing_exists() {
        assertThat(visitor.get("/account").body()).doesNotContain("Opérations partagées avec votre structure");
        assertThat(visitor.post("/account/role", Map.of("role", role())).statusCode()).isEqualTo(404);
        assertThat(statuses("/contracts/" + shown.id(), "/lots/" + lot.id() + "/terms")).containsOnly(404);
    }

    @Test
    void while_it_is_shared_its_facilitators_read_it_and_nothing_else_and_write_nothing() {
        share(null);
        assertThat(visitor.get("/operations").body()).contains("Opération partagée par Structure de test", "Tramway");
        looking();
        assertThat(visitor.get("/").body()).contains("Opération partagée par Structure de test", "Vous lisez maintenant ce qui est partagé");
        assertThat(visitor.get("/contracts").body()).contains("2026-SHOWN").doesNotContain("2026-HIDDEN");
        assertThat(statuses("/contracts/" + shown.id(), "/lots/" + lot.id() + "/terms", "/operations/" + shown.operationId() + "/decisions", "/board")).containsOnly(200);
        assertThat(statuses("/contracts/" + hidden.id(), "/lots/" + hiddenLot.id() + "/terms", "/operations/" + hidden.operationId() + "/decisions")).containsOnly(404);
        assertThat(statuses("/participants", "/following", "/operations/" + shown.operationId() + "/observers", "/contracts/new")).containsOnly(403);
        assertThat(visitor.post("/lots/" + lot.id() + "/terms/new", Map.of("formula", "FIXED")).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/operations/" + shown.operationId() + "/observers", Map.of("siret", siret.digits(), "purpose", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void revoked_it_is_lost_at_the_next_request_and_the_session_goes_on_under_its_own_role() {
        OperationShare share = share(null);
        looking();
        assertThat(statuses("/contracts/" + shown.id())).containsOnly(200);
        TestInstance.get(OperationShares.class).revoke(owner, shown.operationId(), share.id(), "Fin de la convention").get();
        assertThat(visitor.get("/contracts/" + shown.id()).body()).doesNotContain("2026-SHOWN", "partagée par");
        assertThat(statuses("/contracts/" + shown.id(), "/lots/" + lot.id() + "/terms")).containsOnly(404);
        assertThat(statuses("/following")).as("a facilitator again").containsOnly(200);
        share(null);
        assertThat(statuses("/contracts/" + shown.id())).as("shared again, it is chosen again").containsOnly(404);
    }

    @Test
    void after_its_last_day_it_is_lost_as_well() {
        share(TODAY);
        looking();
        assertThat(statuses("/contracts/" + shown.id())).as("the last day is included").containsOnly(200);
        Sql.run("UPDATE operation_share SET starts_on = DATE '2026-04-01', ends_on = DATE '2026-04-09' WHERE structure_id = " + owner.structure());
        assertThat(statuses("/contracts/" + shown.id())).containsOnly(404);
        assertThat(visitor.get("/account").body()).doesNotContain("Opérations partagées avec votre structure");
    }

    @Test
    void only_its_facilitators_are_shown_anything_and_only_there() {
        share(null);
        Organisation holder = TestInstance.get(Organisations.class).named(Scope.facilitator(new Actor(reader.id()), other), TestInstance.siret(), "Bâtisseurs", null);
        for (Role role : List.of(Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.OBSERVER)) {
            Visitor beside = Visitor.to(TestInstance.context()).as(account("Compte " + role, role, holder.id()));
            assertThat(beside.get("/account").body()).as(role.name()).doesNotContain("Opérations partagées avec votre structure");
            assertThat(beside.post("/account/role", Map.of("role", role())).statusCode()).as(role.name()).isEqualTo(404);
        }
        assertThat(Visitor.to(TestInstance.context()).as(stranger()).post("/account/role", Map.of("role", role())).statusCode()).isEqualTo(404);
        Contract theirs = LotExample.contract(Scope.facilitator(new Actor(reader.id()), other), "2026-THEIRS", "Tramway");
        assertThat(TestInstance.get(fr.clausier.contract.Contracts.class).find(owner, theirs.id())).as("whoever shares sees nothing of theirs").isEmpty();
        assertThat(statuses("/contracts/" + shown.id())).as("nothing before the role is taken").containsOnly(404);
        looking();
        assertThat(statuses("/contracts/" + theirs.id())).as("one portfolio at a time").containsOnly(404);
        assertThat(visitor.get("/account").body()).contains("Vous lisez en ce moment ce que partage Structure de test");
    }

    private static Account stranger() {
        long structure = TestInstance.get(Accounts.class).createStructure(Accounts.operator(), TestInstance.siret(), "Troisième structure").get().id();
        return TestInstance.get(Accounts.class).create(Accounts.operator(),
            new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Compte d’ailleurs", Language.FR, Role.FACILITATOR, structure, null)).get();
    }

    @Test
    void the_page_of_shares_says_that_a_structure_of_the_instance_is_meant_and_who_looked_is_told_by_its_name() {
        Account facilitator = TestInstance.get(Accounts.class).create(Accounts.operator(),
            new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Ada Le Goff", Language.FR, Role.FACILITATOR, owner.structure(), null)).get();
        Visitor ada = Visitor.to(TestInstance.context()).as(facilitator);
        String address = "/operations/" + shown.operationId() + "/observers";
        assertThat(ada.get(address).body()).contains("Si ce SIRET est celui d’une structure de facilitateurs de cette instance");
        assertThat(ada.post(address, Map.of("siret", siret.digits(), "purpose", "Convention entre voisins")).statusCode()).isEqualTo(303);
        assertThat(ada.get(address).body()).contains("L’opération est partagée avec Maison de l’emploi des Abers", "tous ses facilitateurs lisent l’opération").doesNotContain("⟦");
        assertThat(TestInstance.get(AccountNames.class).of(owner, List.of(reader.id()))).containsEntry(reader.id(), "Maison de l’emploi des Abers");
        assertThat(TestInstance.get(AccountNames.class).of(TestInstance.freshFacilitator(), List.of(reader.id()))).isEmpty();
    }

    @Test
    void a_structure_does_not_share_with_itself_and_a_role_given_is_not_offered_twice() {
        FacilitatorStructure own = TestInstance.get(Accounts.class).structures(owner).get(0);
        TestInstance.get(Organisations.class).named(owner, own.siret(), own.name(), null);
        assertThat(TestInstance.get(OperationShares.class).share(owner, shown.operationId(), new ShareDraft(own.siret(), null, null, "x")).problems())
            .extracting(Problem::code).containsExactly("share-own");
        share(null);
        AccountRole facilitator = new AccountRole(1L, reader.id(), other, null, Role.FACILITATOR);
        AccountRole given = new AccountRole(2L, reader.id(), owner.structure(), asDirectory.id(), Role.OBSERVER);
        SharedOperations shared = TestInstance.get(SharedOperations.class);
        assertThat(shared.toFacilitators(List.of(facilitator))).singleElement().satisfies(each -> {
            assertThat(each.structure()).isEqualTo(owner.structure());
            assertThat(each.operations()).containsOnlyKeys(shown.operationId());
        });
        assertThat(shared.toFacilitators(List.of(facilitator, given))).isEmpty();
        assertThat(shared.toFacilitators(List.of(given))).isEmpty();
    }
}
