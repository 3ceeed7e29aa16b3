package fr.clausier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Sessions.Refusal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, links that work once, sessions that end, and a throttle that cannot be turned against the owner. */
class AccountsTest {

    private static final String PASSWORD = "Onze peupliers et 1 pont";

    private final Accounts accounts = TestInstance.get(Accounts.class);
    private final OneTimeLinks links = TestInstance.get(OneTimeLinks.class);
    private final Sessions sessions = TestInstance.get(Sessions.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Visit address = at("192.0.2.1-");

    private static Visit at(String network) {
        return new Visit(network + UUID.randomUUID(), "");
    }

    private Account account() {
        Account account = accounts.create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@Exemple.fr", "Claire", Language.FR,
            Role.FACILITATOR, scope.structure(), null)).get();
        String token = accounts.passwordLink(Accounts.operator(), account.id()).orElseThrow();
        return accounts.choosePassword(token, PASSWORD).get();
    }

    @Test
    void strangers_failures_never_lock_the_owner_out() {
        Account owner = account();
        Visit stranger = at("198.51.100.7-");
        for (int i = 0; i < 5; i++) {
            assertThat(sessions.signIn(owner.email(), "wrong " + i, stranger).refusal()).contains(Refusal.WRONG);
        }
        assertThat(sessions.signIn(owner.email(), PASSWORD, stranger).refusal()).contains(Refusal.THROTTLED);
        assertThat(sessions.signIn(owner.email(), PASSWORD, address).token()).isPresent();
    }

    @Test
    void one_address_may_not_try_many_accounts_either() {
        for (int i = 0; i < 50; i++) {
            assertThat(sessions.signIn("nobody" + i + "@exemple.fr", "x", address).refusal()).contains(Refusal.WRONG);
        }
        assertThat(sessions.signIn("nobody50@exemple.fr", "x", address).refusal()).contains(Refusal.THROTTLED);
    }

    @Test
    void of_tries_sent_at_the_same_time_no_more_are_looked_at_than_of_tries_in_a_row() throws Exception {
        Account owner = account();
        ExecutorService threads = Executors.newFixedThreadPool(10);
        java.util.List<java.util.concurrent.Future<Sessions.SignIn>> tries = threads.invokeAll(IntStream.range(0, 20)
            .<java.util.concurrent.Callable<Sessions.SignIn>>mapToObj(i -> () -> sessions.signIn(owner.email(), "wrong " + i, address)).toList());
        threads.shutdown();
        long looked = 0;
        for (java.util.concurrent.Future<Sessions.SignIn> each : tries) {
            looked += each.get().refusal().filter(refusal -> refusal == Refusal.WRONG).isPresent() ? 1 : 0;
        }
        assertThat(looked).isLessThanOrEqualTo(5);
        assertThat(sessions.signIn(owner.email(), PASSWORD, at("203.0.113.9-")).token()).isPresent();
    }

    @Test
    void a_right_password_costs_no_try() {
        Account owner = account();
        for (int i = 0; i < 8; i++) {
            assertThat(sessions.signIn(owner.email(), PASSWORD, address).token()).isPresent();
        }
    }

    @Test
    void the_throttle_opens_again_with_time() {
        Account owner = account();
        for (int i = 0; i < 5; i++) {
            sessions.signIn(owner.email(), "wrong", address);
        }
        assertThat(sessions.signIn(owner.email(), PASSWORD, address).refusal()).contains(Refusal.THROTTLED);
        Sql.run("UPDATE sign_in_attempt SET at_instant = TIMESTAMP '2026-04-09 00:00:00' WHERE subject = '"
            + Tokens.hash("both " + owner.email() + " " + address.address()) + "'");
        assertThat(sessions.signIn(owner.email(), PASSWORD, address).token()).isPresent();
    }

    @Test
    void an_address_is_read_without_case_or_spaces() {
        Account owner = account();
        assertThat(sessions.signIn("  " + owner.email().toUpperCase() + " ", PASSWORD, address).token()).isPresent();
    }

    @Test
    void a_link_works_once_even_for_many_at_the_same_time() throws Exception {
        Account owner = account();
        String token = links.create(OneTimeLink.Purpose.SIGN_IN, owner.id());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        long opened = threads.invokeAll(IntStream.range(0, 12).<java.util.concurrent.Callable<Boolean>>mapToObj(i ->
            () -> sessions.signInByLink(token).isPresent()).toList()).stream().filter(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).count();
        threads.shutdownNow();
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void a_link_opens_only_what_it_was_made_for() {
        Account owner = account();
        String toSignIn = links.create(OneTimeLink.Purpose.SIGN_IN, owner.id());
        assertThat(accounts.choosePassword(toSignIn, PASSWORD).isDone()).isFalse();
        String toChoose = links.create(OneTimeLink.Purpose.PASSWORD, owner.id());
        assertThat(sessions.signInByLink(toChoose)).isEmpty();
        assertThat(accounts.createFirstAdministrator(toChoose, "a@exemple.fr", "A", PASSWORD).isDone()).isFalse();
        assertThat(links.find(toSignIn)).isPresent();
    }

    @Test
    void a_link_ends_after_a_day() {
        String token = links.create(OneTimeLink.Purpose.SIGN_IN, account().id());
        assertThat(Sql.run("UPDATE one_time_link SET expires_at = TIMESTAMP '2026-04-09 00:00:00' WHERE token_hash = '" + Tokens.hash(token) + "'"))
            .isEqualTo(1);
        assertThat(links.find(token)).isEmpty();
        assertThat(sessions.signInByLink(token)).isEmpty();
    }

    @Test
    void only_digests_of_secrets_are_stored() {
        Account owner = account();
        String session = sessions.signIn(owner.email(), PASSWORD, address).token().orElseThrow();
        assertThat(Sql.run("UPDATE session SET last_seen_at = last_seen_at WHERE token_hash = '" + session + "'")).isZero();
        assertThat(Sql.run("UPDATE session SET last_seen_at = last_seen_at WHERE token_hash = '" + Tokens.hash(session) + "'")).isEqualTo(1);
        assertThat(owner.passwordHash()).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"last_seen_at", "expires_at"})
    void a_session_ends_without_use_and_in_any_case_after_half_a_day(String column) {
        String session = sessions.signIn(account().email(), PASSWORD, address).token().orElseThrow();
        assertThat(sessions.viewer(session)).isPresent();
        Sql.run("UPDATE session SET " + column + " = TIMESTAMP '2026-04-09 00:00:00' WHERE token_hash = '" + Tokens.hash(session) + "'");
        assertThat(sessions.viewer(session)).isEmpty();
    }

    @Test
    void a_disabled_account_is_out_at_once_and_does_not_come_back() {
        Account owner = account();
        String session = sessions.signIn(owner.email(), PASSWORD, address).token().orElseThrow();
        String link = links.create(OneTimeLink.Purpose.SIGN_IN, owner.id());
        Sql.run("UPDATE account SET disabled = TRUE WHERE id = " + owner.id());
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.signIn(owner.email(), PASSWORD, address).refusal()).contains(Refusal.WRONG);
        assertThat(sessions.signInByLink(link)).isEmpty();
    }

    @Test
    void a_new_password_ends_every_open_session() {
        Account owner = account();
        String session = sessions.signIn(owner.email(), PASSWORD, address).token().orElseThrow();
        String token = accounts.passwordLink(Accounts.operator(), owner.id()).orElseThrow();
        accounts.choosePassword(token, "Douze peupliers et 2 ponts").get();
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.signIn(owner.email(), PASSWORD, address).refusal()).contains(Refusal.WRONG);
    }

    @Test
    void one_acts_only_under_a_role_one_holds() {
        Account owner = account();
        Account other = account();
        String session = sessions.signIn(owner.email(), PASSWORD, address).token().orElseThrow();
        AccountRole observer = accounts.grant(Accounts.operator(), owner.id(),
            new AccountDraft(owner.email(), "Claire", Language.FR, Role.OBSERVER, scope.structure(), null)).get();
        AccountRole foreign = accounts.grant(Accounts.operator(), other.id(),
            new AccountDraft(other.email(), "Autre", Language.FR, Role.ADMIN, null, null)).get();
        assertThat(sessions.viewer(session).orElseThrow().scope().role()).isEqualTo(Role.FACILITATOR);
        assertThat(sessions.actAs(session, foreign.id())).isFalse();
        assertThat(sessions.actAs(session, observer.id())).isTrue();
        assertThat(sessions.viewer(session).orElseThrow().scope().role()).isEqualTo(Role.OBSERVER);
    }

    @Test
    void accounts_are_made_by_an_administrator_only_and_once() {
        AccountDraft draft = new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Claire", Language.FR, Role.BUYER, scope.structure(), 1L);
        assertThatThrownBy(() -> accounts.create(scope, draft)).isInstanceOf(Scope.Forbidden.class).hasMessageContaining(Permission.MANAGE_ACCOUNTS.name());
        accounts.create(Accounts.operator(), draft).get();
        assertThat(accounts.create(Accounts.operator(), draft).problems()).extracting(Problem::code).containsExactly("account-exists");
        assertThat(accounts.grant(new Scope(new Actor(1), 0, Role.ADMIN, 0), 999_999_999L, draft).problems()).isEmpty();
    }

    @Test
    void there_is_no_first_administrator_once_there_is_an_account() {
        account();
        assertThat(links.forFirstAdministrator()).isEmpty();
        String forged = links.create(OneTimeLink.Purpose.FIRST_ADMIN, null);
        assertThat(accounts.createFirstAdministrator(forged, "pirate@exemple.fr", "P", PASSWORD).isDone()).isFalse();
    }
}
