package fr.clausier.hours.intake;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last files looked at came to, while memory allows and nobody wrote anything since. Every action is in the journal: as long as
 * that has not moved, and it is the same day, reading and comparing a file again would say the same.
 */
@Singleton
class LookedAt {

    private static final int REMEMBERED = 4;

    private final Journal journal;
    private final Calendar calendar;
    private final Map<Key, Look> looks = new LinkedHashMap<>();

    LookedAt(Journal journal, Calendar calendar) {
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Whose look at which file. */
    private record Key(Scope scope, long upload) { }

    private record Look(Moment moment, SoftReference<Compared> compared) { }

    /** Where the journal stood, on which day. */
    record Moment(long journal, LocalDate day) { }

    /** Told before a file is read and compared. */
    Moment now() {
        return new Moment(journal.last(), calendar.today());
    }

    synchronized Optional<Compared> find(Scope scope, long upload) {
        Look look = looks.get(new Key(scope, upload));
        return look == null || !look.moment.equals(now()) ? Optional.empty() : Optional.ofNullable(look.compared.get());
    }

    /** @param moment before the file was read and compared */
    synchronized Compared keep(Scope scope, long upload, Moment moment, Compared compared) {
        looks.remove(new Key(scope, upload));
        looks.put(new Key(scope, upload), new Look(moment, new SoftReference<>(compared)));
        Iterator<Key> oldest = looks.keySet().iterator();
        while (looks.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
        return compared;
    }
}
