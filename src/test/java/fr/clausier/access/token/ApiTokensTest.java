package fr.clausier.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.AccountRights;
import fr.clausier.access.AccountRole;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that comes with a token: reads or writes under one role, until a day, and never reaches what opens accounts. */
class ApiTokensTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 10);

    private final Accounts accounts = TestInstance.get(Accounts.class);
    private final ApiTokens tokens = TestInstance.get(ApiTokens.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Viewer claire = viewer(Role.FACILITATOR);
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Viewer viewer(Role role) {
        Account account = accounts.create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Claire", Language.FR,
            role, role == Role.ADMIN ? null : scope.structure(), null)).get();
        Sessions sessions = TestInstance.get(Sessions.class);
        String link = TestInstance.get(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account.id());
        return sessions.viewer(sessions.signInByLink(link).orElseThrow()).orElseThrow();
    }

    private ApiTokens.Made made(Viewer viewer, boolean writes, boolean exports) {
        return tokens.make(viewer, new TokenDraft("Tableau de bord", viewer.role().id(), writes, exports, UNTIL)).get();
    }

    private HttpRequest.Builder to(String path, String secret) {
        return HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Authorization", "Bearer " + secret).header("Content-Type", "application/json");
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static HttpRequest.BodyPublisher empty() {
        return HttpRequest.BodyPublishers.ofString("{}");
    }

    @Test
    void a_token_that_reads_reads_and_writes_nothing() throws Exception {
        String secret = made(claire, false, false).secret();
        assertThat(secret).matches("clausier_[A-Za-z0-9_-]{43}");
        assertThat(status(to("/api/v1/contracts", secret).GET())).isEqualTo(200);
        assertThat(status(to("/api/v1/contracts", secret).POST(empty()))).isEqualTo(403);
        assertThat(status(to("/api/v1/contracts", secret + "x").GET())).isEqualTo(401);
    }

    @Test
    void a_token_that_writes_needs_no_origin_and_does_what_its_role_may_and_no_more() throws Exception {
        String secret = made(claire, true, false).secret();
        assertThat(status(to("/api/v1/contracts", secret).POST(empty()))).as("refused for what is missing in it, not for who sends it").isEqualTo(422);
        assertThat(status(to("/api/v1/contracts", secret).header("Origin", "http://localhost:1").POST(empty()))).isEqualTo(422);
        assertThat(status(to("/api/v1/contracts", secret).header("Origin", "http://localhost:1").header("Cookie", "clausier=x").POST(empty()))).isEqualTo(403);
        assertThat(status(to("/api/v1/accounts", secret).GET())).isEqualTo(403);
    }

    @Test
    void no_page_knows_a_token_and_it_makes_no_other() throws Exception {
        String secret = made(claire, true, true).secret();
        for (String page : new String[] {"/account", "/account/tokens/new", "/contracts"}) {
            assertThat(status(to(page, secret).GET())).as(page).isIn(303, 401);
        }
        assertThat(status(to("/account/tokens", secret).setHeader("Content-Type", "application/x-www-form-urlencoded").POST(empty()))).isIn(303, 401);
        assertThat(tokens.of(claire)).hasSize(1);
    }

    @Test
    void not_even_an_administrators_token_changes_accounts_or_the_ways_into_them() throws Exception {
        Viewer admin = viewer(Role.ADMIN);
        String secret = made(admin, true, true).secret();
        assertThat(status(to("/api/v1/accounts", secret).GET())).isEqualTo(200);
        for (String write : new String[] {"", "/" + claire.account().id() + "/password-link", "/" + claire.account().id() + "/disable", "/administrator-link"}) {
            assertThat(status(to("/api/v1/accounts" + write, secret).POST(empty()))).as(write).isEqualTo(403);
        }
    }

    @Test
    void names_leave_in_bulk_only_through_a_token_made_for_it() throws Exception {
        HttpResponse<String> refused = client.send(to("/api/v1/reports/lines.csv", made(claire, true, false).secret()).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("token-export");
        assertThat(status(to("/api/v1/reports/lines.csv", made(claire, false, true).secret()).GET())).isEqualTo(200);
    }

    @Test
    void a_token_ends_with_its_day_its_revocation_its_role_and_its_account() throws Exception {
        AccountRights rights = TestInstance.get(AccountRights.class);
        ApiTokens.Made over = made(claire, false, false);
        Sql.run("UPDATE api_token SET expires_at = TIMESTAMP '2026-04-09 00:00:00' WHERE id = " + over.token().id());
        ApiTokens.Made revoked = made(claire, false, false);
        assertThat(tokens.revoke(viewer(Role.FACILITATOR), revoked.token().id())).as("by somebody else").isFalse();
        assertThat(tokens.revoke(claire, revoked.token().id())).isTrue();
        assertThat(tokens.revoke(claire, revoked.token().id())).isFalse();
        ApiTokens.Made kept = made(claire, false, false);
        assertThat(status(to("/api/v1/contracts", over.secret()).GET())).isEqualTo(401);
        assertThat(status(to("/api/v1/contracts", revoked.secret()).GET())).isEqualTo(401);
        rights.disable(Accounts.operator(), claire.account().id()).get();
        assertThat(status(to("/api/v1/contracts", kept.secret()).GET())).isEqualTo(401);
        rights.enable(Accounts.operator(), claire.account().id()).get();
        assertThat(status(to("/api/v1/contracts", kept.secret()).GET())).isEqualTo(200);
        rights.withdraw(Accounts.operator(), claire.account().id(), claire.role().id()).get();
        assertThat(status(to("/api/v1/contracts", kept.secret()).GET())).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-09,token-until", "2027-04-11,token-until", "2026-04-10,", "2027-04-10,"})
    void a_token_lasts_a_year_at_most(LocalDate until, String problem) {
        Outcome<ApiTokens.Made> answer = tokens.make(claire, new TokenDraft("Essai", claire.role().id(), false, false, until));
        assertThat(answer.problems().stream().map(Problem::code).findFirst().orElse(null)).isEqualTo(problem);
    }

    @Test
    void a_token_is_of_a_role_ones_account_holds() {
        AccountRole foreign = viewer(Role.ADMIN).role();
        assertThat(tokens.make(claire, new TokenDraft("Essai", foreign.id(), true, true, UNTIL)).problems()).extracting(Problem::code).containsExactly("token-role");
    }

    @Test
    void only_the_digest_is_kept_the_last_use_is_told_and_the_journal_says_what_was_made() throws Exception {
        ApiTokens.Made made = made(claire, false, false);
        assertThat(made.token().tokenHash()).isNotEqualTo(made.secret()).hasSize(64);
        assertThat(tokens.of(claire).get(0).lastUsedAt()).isNull();
        status(to("/api/v1/contracts", made.secret()).GET());
        assertThat(tokens.of(claire).get(0).lastUsedAt()).isNotNull();
        Sql.run("UPDATE api_token SET last_used_at = TIMESTAMP '2026-04-10 00:00:00' WHERE id = " + made.token().id());
        status(to("/api/v1/contracts", made.secret()).GET());
        assertThat(tokens.of(claire).get(0).lastUsedAt().toString()).isNotEqualTo("2026-04-10T00:00:00Z");
        tokens.revoke(claire, made.token().id());
        assertThat(TestInstance.get(Journal.class).about(Scope.facilitator(scope.actor(), 0), "account", claire.account().id())).extracting(JournalEntry::action)
            .startsWith("token.revoked", "token.made");
    }
}
