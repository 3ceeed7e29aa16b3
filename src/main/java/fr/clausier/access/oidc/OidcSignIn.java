package fr.clausier.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.clausier.access.Sessions;
import fr.clausier.access.Visit;
import fr.clausier.access.oidc.Refusal.Raised;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by the provider of identities, step by step. The log tells why it failed, never what was received. */
@Singleton
@Requires(property = "clausier.oidc.issuer", pattern = ".+")
public class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final Issuer issuer;
    private final Statements statements;
    private final ProviderIdentities identities;

    OidcSignIn(OidcSettings settings, Issuer issuer, Statements statements, ProviderIdentities identities) {
        this.settings = settings;
        this.issuer = issuer;
        this.statements = statements;
        this.identities = identities;
    }

    /** Somebody signed in, or nobody. @param signIn the session, or the second step @param idToken what the provider wants to see at sign-out */
    public record Answer(Optional<Sessions.SignIn> signIn, String idToken, Optional<Refusal> refusal) { }

    /** Where the browser goes to sign in; empty when the provider cannot be reached. @param back our own address for the way back */
    public Optional<URI> begin(Errand errand, String back) {
        try {
            return Optional.of(issuer.authorization(errand, back));
        } catch (Raised e) {
            told(e);
            return Optional.empty();
        }
    }

    /** The way back. @param errand what this browser holds, if it does @param state and what came with it @param from the issuer, when the answer names one */
    public Answer end(Optional<Errand> errand, String state, String code, String from, String back, Visit visit) {
        try {
            if (errand.isEmpty() || state == null || !isSame(errand.get().state(), state) || from != null && !from.equals(settings.issuer())) {
                throw new Raised(Refusal.STATE, null);
            }
            if (code == null) {
                throw new Raised(Refusal.DECLINED, null);
            }
            Issuer.Given given = issuer.exchange(code, errand.get(), back);
            JWTClaimsSet signedIn = statements.idToken(given.idToken(), errand.get());
            JWTClaimsSet person = statements.userinfo(issuer.userinfo(given.access()), signedIn.getSubject());
            return new Answer(Optional.of(identities.signIn(new ProviderIdentities.Person(settings.issuer(), signedIn.getSubject(), address(person)), visit)), given.idToken(), Optional.empty());
        } catch (Raised e) {
            told(e);
            return new Answer(Optional.empty(), "", Optional.of(e.refusal()));
        }
    }

    /** Where the browser goes to sign out of the provider too; empty when it has no such place. */
    public Optional<URI> leave(String idToken, String state, String back) {
        try {
            return Optional.ofNullable(issuer.leaving(idToken, state, back));
        } catch (Raised e) {
            told(e);
            return Optional.empty();
        }
    }

    private Optional<String> address(JWTClaimsSet person) {
        boolean verified = settings.trustAddresses() || Boolean.TRUE.equals(person.getClaim("email_verified"));
        return verified && person.getClaim("email") instanceof String address ? Optional.of(address) : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void told(Raised raised) {
        LOG.info("sign-in by the provider of identities: {} {}", raised.refusal(), raised.getCause() == null ? "" : raised.getCause().getClass().getSimpleName());
    }
}
