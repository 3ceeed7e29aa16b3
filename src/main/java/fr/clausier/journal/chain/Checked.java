package fr.clausier.journal.chain;

import fr.clausier.words.Words;
import java.util.Optional;

/** What checking a journal came to. @param entries that followed; @param heads signed heads met */
public record Checked(long entries, int heads, Optional<Break> broken) {

    /** The same in a sentence. */
    public String told(Words words) {
        return broken.map(found -> found.from() == found.to() ? words.say("chain.broken.at", words.integer(found.from()), words.of(found.fault()))
            : words.say("chain.broken.between", words.integer(found.from()), words.integer(found.to()), words.of(found.fault())))
            .orElseGet(() -> words.say("chain.whole", words.integer(entries), words.integer(heads)));
    }
}
