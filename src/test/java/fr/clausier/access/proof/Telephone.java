package fr.clausier.access.proof;

import fr.clausier.store.Calendar;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;

/** The application on a person's telephone, as far as it can be held by a test: knows a secret typed into it, and shows the code of a step. */
public final class Telephone {

    private final ApplicationContext context;
    private final byte[] secret;

    private Telephone(ApplicationContext context, byte[] secret) {
        this.context = context;
        this.secret = secret;
    }

    /** @param typed the letters a page shows */
    public static Telephone with(ApplicationContext context, String typed) {
        return new Telephone(context, decoded(typed));
    }

    /** Sets an account up with a telephone, by the code of the step before the present one: that of now is still good once. */
    public static Telephone of(ApplicationContext context, long account) {
        SecondFactors factors = context.getBean(SecondFactors.class);
        SecondFactors.Offer offer = factors.offer(account);
        Telephone telephone = with(context, offer.secret());
        factors.set(account, offer.sealed(), telephone.code(-1)).orElseThrow();
        return telephone;
    }

    /** What it shows at an instant. @param typed the letters a page shows */
    public static String code(String typed, Instant now) {
        return Totp.code(decoded(typed), Totp.step(now));
    }

    /** @param steps of thirty seconds before or after now */
    public String code(int steps) {
        return Totp.code(secret, Totp.step(context.getBean(Calendar.class).now()) + steps);
    }

    private static byte[] decoded(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char each : typed.toUpperCase(Locale.ROOT).replace("-", "").toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
