package fr.clausier.hours.confirmation;

import fr.clausier.kernel.Folded;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an employer answers to hours declared for its people. */
public enum Stance {

    CONFIRMS(Set.of("oui", "o", "yes", "y", "x", "v", "1", "vrai", "true", "ok", "d accord", "confirme", "confirmee", "confirmed")),
    DISPUTES(Set.of("non", "n", "no", "0", "faux", "false", "pas d accord", "conteste", "contestee", "disputed"));

    private final Set<String> usual;

    Stance(Set<String> usual) {
        this.usual = usual;
    }

    private String key() {
        return "confirmation." + name().toLowerCase(Locale.ROOT);
    }

    /** The words of the drop-down, in the order in which they are offered. */
    static List<String> offered(Words words) {
        return Arrays.stream(values()).map(stance -> words.say(stance.key())).toList();
    }

    /** Every folded word that is understood, in whatever language. */
    public static Map<String, Stance> understood(Texts texts) {
        Map<String, Stance> understood = new HashMap<>();
        for (Stance stance : values()) {
            stance.usual.forEach(word -> understood.put(word, stance));
            Arrays.stream(Language.values()).forEach(language -> understood.put(Folded.of(texts.in(language).say(stance.key())), stance));
        }
        return understood;
    }
}
