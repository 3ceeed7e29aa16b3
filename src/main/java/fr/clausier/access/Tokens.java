package fr.clausier.access;

import fr.clausier.store.Canonical;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of 32 bytes, given once; only their SHA-256 is stored. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() { }

    public static String next() {
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public static String hash(String token) {
        return Canonical.sha256(token);
    }
}
