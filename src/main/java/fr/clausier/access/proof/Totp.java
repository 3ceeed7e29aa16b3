package fr.clausier.access.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow the clock (RFC 6238): HMAC-SHA-1 of the step of thirty seconds, six digits, as every application on telephones makes them. */
final class Totp {

    private static final long STEP_SECONDS = Duration.ofSeconds(30).toSeconds();
    private static final int DIGITS = 1_000_000;
    /** Steps by which a telephone's clock may be early or late. */
    private static final int DRIFT = 1;

    private Totp() { }

    /** The step of which a code is, near an instant; empty when it is of none. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = step(now);
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT).filter(step -> same(code(secret, step), code)).findFirst();
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = mac[mac.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(mac).getInt(at) & Integer.MAX_VALUE;
        return String.format("%06d", number % DIGITS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }
}
