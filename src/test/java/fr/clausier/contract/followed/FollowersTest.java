package fr.clausier.contract.followed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.AccountNames.Colleague;
import fr.clausier.access.Accounts;
import fr.clausier.contract.Contract;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contracts followed by Ada and by Blanche, one of whom goes away, on 10 April 2026. */
class FollowersTest {

    private final Scope ada = TestInstance.freshFacilitator();
    private final Scope blanche = colleague("Blanche Kerdoncuff", Role.FACILITATOR);
    private final Followers followers = TestInstance.get(Followers.class);
    private final Portfolios portfolios = TestInstance.get(Portfolios.class);
    private final StandIns standIns = TestInstance.get(StandIns.class);
    private final Contract first = LotExample.contract(ada, "F-1");
    private final Contract second = LotExample.contract(ada, "F-2");

    private Scope colleague(String name, Role role) {
        Long organisation = role == Role.BUYER ? LotExample.contract(ada, "F-0").buyerId() : null;
        long account = TestInstance.get(Accounts.class).create(Accounts.operator(),
            new AccountDraft(UUID.randomUUID() + "@exemple.fr", name, Language.FR, role, ada.structure(), organisation)).get().id();
        return new Scope(new Actor(account), ada.structure(), role, organisation == null ? 0 : organisation);
    }

    private static long account(Scope scope) {
        return scope.actor().account();
    }

    private static StandInDraft draft(Scope away, Scope deputy, String from, String until) {
        return new StandInDraft(account(away), account(deputy), LocalDate.parse(from), LocalDate.parse(until));
    }

    private void followed() {
        assertThat(followers.assign(ada, Map.of(first.id(), account(ada), second.id(), account(blanche))).get()).isEqualTo(2);
    }

    @Test
    void each_looks_at_the_contracts_they_follow_and_everybody_still_reaches_all() {
        assertThat(portfolios.mine(ada)).isEmpty();
        followed();
        assertThat(portfolios.mine(ada)).containsExactly(first.id());
        assertThat(portfolios.mine(blanche)).containsExactly(second.id());
        assertThat(followers.all(blanche)).hasSize(2);
        assertThat(followers.assign(blanche, Map.of(second.id(), account(blanche))).get()).as("as it was").isZero();
        assertThat(followers.assign(blanche, Map.of(first.id(), account(blanche), second.id(), 0L)).get()).isEqualTo(2);
        assertThat(portfolios.mine(ada)).isEmpty();
        assertThat(portfolios.mine(blanche)).containsExactly(first.id());
        assertThat(TestInstance.get(Journal.class).about(ada, "contract", first.id()).stream().filter(each -> each.action().equals("contract.followed"))).hasSize(2);
    }

    @Test
    void whoever_stands_in_follows_from_the_first_day_to_the_last_and_until_it_is_ended() {
        followed();
        standIns.record(ada, draft(ada, blanche, "2026-04-10", "2026-04-10")).get();
        assertThat(portfolios.mine(blanche)).as("both days are included").containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(portfolios.mine(ada)).as("who is away keeps seeing theirs").containsExactly(first.id());
        StandIn coming = standIns.record(ada, draft(blanche, ada, "2026-04-11", "2026-05-02")).get();
        assertThat(coming.on(LocalDate.parse("2026-04-10"))).isEqualTo(StandIn.State.COMING);
        assertThat(coming.on(LocalDate.parse("2026-05-02"))).isEqualTo(StandIn.State.OPEN);
        assertThat(coming.on(LocalDate.parse("2026-05-03"))).isEqualTo(StandIn.State.OVER);
        assertThat(portfolios.mine(ada)).as("not before its day").containsExactly(first.id());
        StandIn open = standIns.all(ada).stream().filter(each -> each.awayId() == account(ada)).findFirst().orElseThrow();
        assertThat(standIns.end(blanche, open.id()).get().on(LocalDate.parse("2026-04-10"))).isEqualTo(StandIn.State.ENDED);
        assertThat(portfolios.mine(blanche)).containsExactly(second.id());
        assertThat(standIns.all(ada)).as("never erased").hasSize(2);
    }

    @Test
    void a_stand_in_that_could_not_be_is_refused_with_why() {
        Scope stranger = TestInstance.freshFacilitator();
        Scope buyer = colleague("Bruno Achard", Role.BUYER);
        standIns.record(ada, draft(ada, blanche, "2026-04-20", "2026-04-30")).get();
        assertThat(standIns.record(ada, draft(ada, ada, "2026-05-01", "2026-05-02")).problems()).extracting(Problem::code).containsExactly("stand-in-self");
        assertThat(standIns.record(ada, draft(ada, stranger, "2026-05-01", "2026-05-02")).problems()).extracting(Problem::code).containsExactly("follower-unknown");
        assertThat(standIns.record(ada, draft(buyer, ada, "2026-05-01", "2026-05-02")).problems()).extracting(Problem::code).containsExactly("follower-unknown");
        assertThat(standIns.record(ada, draft(blanche, ada, "2026-04-01", "2026-04-09")).problems()).extracting(Problem::code, Problem::args)
            .containsExactly(tuple("stand-in-over", List.of("2026-04-09")));
        assertThat(standIns.record(ada, draft(ada, blanche, "2026-04-30", "2026-05-09")).problems()).extracting(Problem::code).containsExactly("stand-in-twice");
        assertThat(standIns.record(ada, draft(ada, blanche, "2026-05-01", "2026-05-09")).isDone()).as("the day after").isTrue();
        Fields fields = Fields.of(Map.of("awayId", "1", "deputyId", "2", "awayFrom", "2026-05-02", "awayUntil", "2026-05-01"));
        StandInDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::code).containsExactly("ends-before-start");
    }

    @Test
    void another_structure_and_other_roles_neither_see_nor_change_who_follows() {
        followed();
        Scope stranger = TestInstance.freshFacilitator();
        StandIn standIn = standIns.record(ada, draft(ada, blanche, "2026-04-10", "2026-04-30")).get();
        assertThat(followers.all(stranger)).isEmpty();
        assertThat(standIns.all(stranger)).isEmpty();
        assertThat(standIns.end(stranger, standIn.id()).isDone()).isFalse();
        assertThat(followers.assign(stranger, Map.of(first.id(), account(stranger))).isDone()).as("not theirs").isFalse();
        assertThat(followers.assign(ada, Map.of(first.id(), account(stranger))).problems()).extracting(Problem::code).containsExactly("follower-unknown");
        assertThat(followers.colleagues(ada)).extracting(Colleague::id).containsExactlyInAnyOrder(account(ada), account(blanche));
        Scope buyer = colleague("Bruno Achard", Role.BUYER);
        assertThat(portfolios.mine(buyer)).isEmpty();
        assertThatThrownBy(() -> followers.all(buyer)).isInstanceOf(Scope.Forbidden.class);
        assertThat(followers.all(ada)).containsEntry(first.id(), account(ada));
    }
}
