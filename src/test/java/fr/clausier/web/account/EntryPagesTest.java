package fr.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clausier.OwnBase;
import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.access.proof.QuickPasswords;
import fr.clausier.access.proof.Telephone;
import fr.clausier.kernel.Role;
import fr.clausier.store.Calendar;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into an account, as its person meets them: the code after the password, a lost password, sessions, tokens, a proof asked again. */
class EntryPagesTest {

    private static final String PASSWORD = "Douze-ormes et 1 pont";
    private static final String LOST = "Clausier : choisir un autre mot de passe";
    private static final String CHANGED = "Clausier : votre mot de passe a changé";
    private static final Pattern LINK = Pattern.compile("http://clauses\\.exemple\\.fr(/link/[A-Za-z0-9_-]{43})");

    @TempDir
    private static Path data;
    private static GreenMail mail;
    private static Map<String, Object> properties;
    private static ApplicationContext context;
    private static long structure;

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        properties = new HashMap<>(Map.of("clausier.data", data.toString(), "clausier.today", "2026-04-10", "micronaut.server.port", -1,
            "clausier.address", "http://clauses.exemple.fr", "clausier.smtp.host", "127.0.0.1", "clausier.smtp.port", mail.getSmtp().getPort(),
            "clausier.smtp.tls", "NONE", "clausier.smtp.from", "clauses@plie.exemple.fr", "datasources.default.url",
            OwnBase.address(data)));
        context = node();
        OwnBase.started(context, data);
        context.getBean(EmbeddedServer.class).start();
        structure = Visitor.structure(context, "90000000100008");
    }

    private static ApplicationContext node() {
        return ApplicationContext.builder().banner(false).beanDefinitions(QuickPasswords.bean()).properties(properties).start();
    }

    @AfterAll
    static void stop() {
        context.close();
        mail.stop();
    }

    private static Account account(String name, Role role) {
        Account account = Visitor.account(context, name, role, role == Role.ADMIN ? null : structure, null);
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, account.id());
        Visitor.to(context).post("/link/" + token, Map.of("password", PASSWORD));
        return account;
    }

    private static Visitor in(Account account) {
        Visitor visitor = Visitor.to(context);
        assertThat(Visitor.location(signIn(visitor, account, PASSWORD))).isEqualTo("/");
        return visitor;
    }

    private static HttpResponse<String> signIn(Visitor visitor, Account account, String password) {
        return visitor.post("/sign-in", Map.of("email", account.email(), "password", password));
    }

    /** Sets a telephone up from the page, as a person would; the codes kept on paper. */
    static List<String> setUp(ApplicationContext context, Visitor visitor) {
        String page = visitor.get("/account/second-factor").body();
        assertThat(page).contains("<svg", "aria-label=\"Code QR", "Enregistrer ce téléphone").doesNotContain("⟦");
        Telephone telephone = Telephone.with(context, found(page, "<code>([a-z2-7-]+)</code>"));
        String offer = found(page, "name=\"offer\" value=\"([^\"]+)\"");
        HttpResponse<String> wrong = visitor.post("/account/second-factor", Map.of("offer", offer, "code", "12"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(found(wrong.body(), "name=\"offer\" value=\"([^\"]+)\"")).as("the same drawing again").isEqualTo(offer);
        HttpResponse<String> codes = visitor.post("/account/second-factor", Map.of("offer", offer, "code", telephone.code(-1)));
        assertThat(codes.statusCode()).isEqualTo(200);
        List<String> kept = Pattern.compile("<code>([a-z2-7-]{19})</code>").matcher(codes.body()).results().map(found -> found.group(1)).toList();
        assertThat(kept).hasSize(10);
        return kept;
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static int run(String sql) throws Exception {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            int rows = connection.createStatement().executeUpdate(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return rows;
        }
    }

    private static void later(Account account) throws Exception {
        assertThat(run("UPDATE session SET proved_at = TIMESTAMP '2026-04-09 00:00:00' WHERE account_id = " + account.id())).isPositive();
    }

    @Test
    void after_the_password_a_second_page_asks_for_the_code_and_leads_on() {
        Account nadia = account("Nadia", Role.FACILITATOR);
        Telephone telephone = Telephone.of(context, nadia.id());
        Visitor visitor = Visitor.to(context);
        HttpResponse<String> first = visitor.post("/sign-in", Map.of("email", nadia.email(), "password", PASSWORD, "next", "/contracts"));
        assertThat(Visitor.location(first)).isEqualTo("/sign-in/code?next=%2Fcontracts");
        assertThat(first.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("clausier-step=").contains("HTTPOnly", "SameSite=Lax");
        assertThat(visitor.get("/contracts").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/sign-in/code?next=%2Fcontracts").body()).contains("six chiffres", "autocomplete=\"one-time-code\"");
        assertThat(visitor.post("/sign-in/code", Map.of("code", "1", "next", "/contracts")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(visitor.post("/sign-in/code", Map.of("code", telephone.code(0), "next", "/contracts")))).isEqualTo("/contracts");
        assertThat(visitor.get("/contracts").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/account").body()).contains("mot de passe, puis code", "celle-ci");
        assertThat(Visitor.location(Visitor.to(context).get("/sign-in/code"))).isEqualTo("/sign-in");
    }

    @Test
    void an_administrator_sets_a_telephone_up_before_anything_else_and_may_not_do_without() throws Exception {
        Account ada = account("Ada", Role.ADMIN);
        Visitor visitor = in(ada);
        for (String page : List.of("/", "/accounts", "/account", "/account/tokens/new")) {
            assertThat(Visitor.location(visitor.get(page))).as(page).isEqualTo("/account/second-factor");
        }
        HttpResponse<String> program = visitor.send(HttpRequest.newBuilder(visitor.uri("/api/v1/accounts")).header("Accept", "application/json").GET());
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.body()).contains("second-factor-first");
        List<String> codes = setUp(context, visitor);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/account").body()).contains("10 sur 10").doesNotContain("/account/second-factor/remove");
        assertThat(visitor.post("/account/second-factor/remove", Map.of("a", "b")).statusCode()).isEqualTo(404);
        Visitor again = Visitor.to(context);
        assertThat(Visitor.location(signIn(again, ada, PASSWORD))).startsWith("/sign-in/code");
        again.post("/sign-in/code", Map.of("code", codes.get(0)));
        assertThat(again.get("/account").body()).contains("9 sur 10");
        assertThat(again.post("/account/second-factor/codes", Map.of("a", "b")).body()).contains("Vos codes de secours").doesNotContain(codes.get(1));
    }

    @Test
    void anyone_may_add_a_telephone_and_take_it_off_again() {
        Account rose = account("Rose", Role.FACILITATOR);
        Visitor visitor = in(rose);
        Visitor elsewhere = in(rose);
        assertThat(visitor.get("/account").body()).contains("Protéger mon compte par un code");
        setUp(context, visitor);
        assertThat(elsewhere.get("/account").statusCode()).as("opened without the code").isEqualTo(303);
        assertThat(Visitor.location(visitor.post("/account/second-factor/remove", Map.of("a", "b")))).isEqualTo("/account");
        assertThat(in(rose).get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void people_are_given_out_only_after_a_proof_younger_than_ten_minutes() throws Exception {
        Account yann = account("Yann", Role.FACILITATOR);
        Visitor visitor = in(yann);
        assertThat(visitor.get("/reports/lines.csv").statusCode()).isEqualTo(200);
        later(yann);
        assertThat(Visitor.location(visitor.get("/reports/lines.csv?to=2026-03"))).isEqualTo("/account/confirm?next=%2Freports%2Flines.csv%3Fto%3D2026-03");
        assertThat(Visitor.location(visitor.get("/reports/compliance?month=2026-03"))).startsWith("/account/confirm");
        assertThat(visitor.get("/reports/compliance?month=2026-03&names=no").statusCode()).as("no name in it").isEqualTo(200);
        assertThat(visitor.get("/contracts").statusCode()).isEqualTo(200);
        HttpResponse<String> program = visitor.send(HttpRequest.newBuilder(visitor.uri("/api/v1/reports/lines.csv")).header("Accept", "application/json").GET());
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.body()).contains("fresh-proof");
        assertThat(visitor.get("/account/confirm?next=%2Freports%2Flines.csv%3Fto%3D2026-03").body()).contains("value=\"/reports/lines.csv?to=2026-03\"", "Confirmez que c’est vous");
        assertThat(visitor.post("/account/confirm", Map.of("secret", "x", "next", "/reports/lines.csv")).statusCode()).isEqualTo(422);
        assertThat(visitor.post("/account/confirm", Map.of("secret", PASSWORD, "next", "/reports/lines.csv")).body()).contains("href=\"/reports/lines.csv\"");
        assertThat(visitor.get("/reports/lines.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_shown_no_names_is_not_asked() throws Exception {
        Account omar = account("Omar", Role.OBSERVER);
        Visitor visitor = in(omar);
        later(omar);
        assertThat(visitor.get("/reports/lines.csv").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(visitor.get("/account/tokens/new"))).as("of one's own account everyone is").startsWith("/account/confirm");
    }

    @Test
    void a_password_is_changed_after_a_fresh_proof_and_other_sessions_end() throws Exception {
        Account noe = account("Noé", Role.FACILITATOR);
        Visitor visitor = in(noe);
        Visitor elsewhere = in(noe);
        later(noe);
        assertThat(Visitor.location(visitor.get("/account/password"))).isEqualTo("/account/confirm?next=%2Faccount%2Fpassword");
        assertThat(Visitor.location(visitor.post("/account/password", Map.of("password", "Treize-ormes et 2 ponts")))).startsWith("/account/confirm");
        assertThat(Visitor.location(visitor.post("/account/confirm", Map.of("secret", PASSWORD, "next", "/account/password")))).isEqualTo("/account/password");
        assertThat(visitor.post("/account/password", Map.of("password", "court")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(visitor.post("/account/password", Map.of("password", "Treize-ormes et 2 ponts")))).isEqualTo("/account");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        assertThat(signIn(Visitor.to(context), noe, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void a_token_is_made_shown_once_and_revoked() {
        Visitor visitor = in(account("Tom", Role.FACILITATOR));
        assertThat(visitor.get("/account").body()).contains("Aucun jeton");
        String blank = visitor.get("/account/tokens/new").body();
        String role = found(blank, "<option value=\"([0-9]+)\"");
        assertThat(blank).contains("value=\"2026-10-10\"");
        assertThat(visitor.post("/account/tokens", Map.of("tokenLabel", "Paie", "tokenRole", role, "tokenUntil", "2036-01-01")).statusCode()).isEqualTo(422);
        String made = visitor.post("/account/tokens", Map.of("tokenLabel", "Paie", "tokenRole", role, "tokenUntil", "2026-12-31", "tokenWrites", "true")).body();
        String secret = found(made, "(clausier_[A-Za-z0-9_-]{43})");
        String own = visitor.get("/account").body();
        assertThat(own).contains("Paie", "lire et écrire", "jamais").doesNotContain(secret);
        assertThat(Visitor.location(visitor.post("/account/tokens/revoke", Map.of("token", found(own, "name=\"token\" value=\"([0-9]+)\""))))).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("Aucun jeton");
    }

    @Test
    void sessions_ended_on_one_node_are_over_on_all() {
        Account lea = account("Léa", Role.FACILITATOR);
        try (ApplicationContext other = node()) {
            String there = other.getBean(Sessions.class).signIn(lea.email(), PASSWORD, new fr.clausier.access.Visit("192.0.2.9", "Firefox, Android")).token().orElseThrow();
            Visitor here = in(lea);
            assertThat(here.get("/account").body()).contains("Firefox, Android", "Fermer toutes les autres");
            here.post("/account/sessions/end", Map.of("session", ""));
            assertThat(other.getBean(Sessions.class).viewer(there)).isEmpty();
            assertThat(here.get("/account").body()).doesNotContain("Firefox, Android");
        }
    }

    @Test
    void an_administrator_ends_the_sessions_of_an_account_and_forgets_its_telephone() {
        Visitor admin = Visitor.to(context).as(Visitor.account(context, "Operatrice", Role.ADMIN, null, null));
        Account jules = account("Jules", Role.FACILITATOR);
        Visitor his = in(jules);
        String path = "/accounts/" + jules.id();
        assertThat(admin.get(path).body()).contains(path + "/sessions/end", path + "/forget-factor");
        admin.post(path + "/sessions/end", Map.of("a", "b"));
        assertThat(his.get("/account").statusCode()).isEqualTo(303);
        Telephone.of(context, jules.id());
        assertThat(admin.get(path + "/forget-factor").body()).contains("Oublier le téléphone de Jules");
        assertThat(Visitor.location(admin.post(path + "/forget-factor", Map.of("a", "b")))).isEqualTo(path);
        in(jules);
    }

    @Test
    void a_lost_password_is_chosen_anew_by_a_link_mailed_to_its_owner_who_is_told() throws Exception {
        Account ines = account("Ines", Role.FACILITATOR);
        Visitor open = in(ines);
        Visitor visitor = Visitor.to(context);
        String known = visitor.post("/sign-in/lost", Map.of("email", " " + ines.email().toUpperCase())).body();
        String unknown = Visitor.to(context).post("/sign-in/lost", Map.of("email", "personne@exemple.fr")).body();
        assertThat(known).isEqualTo(unknown).contains("Si un compte a cette adresse");
        MimeMessage letter = received(ines, LOST, 1).get(0);
        String path = found(GreenMailUtil.getBody(letter).replace("=\r\n", ""), LINK.pattern());
        String another = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, ines.id());
        assertThat(visitor.post(path, Map.of("password", "azertyuiop1234567890")).body()).contains("suit un chemin connu");
        assertThat(Visitor.location(visitor.post(path, Map.of("password", "Treize-ormes et 2 ponts")))).isEqualTo("/sign-in");
        assertThat(open.get("/account").statusCode()).as("open sessions end").isEqualTo(303);
        assertThat(visitor.get(path).body()).contains("Ce lien ne sert plus");
        assertThat(visitor.get("/link/" + another).body()).as("other links end").contains("Ce lien ne sert plus");
        assertThat(Visitor.location(signIn(Visitor.to(context), ines, "Treize-ormes et 2 ponts"))).isEqualTo("/");
        assertThat(received(ines, CHANGED, 2)).as("the first choice, and this one").hasSize(2);
    }

    /** Mails of one subject to an account, once there are so many; mails leave behind the answer, one after the other. */
    private static List<MimeMessage> received(Account account, String subject, int many) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (int tries = 0; tries < 500 && found.size() < many; tries++) {
            found.clear();
            for (MimeMessage each : mail.getReceivedMessages()) {
                if (each.getAllRecipients()[0].toString().contains(account.email()) && each.getSubject().equals(subject)) {
                    found.add(each);
                }
            }
            Thread.sleep(found.size() < many ? 20 : 0);
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(many);
        return found;
    }

    @Test
    void a_link_by_mail_works_for_an_hour_and_a_box_is_not_filled_by_others() throws Exception {
        Account paul = account("Paul", Role.FACILITATOR);
        Account zora = account("Zora", Role.FACILITATOR);
        Visitor visitor = Visitor.to(context);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/sign-in/lost", Map.of("email", paul.email())).statusCode()).isEqualTo(200);
        }
        visitor.post("/sign-in/lost", Map.of("email", zora.email()));
        received(zora, LOST, 1);
        assertThat(received(paul, LOST, 3)).hasSize(3);
        Instant now = context.getBean(Calendar.class).now();
        assertThat(run("UPDATE one_time_link SET expires_at = expires_at WHERE used_at IS NULL AND account_id = " + paul.id() + " AND expires_at BETWEEN '"
            + Timestamp.from(now.plusSeconds(3500)) + "' AND '" + Timestamp.from(now.plusSeconds(3600)) + "'")).isEqualTo(3);
    }
}
