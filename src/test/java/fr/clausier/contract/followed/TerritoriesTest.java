package fr.clausier.contract.followed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.AccountRights;
import fr.clausier.access.Accounts;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.words.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contracts that nobody follows by name are of whoever has the territory they are done in, on 10 April 2026. */
class TerritoriesTest {

    private static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);

    private final Scope ada = TestInstance.freshFacilitator();
    private final Scope blanche = colleague("Blanche Kerdoncuff");
    private final Territories territories = TestInstance.get(Territories.class);
    private final Portfolios portfolios = TestInstance.get(Portfolios.class);
    private final Siret buyer = TestInstance.siret();

    private Scope colleague(String name) {
        Account account = TestInstance.get(Accounts.class).create(Accounts.operator(),
            new AccountDraft(UUID.randomUUID() + "@exemple.fr", name, Language.FR, Role.FACILITATOR, ada.structure(), null)).get();
        return Scope.facilitator(new Actor(account.id()), ada.structure());
    }

    /** @param place code of the place it is done in, or empty */
    private Contract contract(String number, String place) {
        Map<String, Object> values = new HashMap<>(Map.of("buyerSiret", buyer.digits(), "buyerName", "Ville d’Aurelle", "number", number, "object", "Groupe scolaire",
            "notificationDate", "05/01/2026", "social", List.of("CLAUSE"), "divided", true, "placeCode", place));
        return TestInstance.get(Contracts.class).record(ada, ContractDraft.read(Fields.of(values))).get();
    }

    private static long account(Scope scope) {
        return scope.actor().account();
    }

    private Outcome<List<Territory>> give(Scope whom, LocalDate from, LocalDate until, String... areas) {
        return territories.give(ada, new TerritoryDraft(account(whom), List.of(areas), from, until));
    }

    private long given(Scope whom, String area) {
        return give(whom, null, null, area).get().get(0).id();
    }

    @Test
    void a_contract_received_has_somebody_at_once_by_the_closest_area() {
        given(ada, "35");
        given(blanche, "35238");
        Contract inTown = contract("T-1", "35238");
        Contract around = contract("T-2", "35288");
        Contract departement = contract("T-3", "35");
        Contract elsewhere = contract("T-4", "22");
        assertThat(portfolios.mine(blanche)).containsExactly(inTown.id());
        assertThat(portfolios.mine(ada)).containsExactlyInAnyOrder(around.id(), departement.id());
        assertThat(portfolios.all(ada)).doesNotContainKey(elsewhere.id()).containsEntry(inTown.id(), new Portfolios.Whose(account(blanche), "35238"));
    }

    @Test
    void without_a_place_of_its_own_a_contract_is_where_its_buyer_is() {
        Contract contract = contract("T-5", "");
        given(ada, "35");
        given(blanche, "35400");
        assertThat(portfolios.all(ada)).as("nothing tells where the buyer is").isEmpty();
        TestInstance.get(Organisations.class).record(ada, new OrganisationDraft(buyer, "Ville d’Aurelle", null, null, null, "35400", null, null, null, null, null)).get();
        assertThat(portfolios.mine(blanche)).as("by the post code of the buyer").containsExactly(contract.id());
        TestInstance.get(Organisations.class).record(ada, new OrganisationDraft(buyer, "Ville d’Aurelle", null, null, null, "35000", null, null, null, null, null)).get();
        assertThat(portfolios.mine(ada)).as("by its département").containsExactly(contract.id());
    }

    @Test
    void whoever_follows_by_name_comes_first_unless_they_have_left() {
        Contract contract = contract("T-6", "35238");
        given(ada, "35");
        TestInstance.get(Followers.class).assign(ada, Map.of(contract.id(), account(blanche))).get();
        assertThat(portfolios.mine(blanche)).containsExactly(contract.id());
        assertThat(portfolios.mine(ada)).isEmpty();
        TestInstance.get(AccountRights.class).disable(Accounts.operator(), account(blanche)).get();
        assertThat(portfolios.mine(ada)).as("nobody there any more to act").containsExactly(contract.id());
    }

    @Test
    void a_territory_is_had_from_its_first_day_to_its_last_and_stood_in_for_like_the_rest() {
        Contract contract = contract("T-7", "35238");
        give(blanche, TODAY.plusDays(1), null, "35238").get();
        assertThat(portfolios.all(ada)).as("not before its day").isEmpty();
        give(ada, TODAY.minusDays(30), TODAY, "35").get();
        assertThat(portfolios.mine(ada)).as("its last day is included").containsExactly(contract.id());
        TestInstance.get(StandIns.class).record(ada, new StandInDraft(account(ada), account(blanche), TODAY, TODAY)).get();
        assertThat(portfolios.mine(blanche)).as("in the place of who is away").containsExactly(contract.id());
    }

    @Test
    void it_is_ended_at_once_or_after_a_last_day_kept_and_told_in_the_journal() {
        Contract contract = contract("T-8", "35");
        long id = given(ada, "35");
        assertThat(territories.end(blanche, id, TODAY.minusDays(1)).problems()).extracting(Problem::code).containsExactly("territory-last");
        assertThat(territories.end(blanche, id, TODAY.plusDays(20)).get().endsOn()).isEqualTo(TODAY.plusDays(20));
        assertThat(territories.end(blanche, id, TODAY.plusDays(21)).problems()).as("it is not made longer").extracting(Problem::code).containsExactly("territory-last");
        give(blanche, TODAY.plusDays(21), null, "35").get();
        assertThat(portfolios.mine(ada)).containsExactly(contract.id());
        assertThat(territories.end(ada, id, null).get().on(TODAY)).isEqualTo(Spell.State.ENDED);
        assertThat(portfolios.all(ada)).isEmpty();
        assertThat(territories.end(ada, id, null).isDone()).as("as it was").isTrue();
        assertThat(territories.all(ada)).as("never erased").hasSize(2);
        assertThat(TestInstance.get(Journal.class).about(ada, "territory", id)).extracting(each -> each.action())
            .containsExactlyInAnyOrder("territory.given", "territory.ended", "territory.ended");
    }

    @Test
    void an_area_is_one_person_s_at_a_time_and_all_that_is_asked_is_given_or_nothing() {
        Scope stranger = TestInstance.freshFacilitator();
        give(ada, TODAY, TODAY.plusDays(9), "35").get();
        assertThat(give(blanche, TODAY.plusDays(9), null, "22", "35").problems()).extracting(Problem::code, Problem::args)
            .containsExactly(tuple("territory-held", List.of("35", "Facilitatrice de test", TestInstance.TODAY)));
        assertThat(territories.all(ada)).as("22 neither").hasSize(1);
        assertThat(give(ada, TODAY, null, "35").problems()).as("nor twice to the same").extracting(Problem::code).containsExactly("territory-held");
        assertThat(give(blanche, TODAY.plusDays(10), null, "35", "22").isDone()).as("the day after").isTrue();
        assertThat(give(stranger, null, null, "56").problems()).extracting(Problem::code).containsExactly("follower-unknown");
        assertThat(give(ada, TODAY.minusDays(9), TODAY.minusDays(1), "56").problems()).extracting(Problem::code).containsExactly("territory-over");
    }

    @Test
    void areas_are_written_by_code_or_name_and_what_is_none_is_told() {
        Fields right = Fields.of(Map.of("territoryOf", "1", "areas", " 35,Morbihan ; côtes d'armor\n2a, 97400,"));
        assertThat(TerritoryDraft.read(right).areas()).containsExactly("35", "56", "22", "2A", "97400");
        assertThat(right.problems()).isEmpty();
        Fields wrong = Fields.of(Map.of("territoryOf", "1", "areas", "35, 96, Rennes, Ille-et-Vilaine", "territoryFrom", "2026-05-02", "territoryUntil", "2026-05-01"));
        TerritoryDraft.read(wrong);
        assertThat(wrong.problems()).extracting(Problem::code, Problem::args).containsExactly(tuple("territory-unknown", List.of("96")),
            tuple("territory-unknown", List.of("Rennes")), tuple("territory-written-twice", List.of("Ille-et-Vilaine")), tuple("ends-before-start", List.of()));
        Fields empty = Fields.of(Map.of("areas", " , "));
        TerritoryDraft.read(empty);
        assertThat(empty.problems()).extracting(Problem::code).containsExactlyInAnyOrder("required", "required");
    }

    @Test
    void another_structure_and_other_roles_neither_see_nor_change_territories() {
        long id = given(ada, "35");
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(territories.all(stranger)).isEmpty();
        assertThat(territories.end(stranger, id, null).isDone()).isFalse();
        assertThat(territories.give(stranger, new TerritoryDraft(account(stranger), List.of("35"), null, null)).isDone()).as("each structure has its own").isTrue();
        contract("T-9", "35");
        assertThat(portfolios.mine(stranger)).isEmpty();
        Scope buyerOfficer = TestInstance.as(ada, Role.BUYER, 1);
        assertThat(portfolios.mine(buyerOfficer)).isEmpty();
        assertThatThrownBy(() -> portfolios.all(buyerOfficer)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> territories.all(buyerOfficer)).isInstanceOf(Scope.Forbidden.class);
    }
}
