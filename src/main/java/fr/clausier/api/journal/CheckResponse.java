package fr.clausier.api.journal;

import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.Checked;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** What checking the journal came to. @param sentence the same, for people */
@Serdeable
record CheckResponse(boolean whole, long entries, int heads, @Nullable BreakResponse broken, String sentence) {

    @Serdeable
    record BreakResponse(long from, long to, String fault) { }

    static CheckResponse of(Checked checked, Words words) {
        Break broken = checked.broken().orElse(null);
        return new CheckResponse(broken == null, checked.entries(), checked.heads(),
            broken == null ? null : new BreakResponse(broken.from(), broken.to(), broken.fault().name()), checked.told(words));
    }
}
