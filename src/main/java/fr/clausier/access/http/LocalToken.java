package fr.clausier.access.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret by which commands on the same machine speak to a running server: made at each start, written to a file only its
 * owner can read, accepted from the loopback address alone.
 */
@Singleton
public final class LocalToken {

    /** Names the facilitator structure a command works for, when there are several. */
    public static final String STRUCTURE_HEADER = "X-Clausier-Structure";

    /** What that header says when a command works for the whole instance: its keeper's rights, and no structure. */
    public static final String INSTANCE = "instance";

    private final String token;

    LocalToken() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    public String value() {
        return token;
    }

    boolean isCarriedBy(HttpRequest<?> request) {
        String header = request.getHeaders().getAuthorization().orElse("");
        return request.getRemoteAddress().getAddress().isLoopbackAddress()
            && request.getHeaders().get("X-Forwarded-For") == null && request.getHeaders().get("Forwarded") == null
            && MessageDigest.isEqual(("Bearer " + token).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
