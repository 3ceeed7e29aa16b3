package fr.clausier.hours.intake;

import fr.clausier.journal.Keeping;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the last files looked at came to: a large one takes seconds to read and compare, and is looked at two or three times in a row. */
@Singleton
class LookedAt {

    private static final int REMEMBERED = 4;

    private final Unchanged<Key, Compared> looks;

    LookedAt(Keeping keeping) {
        this.looks = keeping.of(REMEMBERED);
    }

    /** Whose look at which file. */
    private record Key(Scope scope, long upload) { }

    /** Told before a file is read and compared. */
    Unchanged.Moment now() {
        return looks.now();
    }

    Optional<Compared> find(Scope scope, long upload) {
        return looks.find(scope, new Key(scope, upload));
    }

    /** @param moment before the file was read and compared */
    Compared keep(Scope scope, long upload, Unchanged.Moment moment, Compared compared) {
        return looks.keep(scope, new Key(scope, upload), moment, compared);
    }
}
