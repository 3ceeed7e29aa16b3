package fr.clausier.access.proof;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import fr.clausier.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/** Passwords: Argon2id (19 MiB, 2 passes, OWASP's first choice), judged by strength, never by classes of characters. */
@Singleton
public class Passwords {

    private static final int ENOUGH_BITS = 80;
    private static final int FEWEST_CHARACTERS = 6;
    private static final int LONGEST = 200;

    private final Argon2Function argon2;
    /** Checked when there is no such account, so that both answers take the same time. */
    private final String nobody;

    @Inject
    public Passwords() {
        this(19_456, 2);
    }

    /** For tests alone, which sign in often: below OWASP's minimum no setting leads. */
    Passwords(int kibibytes, int passes) {
        this.argon2 = Argon2Function.getInstance(kibibytes, passes, 1, 32, Argon2.ID);
        this.nobody = hash("nobody has this password");
    }

    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(argon2).getResult();
    }

    /** @param hash null when there is no account, or it has no password: then nothing matches, in the same time */
    public boolean matches(String password, String hash) {
        String stored = checked(hash);
        boolean right = password.length() <= LONGEST && Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
        return right && hash != null;
    }

    /** The hash a password is held against: that of somebody, or one of the same cost that nobody has. */
    String checked(String hash) {
        return hash == null ? nobody : hash;
    }

    /**
     * What is wrong with a password somebody would choose; empty when it may be taken.
     *
     * @param own what the person is known by: name, mail address
     */
    public Optional<Problem> judge(String password, Collection<String> own) {
        boolean strong = isStrong(password, password.length());
        if (strong && isStrong(password, Guessable.with(own).length(password))) {
            return Optional.empty();
        }
        String code = strong ? "password-common" : password.length() > LONGEST ? "password-long" : "password-weak";
        return Optional.of(Problem.error(code, Problem.Place.field("password"), ""));
    }

    /** Length × log2 of the alphabet seen must reach 80 bits: 13 characters of all kinds, or 18 small letters. What anyone would guess counts for less than it is long. */
    private static boolean isStrong(String password, int length) {
        int alphabet = (password.matches("(?s).*[a-z].*") ? 26 : 0) + (password.matches("(?s).*[A-Z].*") ? 26 : 0)
            + (password.matches("(?s).*[0-9].*") ? 10 : 0) + (password.matches("(?s).*[^a-zA-Z0-9].*") ? 33 : 0);
        long distinct = password.chars().distinct().count();
        return password.length() <= LONGEST && distinct >= FEWEST_CHARACTERS && length * Math.log(alphabet) / Math.log(2) >= ENOUGH_BITS;
    }
}
