package fr.clausier.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.AccountRights;
import fr.clausier.access.Accounts;
import fr.clausier.access.Sessions;
import fr.clausier.access.Visit;
import fr.clausier.access.oidc.OidcSignIn.Answer;
import fr.clausier.kernel.Role;
import fr.clausier.words.Language;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Whom a provider of identities signs in, and what of its answers is not believed. */
class OidcSignInTest {

    private static final String BACK = "https://clauses.example.fr/sign-in/oidc/callback";
    private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = UnaryOperator.identity();

    private static final Visit HERE = new Visit("192.0.2.1", "");

    private static WrittenProvider provider;
    private final Errand errand = Errand.to("/contracts");
    private final String subject = UUID.randomUUID().toString();
    private final String address = WrittenProvider.address();
    private OidcSignIn signIn;

    @BeforeAll
    static void start() throws Exception {
        TestInstance.context();
        provider = new WrittenProvider();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void fresh() {
        provider.userinfoType = "application/jwt";
        provider.received.clear();
        signIn = signIn(false, null);
    }

    private static OidcSignIn signIn(boolean trust, String levels) {
        OidcSettings settings = provider.settings(trust, levels);
        Issuer issuer = new Issuer(settings);
        return new OidcSignIn(settings, issuer, new Statements(settings, issuer), TestInstance.get(ProviderIdentities.class));
    }

    private Account account() {
        return TestInstance.get(Accounts.class).create(Accounts.operator(), new AccountDraft(address, "Claire", Language.FR, Role.ADMIN, null, null)).get();
    }

    private Answer comesBack() {
        return signIn.end(Optional.of(errand), errand.state(), "le-code", null, BACK, HERE);
    }

    private Answer says(UnaryOperator<JWTClaimsSet.Builder> token, UnaryOperator<JWTClaimsSet.Builder> person) {
        provider.says(errand, subject, address, token, person);
        return comesBack();
    }

    private static long accounts() {
        return TestInstance.get(Accounts.class).all(Accounts.operator()).size();
    }

    @Test
    void the_address_asked_for_holds_what_the_standard_asks_and_nothing_else() throws Exception {
        URI there = signIn.begin(errand, BACK).orElseThrow();
        Map<String, String> asked = Arrays.stream(there.getRawQuery().split("&")).map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        assertThat(there.toString()).startsWith(provider.issuer + "/authorize?kind=one&");
        assertThat(asked).containsOnlyKeys("kind", "response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "code_challenge", "code_challenge_method")
            .containsEntry("response_type", "code").containsEntry("scope", "openid email").containsEntry("code_challenge_method", "S256").containsEntry("redirect_uri", BACK);
        assertThat(there.toString()).doesNotContain(errand.secret()).doesNotContain(errand.verifier());
        says(AS_IT_IS, AS_IT_IS);
        String verifier = provider.received.get(0).replaceFirst(".*code_verifier=([^&]*).*", "$1");
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo(asked.get("code_challenge"));
        assertThat(provider.received.get(0)).contains("client_secret=un-secret-bien-gard%C3%A9").contains("grant_type=authorization_code");
    }

    @Test
    void levels_are_asked_for_when_set_and_then_required() {
        account();
        signIn = signIn(false, "eidas1 eidas2");
        assertThat(signIn.begin(errand, BACK).orElseThrow().toString()).contains("acr_values=eidas1+eidas2");
        assertThat(says(claims -> claims.claim("acr", "eidas0"), AS_IT_IS).refusal()).contains(Refusal.UNPROVEN);
        assertThat(says(AS_IT_IS, AS_IT_IS).signIn()).isPresent();
    }

    /** After the first time, what the provider calls the person counts, whatever address it tells by then. */
    @Test
    void whoever_has_an_account_by_verified_address_is_signed_in_and_known_ever_after() {
        Account account = account();
        Answer first = says(AS_IT_IS, AS_IT_IS);
        assertThat(TestInstance.get(Sessions.class).viewer(first.signIn().orElseThrow().token().orElseThrow()).orElseThrow().account().id()).isEqualTo(account.id());
        Answer later = says(AS_IT_IS, claims -> claims.claim("email", WrittenProvider.address()).claim("email_verified", false));
        assertThat(TestInstance.get(Sessions.class).viewer(later.signIn().orElseThrow().token().orElseThrow()).orElseThrow().account().id()).isEqualTo(account.id());
        assertThat(Sql.run("UPDATE provider_identity SET subject = subject WHERE issuer = '" + provider.issuer + "' AND subject = '" + subject + "' AND account_id = " + account.id())).isEqualTo(1);
        assertThat(Sql.run("UPDATE account SET id = id WHERE id IN (SELECT subject_id FROM journal_entry WHERE action = 'account.linked' AND subject_id = " + account.id() + ")")).isEqualTo(1);
    }

    @Test
    void an_address_is_the_same_in_capitals() {
        account();
        assertThat(says(AS_IT_IS, claims -> claims.claim("email", " " + address.toUpperCase(java.util.Locale.ROOT))).signIn()).isPresent();
    }

    enum Wrong {
        TOKEN_UNSIGNED, TOKEN_OF_A_STRANGER, TOKEN_SIGNED_WITH_THE_PUBLIC_KEY, TOKEN_OF_ANOTHER_ISSUER, TOKEN_FOR_ANOTHER_CLIENT, TOKEN_FOR_SEVERAL, TOKEN_TOO_OLD, TOKEN_WITHOUT_END,
        TOKEN_OF_ANOTHER_ERRAND, TOKEN_WITHOUT_NONCE, TOKEN_MISSING, PERSON_UNSIGNED, PERSON_AS_PLAIN_JSON, PERSON_OF_A_STRANGER, PERSON_IS_SOMEBODY_ELSE, PERSON_FOR_ANOTHER_CLIENT,
        PERSON_OF_ANOTHER_ISSUER
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_proven_signs_nobody_in(Wrong wrong) throws Exception {
        account();
        provider.says(errand, subject, address, AS_IT_IS, AS_IT_IS);
        JWTClaimsSet token = SignedJWT.parse(provider.idToken).getJWTClaimsSet();
        JWTClaimsSet person = SignedJWT.parse(provider.userinfo).getJWTClaimsSet();
        switch (wrong) {
            case TOKEN_UNSIGNED -> provider.idToken = WrittenProvider.unsigned(token);
            case TOKEN_OF_A_STRANGER -> provider.idToken = WrittenProvider.signed(token, provider.stranger);
            case TOKEN_SIGNED_WITH_THE_PUBLIC_KEY -> provider.idToken = provider.confused(token);
            case TOKEN_OF_ANOTHER_ISSUER -> provider.idToken = token(token, claims -> claims.issuer("https://ailleurs.example"));
            case TOKEN_FOR_ANOTHER_CLIENT -> provider.idToken = token(token, claims -> claims.audience("autre"));
            case TOKEN_FOR_SEVERAL -> provider.idToken = token(token, claims -> claims.audience(java.util.List.of(WrittenProvider.CLIENT, "autre")).claim("azp", "autre"));
            case TOKEN_TOO_OLD -> provider.idToken = token(token, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
            case TOKEN_WITHOUT_END -> provider.idToken = token(token, claims -> claims.expirationTime(null));
            case TOKEN_OF_ANOTHER_ERRAND -> provider.idToken = token(token, claims -> claims.claim("nonce", Errand.to("/").nonce()));
            case TOKEN_WITHOUT_NONCE -> provider.idToken = token(token, claims -> claims.claim("nonce", null));
            case TOKEN_MISSING -> provider.idToken = "";
            case PERSON_UNSIGNED -> provider.userinfo = WrittenProvider.unsigned(person);
            case PERSON_AS_PLAIN_JSON -> {
                provider.userinfoType = "application/json";
                provider.userinfo = person.toString();
            }
            case PERSON_OF_A_STRANGER -> provider.userinfo = WrittenProvider.signed(person, provider.stranger);
            case PERSON_IS_SOMEBODY_ELSE -> provider.userinfo = token(person, claims -> claims.subject("autre"));
            case PERSON_FOR_ANOTHER_CLIENT -> provider.userinfo = token(person, claims -> claims.audience("autre"));
            case PERSON_OF_ANOTHER_ISSUER -> provider.userinfo = token(person, claims -> claims.issuer("https://ailleurs.example"));
        }
        assertThat(comesBack()).isEqualTo(new Answer(Optional.empty(), "", Optional.of(Refusal.UNPROVEN)));
    }

    private static String token(JWTClaimsSet claims, UnaryOperator<JWTClaimsSet.Builder> change) {
        return WrittenProvider.signed(change.apply(new JWTClaimsSet.Builder(claims)).build(), provider.key);
    }

    @Test
    void a_way_back_without_its_way_there_is_refused_before_the_provider_is_asked() {
        account();
        provider.says(errand, subject, address, AS_IT_IS, AS_IT_IS);
        Errand other = Errand.to("/");
        assertThat(signIn.end(Optional.empty(), errand.state(), "code", null, BACK, HERE).refusal()).contains(Refusal.STATE);
        assertThat(signIn.end(Optional.of(other), errand.state(), "code", null, BACK, HERE).refusal()).contains(Refusal.STATE);
        assertThat(signIn.end(Optional.of(errand), null, "code", null, BACK, HERE).refusal()).contains(Refusal.STATE);
        assertThat(signIn.end(Optional.of(errand), errand.state(), "code", "https://ailleurs.example", BACK, HERE).refusal()).contains(Refusal.STATE);
        assertThat(signIn.end(Optional.of(errand), errand.state(), null, null, BACK, HERE).refusal()).contains(Refusal.DECLINED);
        assertThat(provider.received).isEmpty();
        assertThat(signIn.end(Optional.of(errand), errand.state(), "code", provider.issuer, BACK, HERE).signIn()).isPresent();
    }

    @Test
    void an_address_that_is_not_verified_links_nothing_unless_the_provider_is_trusted_for_all() {
        account();
        assertThat(says(AS_IT_IS, claims -> claims.claim("email_verified", false)).refusal()).contains(Refusal.UNVERIFIED);
        assertThat(says(AS_IT_IS, claims -> claims.claim("email_verified", null)).refusal()).contains(Refusal.UNVERIFIED);
        assertThat(says(AS_IT_IS, claims -> claims.claim("email_verified", "true")).refusal()).contains(Refusal.UNVERIFIED);
        assertThat(says(AS_IT_IS, claims -> claims.claim("email", null)).refusal()).contains(Refusal.UNVERIFIED);
        signIn = signIn(true, null);
        assertThat(says(AS_IT_IS, claims -> claims.claim("email_verified", null)).signIn()).isPresent();
    }

    @Test
    void an_unknown_address_makes_no_account() {
        long before = accounts();
        assertThat(says(AS_IT_IS, AS_IT_IS).refusal()).contains(Refusal.UNKNOWN);
        assertThat(accounts()).isEqualTo(before);
        assertThat(Sql.run("DELETE FROM provider_identity WHERE subject = '" + subject + "'")).isZero();
    }

    @Test
    void a_disabled_account_stays_closed_before_and_after_it_is_linked() {
        Account account = account();
        AccountRights rights = TestInstance.get(AccountRights.class);
        new OidcSignInTest().account();
        rights.disable(Accounts.operator(), account.id()).get();
        assertThat(says(AS_IT_IS, AS_IT_IS).refusal()).contains(Refusal.DISABLED);
        rights.enable(Accounts.operator(), account.id()).get();
        assertThat(says(AS_IT_IS, AS_IT_IS).signIn()).isPresent();
        rights.disable(Accounts.operator(), account.id()).get();
        assertThat(says(AS_IT_IS, AS_IT_IS).refusal()).contains(Refusal.DISABLED);
    }

    /** An address given to somebody else later does not give them the account. */
    @Test
    void an_account_linked_to_one_person_is_not_given_to_another_with_the_same_address() {
        account();
        assertThat(says(AS_IT_IS, AS_IT_IS).signIn()).isPresent();
        provider.says(errand, "autre", address, AS_IT_IS, AS_IT_IS);
        assertThat(comesBack().refusal()).contains(Refusal.SOMEBODY_ELSE);
    }

    @Test
    void a_provider_that_names_itself_otherwise_or_leads_to_a_place_without_https_is_not_asked() {
        provider.named = "https://ailleurs.example";
        assertThat(signIn.begin(errand, BACK)).isEmpty();
        provider.named = provider.issuer;
        provider.tokenPlace = "http://ailleurs.example/token";
        assertThat(signIn.begin(errand, BACK)).isEmpty();
        provider.tokenPlace = provider.issuer + "/token";
        assertThat(signIn.begin(errand, BACK)).isPresent();
    }

    @Test
    void neither_log_nor_settings_tell_a_secret() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("fr.clausier");
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.DEBUG);
        try {
            says(claims -> claims.issuer("https://ailleurs.example"), AS_IT_IS);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
        String told = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(told).contains("UNPROVEN").doesNotContain("un-secret").doesNotContain("le-code").doesNotContain(provider.idToken).doesNotContain(subject).doesNotContain(address);
        assertThat(provider.settings(false, null).toString()).doesNotContain("un-secret");
    }

    @Test
    void settings_that_cannot_work_are_told_by_name(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "gardé\n");
        assertThat(new OidcSettings("https://a.example", "c", "autre", file.toString(), "A", "openid", null, false).secret()).isEqualTo("gardé");
        assertThat(new OidcSettings(null, null, null, null, "A", "openid", null, false).isOffered()).isFalse();
        assertThatThrownBy(() -> new OidcSettings("https://a.example", " ", null, null, "A", "openid", null, false)).hasMessageStartingWith("CLAUSIER_OIDC_CLIENT_ID");
        assertThatThrownBy(() -> new OidcSettings("http://a.example", "c", null, null, "A", "openid", null, false)).hasMessageStartingWith("CLAUSIER_OIDC_ISSUER");
        assertThatThrownBy(() -> new OidcSettings("https://a.example", "c", null, "/nulle/part", "A", "openid", null, false).secret()).hasMessageContaining("/nulle/part");
    }

    @Test
    void what_a_cookie_holds_is_read_back_or_not_at_all() {
        assertThat(Errand.read(errand.written())).contains(errand);
        assertThat(Errand.read("")).isEmpty();
        assertThat(Errand.read("court.L2E")).isEmpty();
        assertThat(Errand.read(errand.secret() + ".%%%")).isEmpty();
        assertThat(errand.state()).isNotEqualTo(errand.nonce()).isNotEqualTo(errand.verifier()).hasSize(43);
    }
}
