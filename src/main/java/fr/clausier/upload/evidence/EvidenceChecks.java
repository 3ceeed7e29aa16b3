package fr.clausier.upload.evidence;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.Evidence.Trouble;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks again at what is kept: each file's hash re-read in its turn, files nobody knows swept away, those of people who left forgotten. */
@Singleton
public class EvidenceChecks {

    /** A file without a row may be one that is just being recorded. */
    private static final Duration IN_THE_MAKING = Duration.ofDays(1);
    private static final int PER_QUERY = 500;

    private final EvidenceRows rows;
    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final Journal journal;
    private final Calendar calendar;

    EvidenceChecks(EvidenceRows rows, EvidenceStore store, EvidenceSettings settings, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal tells of a file that was looked at. */
    record Looked(String address, Trouble trouble) { }

    /** What came of a check. @param looked files re-read; @param worse those in trouble that were not */
    public record Checked(int looked, int worse) { }

    /** Re-reads the files not looked at for {@code checkDays}, the longest ago first, at most so many. */
    @Transactional
    public Checked check(Scope scope, int most) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Instant now = calendar.now();
        List<Evidence> old = rows.checkedBefore(scope.structure(), now.minus(Duration.ofDays(settings.checkDays())), most);
        // read before anyone is kept waiting: files may be large
        List<Trouble> found = old.stream().map(row -> EvidenceFiles.wrongWith(row, store.get(row.address()))).toList();
        int worse = 0;
        if (!old.isEmpty()) {
            journal.writeAlone();
        }
        for (int i = 0; i < old.size(); i++) {
            Evidence row = old.get(i);
            Trouble wrong = found.get(i);
            boolean kept = rows.found(row.id(), now, wrong == null ? null : wrong.name()) > 0;
            if (kept && wrong != row.trouble()) {
                worse += wrong == null ? 0 : 1;
                journal.record(scope, wrong == null ? "evidence.found" : "evidence.lost", "evidence", row.id(), new Looked(row.address(), row.trouble()),
                    new Looked(row.address(), wrong));
            }
        }
        return new Checked(old.size(), worse);
    }

    /** Files that were missing or altered when last looked at. */
    @Transactional
    public List<Evidence> troubled(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return rows.troubled(scope.structure());
    }

    /** Has the store forget, for every structure, what was taken away, and what no row names a day after it was written. How many files went. */
    @Transactional
    public int sweep(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Instant now = calendar.now();
        int gone = 0;
        for (Evidence row : rows.toSweep()) {
            gone += store.remove(row.address()) ? 1 : 0;
            rows.swept(row.id(), now);
        }
        List<String> old = store.before(now.minus(IN_THE_MAKING));
        for (int i = 0; i < old.size(); i += PER_QUERY) {
            List<String> some = old.subList(i, Math.min(old.size(), i + PER_QUERY));
            Set<String> known = new HashSet<>(rows.known(some));
            gone += (int) some.stream().filter(address -> !known.contains(address)).filter(store::remove).count();
        }
        return gone;
    }

    /** Forgets, in the transaction that forgets the things, every file about them. The bytes go at the next sweep: a transaction undone loses none. How many. */
    @Transactional
    public int forget(Scope scope, EvidenceSubject subject, Collection<Long> ids) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return ids.isEmpty() ? 0 : forget(scope, rows.of(scope.structure(), subject.name(), ids));
    }

    /** The same of every file sealed with the keys of people: what they hold is unreadable as soon as the keys are erased. */
    @Transactional
    public int forgetPeople(Scope scope, Collection<Long> personKeys) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return personKeys.isEmpty() ? 0 : forget(scope, rows.sealedBy(scope.structure(), personKeys));
    }

    /** The same of every file about things of one kind that came before an instant. */
    @Transactional
    public int forgetBefore(Scope scope, EvidenceSubject subject, Instant instant) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return forget(scope, rows.receivedBefore(scope.structure(), subject.name(), instant));
    }

    private int forget(Scope scope, List<Evidence> found) {
        journal.writeAlone();
        found.forEach(row -> {
            rows.update(row.removed(calendar.now(), scope.actor().account()));
            journal.record(scope, "evidence.forgotten", "evidence", row.id(), new Looked(row.address(), row.trouble()), null);
        });
        return found.size();
    }
}
