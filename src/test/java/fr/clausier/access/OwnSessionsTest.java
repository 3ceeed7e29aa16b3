package fr.clausier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Sessions.Refusal;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.proof.Telephone;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open sessions are known apart, ended one by one or together, and say how long ago their person showed who they are. */
class OwnSessionsTest {

    private static final String PASSWORD = "Onze peupliers et 1 pont";

    private final Accounts accounts = TestInstance.get(Accounts.class);
    private final Sessions sessions = TestInstance.get(Sessions.class);
    private final OwnSessions own = TestInstance.get(OwnSessions.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Visit visit = new Visit("192.0.2.1-" + UUID.randomUUID(), "Chrome, Windows");

    private Account account(Role role) {
        Account account = accounts.create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Claire", Language.FR,
            role, role == Role.ADMIN ? null : scope.structure(), null)).get();
        return accounts.choosePassword(accounts.passwordLink(Accounts.operator(), account.id()).orElseThrow(), PASSWORD).get();
    }

    private String in(Account account) {
        return sessions.signIn(account.email(), PASSWORD, visit).token().orElseThrow();
    }

    private Viewer viewer(String token) {
        return sessions.viewer(token).orElseThrow();
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_the_others() {
        Account claire = account(Role.FACILITATOR);
        String here = in(claire);
        String train = in(claire);
        String old = in(claire);
        assertThat(own.of(viewer(here))).hasSize(3).allMatch(session -> session.browser().equals("Chrome, Windows") && session.way() == Session.Way.PASSWORD);
        assertThat(own.end(viewer(here), viewer(train).session().mark())).isTrue();
        assertThat(sessions.viewer(train)).isEmpty();
        own.endOthers(viewer(here));
        assertThat(sessions.viewer(old)).isEmpty();
        assertThat(own.of(viewer(here))).extracting(Session::tokenHash).containsExactly(Tokens.hash(here));
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        String mine = in(account(Role.FACILITATOR));
        String theirs = in(account(Role.FACILITATOR));
        assertThat(own.end(viewer(mine), viewer(theirs).session().mark())).isFalse();
        own.endOthers(viewer(mine));
        assertThat(sessions.viewer(theirs)).isPresent();
        assertThatThrownBy(() -> own.endAll(scope, viewer(theirs).account().id())).isInstanceOf(Scope.Forbidden.class);
        assertThat(own.endAll(Accounts.operator(), viewer(theirs).account().id())).isTrue();
        assertThat(sessions.viewer(theirs)).isEmpty();
        assertThat(own.endAll(Accounts.operator(), 999_999_999L)).isFalse();
    }

    @Test
    void a_proof_is_fresh_for_ten_minutes_and_made_anew_by_password_or_code() {
        Account claire = account(Role.FACILITATOR);
        String token = in(claire);
        assertThat(own.isFresh(viewer(token).session())).isTrue();
        String before = "UPDATE session SET proved_at = TIMESTAMP '2026-04-09 00:00:00' WHERE account_id = " + claire.id();
        Sql.run(before);
        assertThat(own.isFresh(viewer(token).session())).isFalse();
        assertThat(own.prove(viewer(token), "not it", visit)).contains(Refusal.WRONG);
        assertThat(own.isFresh(viewer(token).session())).isFalse();
        assertThat(own.prove(viewer(token), PASSWORD, visit)).isEmpty();
        assertThat(own.isFresh(viewer(token).session())).isTrue();
        Telephone telephone = Telephone.of(TestInstance.context(), claire.id());
        Sql.run(before);
        assertThat(own.prove(viewer(token), telephone.code(0), visit)).isEmpty();
        assertThat(own.prove(viewer(token), telephone.code(0), visit)).as("a code is shown once").contains(Refusal.WRONG);
        assertThat(own.isFresh(viewer(token).session())).isTrue();
    }

    @Test
    void whoever_found_an_open_session_may_not_try_passwords_in_it_for_long() {
        Account claire = account(Role.FACILITATOR);
        Viewer found = viewer(in(claire));
        for (int i = 0; i < 5; i++) {
            assertThat(own.prove(found, "wrong " + i, visit)).contains(Refusal.WRONG);
        }
        assertThat(own.prove(found, PASSWORD, visit)).contains(Refusal.THROTTLED);
    }

    @Test
    void an_administrator_without_a_second_factor_is_led_to_set_one_up_whatever_role_it_acts_under() {
        Account both = account(Role.FACILITATOR);
        String token = in(both);
        assertThat(viewer(token).mustSetUp()).isFalse();
        accounts.grant(Accounts.operator(), both.id(), new AccountDraft(null, null, Language.FR, Role.ADMIN, null, null)).get();
        assertThat(viewer(token).mustSetUp()).isTrue();
        own.strengthened(viewer(token));
        assertThat(viewer(token).mustSetUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox, Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0|Edge, Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15|Safari, macOS",
        "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36|Chrome, Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1|Chrome, iPhone",
        "curl/8.5.0|''"})
    void of_a_browser_only_family_and_system_are_kept(String told, String kept) {
        assertThat(Visit.from("192.0.2.1", told).browser()).isEqualTo(kept);
    }
}
