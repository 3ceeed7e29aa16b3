package fr.clausier.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SIRET, the 14-digit number of an establishment (INSEE, SIRENE): SIREN of 9 digits + NIC of 5. Published lists hold a few
 * that fail the Luhn check, so a number that does not check is kept and said, never refused.
 */
public record Siret(String digits) implements Comparable<Siret> {

    private static final Pattern FOURTEEN = Pattern.compile("[0-9]{14}");
    private static final Pattern APART = Pattern.compile("[\\s\\u00a0\\u202f.\\-]");
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException unless there are exactly 14 digits */
    public Siret {
        if (digits == null || !FOURTEEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("a SIRET has 14 digits");
        }
    }

    /** Reads a SIRET as people type it: spaces, dots and no-break spaces are ignored. Empty unless 14 digits remain. */
    public static Optional<Siret> parse(String text) {
        String digits = text == null ? "" : APART.matcher(text).replaceAll("");
        return FOURTEEN.matcher(digits).matches() ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    public String siren() {
        return digits.substring(0, 9);
    }

    /** Luhn sum multiple of 10; the establishments of La Poste also pass when the plain digit sum is a multiple of 5. */
    public boolean checks() {
        return luhn(digits) % 10 == 0 || siren().equals(LA_POSTE) && digitSum(digits) % 5 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** In groups, as it is printed: 111 111 111 00006. */
    public String spaced() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6, 9) + " " + digits.substring(9);
    }

    @Override
    public int compareTo(Siret other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
