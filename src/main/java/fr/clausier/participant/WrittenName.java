package fr.clausier.participant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A person's name written in one cell, told apart into family name and first name. */
public record WrittenName(String family, String first) {

    /** Which name is written first where neither a comma nor capitals tell. */
    public enum Order { FAMILY_FIRST, FIRST_FAMILY }

    private static final Set<String> CIVILITIES = Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle");
    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "la", "le", "les", "da", "do", "dos", "di", "del", "el", "al", "ben", "van", "von", "der", "den", "saint", "st");

    /**
     * Reads "DUPONT Marie", "Marie DUPONT", "Dupont, Marie", "Mme Marie de la Tour". Empty when it cannot be told where one name ends:
     * three words or more without a comma, capitals or a particle.
     */
    public static Optional<WrittenName> read(String written, Order order) {
        int comma = written.indexOf(',');
        if (comma >= 0) {
            return of(bare(written.substring(0, comma)), bare(written.substring(comma + 1)));
        }
        List<String> words = words(written);
        Optional<WrittenName> shown = byCapitals(words);
        return shown.isPresent() ? shown : byOrder(joined(words), order);
    }

    /** Whether the writing itself tells which name is which, whatever the order. */
    public static boolean tells(String written) {
        return written.indexOf(',') >= 0 || byCapitals(words(written)).isPresent();
    }

    private static Optional<WrittenName> of(List<String> family, List<String> first) {
        return family.isEmpty() || first.isEmpty() ? Optional.empty() : Optional.of(new WrittenName(String.join(" ", family), String.join(" ", first)));
    }

    private static List<String> words(String written) {
        return bare(written);
    }

    private static List<String> bare(String written) {
        List<String> words = new ArrayList<>(Arrays.stream(written.strip().split("[\\s\\u00a0\\u202f]+")).filter(word -> !word.isEmpty()).toList());
        if (words.size() > 1 && CIVILITIES.contains(words.get(0).replace(".", "").toLowerCase(Locale.FRENCH))) {
            words.remove(0);
        }
        return words;
    }

    /** The capitals are the family name, at one end; a particle beside them belongs to them. */
    private static Optional<WrittenName> byCapitals(List<String> words) {
        int from = 0;
        while (from < words.size() && isCapitals(words.get(from))) {
            from++;
        }
        if (from > 0 && from < words.size() && words.subList(from, words.size()).stream().noneMatch(WrittenName::isCapitals)) {
            return of(words.subList(0, from), words.subList(from, words.size()));
        }
        int to = words.size();
        while (to > 0 && isCapitals(words.get(to - 1))) {
            to--;
        }
        boolean rest = to > 0 && to < words.size() && words.subList(0, to).stream().noneMatch(WrittenName::isCapitals);
        while (rest && to > 1 && PARTICLES.contains(words.get(to - 1).toLowerCase(Locale.FRENCH))) {
            to--;
        }
        return rest ? of(words.subList(to, words.size()), words.subList(0, to)) : Optional.empty();
    }

    private static boolean isCapitals(String word) {
        return word.chars().filter(Character::isLetter).count() > 1 && word.equals(word.toUpperCase(Locale.FRENCH));
    }

    /** Particles go with the word that follows: "de la Tour" is one name. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.isEmpty() ? "" : " ").append(word);
            if (!PARTICLES.contains(word.toLowerCase(Locale.FRENCH))) {
                joined.add(name.toString());
                name.setLength(0);
            }
        }
        if (!name.isEmpty()) {
            joined.add(name.toString());
        }
        return joined;
    }

    private static Optional<WrittenName> byOrder(List<String> names, Order order) {
        if (names.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(order == Order.FAMILY_FIRST ? new WrittenName(names.get(0), names.get(1)) : new WrittenName(names.get(1), names.get(0)));
    }
}
