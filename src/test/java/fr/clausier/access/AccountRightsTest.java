package fr.clausier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights taken away end at once, come back when given back, and never leave an instance without an administrator. */
@Tag("once")
class AccountRightsTest {

    private final Accounts accounts = TestInstance.get(Accounts.class);
    private final AccountRights rights = TestInstance.get(AccountRights.class);
    private final Sessions sessions = TestInstance.get(Sessions.class);
    private final OneTimeLinks links = TestInstance.get(OneTimeLinks.class);
    private final Scope scope = TestInstance.freshFacilitator();

    private AccountDraft draft(Role role) {
        return new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Claire", Language.FR, role, role == Role.ADMIN ? null : scope.structure(), null);
    }

    private String signedIn(long account) {
        return sessions.signInByLink(links.create(OneTimeLink.Purpose.SIGN_IN, account)).orElseThrow();
    }

    @Test
    void a_disabled_account_is_out_at_once_and_back_when_enabled() {
        long account = accounts.create(Accounts.operator(), draft(Role.FACILITATOR)).get().id();
        String session = signedIn(account);
        assertThat(rights.disable(Accounts.operator(), account).get().disabled()).isTrue();
        assertThat(rights.disable(Accounts.operator(), account).get().disabled()).isTrue();
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.signInByLink(links.create(OneTimeLink.Purpose.SIGN_IN, account))).isEmpty();
        assertThat(rights.enable(Accounts.operator(), account).get().disabled()).isFalse();
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.viewer(signedIn(account))).isPresent();
        assertThat(TestInstance.get(Journal.class).about(Scope.facilitator(scope.actor(), 0), "account", account)).extracting(JournalEntry::action)
            .containsExactly("account.enabled", "account.disabled");
    }

    @Test
    void a_withdrawn_role_is_lost_at_once_and_the_others_stay() {
        long account = accounts.create(Accounts.operator(), draft(Role.FACILITATOR)).get().id();
        AccountRole observer = accounts.grant(Accounts.operator(), account, draft(Role.OBSERVER)).get();
        AccountRole facilitator = rights.roles(Accounts.operator()).stream().filter(r -> r.accountId() == account).findFirst().orElseThrow();
        String session = signedIn(account);
        assertThat(rights.withdraw(Accounts.operator(), account, facilitator.id()).get()).isEqualTo(facilitator);
        assertThat(sessions.viewer(session)).isEmpty();
        assertThat(sessions.viewer(signedIn(account)).orElseThrow().scope().role()).isEqualTo(Role.OBSERVER);
        assertThat(rights.withdraw(Accounts.operator(), account, facilitator.id()).isDone()).isFalse();
        rights.withdraw(Accounts.operator(), account, observer.id()).get();
        assertThat(sessions.viewer(signedIn(account))).isEmpty();
        assertThat(TestInstance.get(Journal.class).about(scope, "account", account)).extracting(JournalEntry::action)
            .containsExactly("role.withdrawn", "role.withdrawn", "role.granted", "account.created");
    }

    @Test
    void a_role_is_withdrawn_from_the_account_that_holds_it_only() {
        long one = accounts.create(Accounts.operator(), draft(Role.FACILITATOR)).get().id();
        long other = accounts.create(Accounts.operator(), draft(Role.FACILITATOR)).get().id();
        AccountRole role = rights.roles(Accounts.operator()).stream().filter(r -> r.accountId() == one).findFirst().orElseThrow();
        assertThat(rights.withdraw(Accounts.operator(), other, role.id()).isDone()).isFalse();
        assertThat(rights.roles(Accounts.operator())).contains(role);
    }

    @Test
    void a_role_already_held_or_of_an_unknown_structure_is_refused() {
        long account = accounts.create(Accounts.operator(), draft(Role.FACILITATOR)).get().id();
        assertThat(accounts.grant(Accounts.operator(), account, draft(Role.FACILITATOR)).problems()).extracting(Problem::code).containsExactly("role-held");
        assertThat(accounts.grant(Accounts.operator(), account, new AccountDraft(null, null, Language.FR, Role.OBSERVER, 999_999_999L, null)).problems())
            .extracting(Problem::code).containsExactly("structure-unknown");
    }

    @Test
    void only_an_administrator_takes_rights_away() {
        assertThatThrownBy(() -> rights.disable(scope, scope.actor().account())).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> rights.enable(scope, scope.actor().account())).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> rights.withdraw(scope, scope.actor().account(), 1)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> rights.roles(scope)).isInstanceOf(Scope.Forbidden.class);
        assertThat(rights.disable(Accounts.operator(), 999_999_999L).isDone()).isFalse();
        assertThat(rights.enable(Accounts.operator(), 999_999_999L).isDone()).isFalse();
    }

    @Test
    void the_last_enabled_administrator_stays_even_when_two_disable_each_other_at_the_same_time(@TempDir Path data) throws Exception {
        try (ApplicationContext context = Visitor.server(data, "2026-04-10")) {
            AccountRights own = context.getBean(AccountRights.class);
            long ada = Visitor.account(context, "Ada", Role.ADMIN, null, null).id();
            assertThat(own.disable(Accounts.operator(), ada).problems()).extracting(Problem::code).containsExactly("last-administrator");
            AccountRole only = own.roles(Accounts.operator()).get(0);
            assertThat(own.withdraw(Accounts.operator(), ada, only.id()).problems()).extracting(Problem::code).containsExactly("last-administrator");
            long blaise = Visitor.account(context, "Blaise", Role.ADMIN, null, null).id();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 10; i++) {
                List<Callable<Outcome<Account.Summary>>> both = List.of(() -> own.disable(Accounts.operator(), ada),
                    () -> own.disable(Accounts.operator(), blaise));
                long done = 0;
                for (var each : threads.invokeAll(both)) {
                    done += each.get().isDone() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
                own.enable(Accounts.operator(), ada);
                own.enable(Accounts.operator(), blaise);
            }
            threads.shutdown();
        }
    }
}
