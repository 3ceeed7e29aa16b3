package fr.clausier.kernel;

import java.util.Optional;

/** A code of the Common Procurement Vocabulary (regulation EC 213/2008): 8 digits, and optionally a check digit. */
public record Cpv(String code) {

    /** @throws IllegalArgumentException unless the code is 8 digits, with or without "-" and a digit */
    public Cpv {
        if (code == null || !code.matches("[0-9]{8}(-[0-9])?")) {
            throw new IllegalArgumentException("a CPV code is 8 digits, then optionally - and one digit");
        }
    }

    public static Optional<Cpv> parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        return trimmed.matches("[0-9]{8}(-[0-9])?") ? Optional.of(new Cpv(trimmed)) : Optional.empty();
    }

    /** Division, the first two digits: 45 is construction work. */
    public String division() {
        return code.substring(0, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
