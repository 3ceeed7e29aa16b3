package fr.clausier.hours.sheet;

import fr.clausier.kernel.Folded;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Codes as people write them in cells: the code itself, its words in either language, or an abbreviation of the trade. */
public final class CodeWords {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("entreprise", "COMPANY"), Map.entry("societe", "COMPANY"), Map.entry("company", "COMPANY"),
        Map.entry("mad", "LABOUR_SUPPLY"), Map.entry("mise a disposition", "LABOUR_SUPPLY"), Map.entry("embauche directe", "DIRECT_HIRE"),
        Map.entry("embauche", "DIRECT_HIRE"), Map.entry("sous traitance", "SUBCONTRACTING"), Map.entry("cotraitance", "CO_CONTRACTING"),
        Map.entry("co traitance", "CO_CONTRACTING"), Map.entry("lot tenu par une siae", "SIAE_HOLDER"), Map.entry("titulaire siae", "SIAE_HOLDER"),
        Map.entry("apprentissage", "APPRENTICESHIP"), Map.entry("contrat d apprentissage", "APPRENTICESHIP"), Map.entry("contrat pro", "PRO"),
        Map.entry("contrat de professionnalisation", "PRO"), Map.entry("professionnalisation", "PRO"), Map.entry("contrat de mission", "MISSION"),
        Map.entry("interim", "MISSION"), Map.entry("ctt", "MISSION"), Map.entry("cddu", "USAGE"), Map.entry("contrat d usage", "USAGE"),
        Map.entry("cdd tremplin", "TREMPLIN"), Map.entry("rqth", "BOETH"), Map.entry("th", "BOETH"), Map.entry("50 ans", "SENIOR"),
        Map.entry("refugie", "REFUGEE"), Map.entry("parent isole", "LONE_PARENT"), Map.entry("frr", "ZRR"), Map.entry("autre", "OTHER"));

    private final Texts texts;
    private final Map<Class<? extends Enum<?>>, Map<String, Enum<?>>> known = new HashMap<>();

    public CodeWords(Texts texts) {
        this.texts = texts;
    }

    public <E extends Enum<E>> Optional<E> read(Class<E> type, String written) {
        Map<String, Enum<?>> words = known.computeIfAbsent(type, this::words);
        return Optional.ofNullable(type.cast(words.get(Folded.of(written))));
    }

    /** The same; failing that, what the sender says the word stands for. */
    <E extends Enum<E>> Optional<E> read(Class<E> type, String written, Optional<String> said) {
        Optional<E> known = read(type, written);
        return known.isPresent() || said.isEmpty() ? known : Arrays.stream(type.getEnumConstants()).filter(code -> code.name().equals(said.get())).findFirst();
    }

    /** The codes whose words stand somewhere in a text: none, one, or several that fit. A word within a longer one that fits does not count. */
    public <E extends Enum<E>> Set<E> in(Class<E> type, String written) {
        String padded = " " + Folded.of(written) + " ";
        Map<String, Enum<?>> fitting = new HashMap<>();
        known.computeIfAbsent(type, this::words).forEach((word, code) -> {
            if (!word.isEmpty() && padded.contains(" " + word + " ")) {
                fitting.put(word, code);
            }
        });
        Set<E> found = new TreeSet<>();
        fitting.forEach((word, code) -> {
            if (fitting.keySet().stream().noneMatch(other -> !other.equals(word) && (" " + other + " ").contains(" " + word + " "))) {
                found.add(type.cast(code));
            }
        });
        return found;
    }

    private Map<String, Enum<?>> words(Class<? extends Enum<?>> type) {
        Map<String, Enum<?>> words = new HashMap<>();
        for (Enum<?> code : type.getEnumConstants()) {
            ABBREVIATIONS.forEach((written, name) -> {
                if (name.equals(code.name())) {
                    words.put(written, code);
                }
            });
            for (Language language : Language.values()) {
                words.put(Folded.of(texts.in(language).of(code)), code);
            }
            words.put(Folded.of(code.name()), code);
        }
        return words;
    }
}
