package fr.clausier.participant.alike;

import fr.clausier.kernel.Folded;
import fr.clausier.participant.Identity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** In what two identities resemble each other enough to be asked about. Pure. */
public enum Likeness {

    /** Family name and first name the other way round. */ SWAPPED,
    /** A compound name written in one word, or half of it left out. */ COMPOUND,
    /** One letter more, less, other, or two the other way round. */ LETTER,
    /** Day and month of birth the other way round. */ DAY_AND_MONTH,
    /** One digit of the birth date. */ DIGIT;

    private static final int SHORTEST = 4;

    /** Empty for the same identity, and for those too different to be asked about. */
    public static Optional<Likeness> between(Identity one, Identity other) {
        if (one.key().equals(other.key())) {
            return Optional.empty();
        }
        boolean sameDay = one.birthDate().equals(other.birthDate());
        return sameDay ? ofNames(one, other) : words(one).equals(words(other)) ? ofDates(one.birthDate(), other.birthDate()) : Optional.empty();
    }

    /** The words of both names, in alphabetical order. */
    static List<String> words(Identity who) {
        return words(who.familyName() + " " + who.firstName());
    }

    static List<String> words(String names) {
        return Arrays.stream(Folded.of(names).split(" ")).sorted().toList();
    }

    private static Optional<Likeness> ofNames(Identity one, Identity other) {
        String family = Folded.of(one.familyName());
        String first = Folded.of(one.firstName());
        String otherFamily = Folded.of(other.familyName());
        String otherFirst = Folded.of(other.firstName());
        if (family.equals(otherFirst) && first.equals(otherFamily)) {
            return Optional.of(SWAPPED);
        }
        boolean part = isPart(family, otherFamily) && first.equals(otherFirst) || family.equals(otherFamily) && isPart(first, otherFirst);
        if (words(one).equals(words(other)) || joined(family, first).equals(joined(otherFamily, otherFirst)) || part) {
            return Optional.of(COMPOUND);
        }
        boolean letter = family.equals(otherFamily) && isOneOff(first, otherFirst) || first.equals(otherFirst) && isOneOff(family, otherFamily);
        return letter ? Optional.of(LETTER) : Optional.empty();
    }

    private static String joined(String family, String first) {
        return family.replace(" ", "") + " " + first.replace(" ", "");
    }

    private static boolean isPart(String one, String other) {
        Set<String> words = new TreeSet<>(List.of(one.split(" ")));
        Set<String> others = new TreeSet<>(List.of(other.split(" ")));
        return !words.equals(others) && (words.containsAll(others) || others.containsAll(words));
    }

    /** Whether one change leads from one word to the other; short words differ too easily. */
    static boolean isOneOff(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (longer.length() < SHORTEST || longer.length() - shorter.length() > 1 || longer.equals(shorter)) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
            from++;
        }
        String rest = longer.substring(from);
        String otherRest = shorter.substring(from);
        if (longer.length() > shorter.length()) {
            return rest.substring(1).equals(otherRest);
        }
        boolean crossed = rest.length() > 1 && rest.charAt(0) == otherRest.charAt(1) && rest.charAt(1) == otherRest.charAt(0)
            && rest.substring(2).equals(otherRest.substring(2));
        return crossed || rest.substring(1).equals(otherRest.substring(1));
    }

    private static Optional<Likeness> ofDates(LocalDate one, LocalDate other) {
        if (one.getYear() == other.getYear() && one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth()) {
            return Optional.of(DAY_AND_MONTH);
        }
        String digits = one.format(DateTimeFormatter.BASIC_ISO_DATE);
        String others = other.format(DateTimeFormatter.BASIC_ISO_DATE);
        int different = 0;
        for (int i = 0; i < Math.min(digits.length(), others.length()); i++) {
            different += digits.charAt(i) == others.charAt(i) ? 0 : 1;
        }
        return digits.length() == others.length() && different == 1 ? Optional.of(DIGIT) : Optional.empty();
    }
}
