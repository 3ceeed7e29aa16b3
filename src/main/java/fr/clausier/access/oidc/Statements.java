package fr.clausier.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.clausier.access.oidc.Refusal.Raised;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/**
 * Whether what the provider says may be believed: signed by one of its published keys with an asymmetric algorithm, by it and for us, in time, and in
 * answer to this browser's errand. Keys are fetched once, and again when one is not known.
 */
@Singleton
@Requires(property = "clausier.oidc.issuer", pattern = ".+")
class Statements {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
        JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int PATIENCE = 10_000;
    private static final int LONGEST = 200_000;

    private final OidcSettings settings;
    private final Issuer issuer;
    private volatile JWKSource<SecurityContext> keys;

    Statements(OidcSettings settings, Issuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    /** Who signed in: the claims of the ID token. */
    JWTClaimsSet idToken(String text, Errand errand) throws Raised {
        JWTClaimsSet claims = claims(text, new JWTClaimsSet.Builder().issuer(settings.issuer()).claim("nonce", errand.nonce()).build(), Set.of("sub", "iat", "exp"));
        List<String> audience = claims.getAudience();
        boolean forUs = audience.size() == 1 || settings.clientId().equals(claims.getClaim("azp"));
        boolean level = settings.levels().isEmpty() || settings.levels().contains(String.valueOf(claims.getClaim("acr")));
        if (!forUs || !level) {
            throw new Raised(Refusal.UNPROVEN, null);
        }
        return claims;
    }

    /** What is told of the person, who must be the one that signed in. */
    JWTClaimsSet userinfo(String text, String subject) throws Raised {
        return claims(text, new JWTClaimsSet.Builder().issuer(settings.issuer()).subject(subject).build(), Set.of());
    }

    private JWTClaimsSet claims(String text, JWTClaimsSet exactly, Set<String> required) throws Raised {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(settings.clientId(), exactly, required));
            return processor.process(text, null);
        } catch (KeySourceException e) {
            throw new Raised(Refusal.UNREACHABLE, e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Raised(Refusal.UNPROVEN, e);
        }
    }

    private JWKSource<SecurityContext> keys() throws Raised {
        if (keys == null) {
            try {
                keys = JWKSourceBuilder.<SecurityContext>create(issuer.endpoints().keys().toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LONGEST)).build();
            } catch (MalformedURLException e) {
                throw new Raised(Refusal.UNREACHABLE, e);
            }
        }
        return keys;
    }
}
