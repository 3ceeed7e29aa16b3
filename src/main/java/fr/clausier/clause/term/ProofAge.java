package fr.clausier.clause.term;

import java.util.Optional;

/**
 * How old the proof of a group may be on the day of hiring: a number of calendar months, any age as long as it is valid on that
 * day ({@code hiring}), or no proof asked at all ({@code none}).
 *
 * @param months 1 to 120; null when validity alone matters
 */
public record ProofAge(boolean needed, Integer months) {

    public static final ProofAge VALID_AT_HIRING = new ProofAge(true, null);
    public static final ProofAge NO_PROOF = new ProofAge(false, null);
    private static final int MOST_MONTHS = 120;

    /** Empty unless the text is a number of months from 1 to 120, {@code hiring} or {@code none}. */
    public static Optional<ProofAge> parse(String text) {
        return switch (text) {
            case "hiring" -> Optional.of(VALID_AT_HIRING);
            case "none" -> Optional.of(NO_PROOF);
            default -> text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_MONTHS
                ? Optional.of(new ProofAge(true, Integer.valueOf(text))) : Optional.empty();
        };
    }

    @Override
    public String toString() {
        return !needed ? "none" : months == null ? "hiring" : months.toString();
    }
}
