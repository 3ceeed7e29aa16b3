package fr.clausier.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Passwords: Argon2id (19 MiB, 2 passes, OWASP's first choice), judged by strength, never by classes of characters. */
final class Passwords {

    private static final int ENOUGH_BITS = 80;
    private static final int LONGEST = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Checked when there is no such account, so that both answers take the same time. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() { }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    static boolean matches(String password, String hash) {
        boolean right = password.length() <= LONGEST && Password.check(password, hash == null ? NOBODY : hash).with(ARGON2);
        return right && hash != null;
    }

    /** Length × log2 of the alphabet seen must reach 80 bits: 13 characters of all kinds, or 18 small letters. */
    static boolean isStrong(String password) {
        int alphabet = (password.matches(".*[a-z].*") ? 26 : 0) + (password.matches(".*[A-Z].*") ? 26 : 0)
            + (password.matches(".*[0-9].*") ? 10 : 0) + (password.matches(".*[^a-zA-Z0-9].*") ? 33 : 0);
        long distinct = password.chars().distinct().count();
        return password.length() <= LONGEST && distinct >= 6 && password.length() * Math.log(alphabet) / Math.log(2) >= ENOUGH_BITS;
    }
}
