package fr.clausier.participant;

import fr.clausier.kernel.Folded;
import java.time.LocalDate;

/**
 * What names a person: family name, first name, date of birth. Sealed in the database; two writings that differ by accents or
 * case alone are one identity.
 */
public record Identity(String familyName, String firstName, LocalDate birthDate) {

    private static final String SEPARATOR = "\u001f";

    /** Family name in capitals as lists print it, then first name. */
    public String shown() {
        return familyName.toUpperCase(java.util.Locale.FRANCE) + " " + firstName;
    }

    /** The folded form by which the same person is recognised. */
    public String key() {
        return Folded.of(familyName) + SEPARATOR + Folded.of(firstName) + SEPARATOR + birthDate;
    }

    String sealable() {
        return familyName + SEPARATOR + firstName + SEPARATOR + birthDate;
    }

    /** What was sealed, opened again. */
    public static Identity unsealed(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new Identity(parts[0], parts[1], LocalDate.parse(parts[2]));
    }
}
