package fr.clausier.access.oidc;

import fr.clausier.access.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * One way to the provider and back. All that must be recognised on the way back comes from one secret that only the browser holds, in a cookie:
 * state, nonce and verifier are digests of it, so nothing is kept here and any node can answer.
 *
 * @param secret 32 random bytes, as text
 * @param next where the person wanted to go
 */
public record Errand(String secret, String next) {

    /** A new one. */
    public static Errand to(String next) {
        return new Errand(Tokens.next(), next);
    }

    /** The one a cookie holds. */
    public static Optional<Errand> read(String cookie) {
        String[] parts = cookie.split("\\.", 2);
        try {
            return parts.length == 2 && parts[0].length() >= 43
                ? Optional.of(new Errand(parts[0], new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What the cookie holds. */
    public String written() {
        return secret + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }

    String state() {
        return digest("state " + secret);
    }

    String nonce() {
        return digest("nonce " + secret);
    }

    String verifier() {
        return digest("verifier " + secret);
    }

    /** What the provider is shown of the verifier beforehand (PKCE, S256). */
    String challenge() {
        return digest(verifier());
    }

    private static String digest(String text) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
