package fr.clausier.upload.evidence;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.evidence.Evidence.Trouble;
import fr.clausier.upload.evidence.Evidenced.Concerned;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files kept as evidence of things recorded: taken, shown to whoever reaches the thing, given back, taken away. */
@Singleton
public class EvidenceFiles {

    private static final String SUBJECT = "evidence";

    private final EvidenceRows rows;
    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final Map<EvidenceSubject, Evidenced> things = new EnumMap<>(EvidenceSubject.class);
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;
    private final TransactionOperations<Connection> transactions;
    private final Unchanged<String, EvidenceRows.Sum> sum;

    EvidenceFiles(EvidenceRows rows, EvidenceStore store, EvidenceSettings settings, List<Evidenced> evidenced, PersonKeys keys, Journal journal, Calendar calendar,
            TransactionOperations<Connection> transactions, Keeping keeping) {
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
        this.transactions = transactions;
        this.sum = keeping.of(Keeping.MANY, Thing.EVIDENCE, Thing.PARTICIPANT);
        evidenced.forEach(each -> things.put(each.evidences(), each));
    }

    /** What is about one thing. @param about what it is; @param files in the order they came */
    public record Shelf(Concerned about, List<EvidenceFile> files) {

        /** Whether a viewer who reaches it may take one of them away. */
        public boolean isRemovable(EvidenceFile file, Scope scope) {
            return about.keeping(file.row().receivedAt()) == null && file.isRemovableBy(scope);
        }
    }

    /** A file to give back. */
    public record Opened(EvidenceFile file, byte[] content) { }

    /** What a structure keeps. @param quota bytes it may keep; @param largest bytes of one file at most; @param troubled files that are missing or altered */
    public record Usage(long files, long bytes, long quota, long largest, long troubled) { }

    /** Files about one thing; empty when the viewer has no such thing. */
    @Transactional
    public Optional<Shelf> of(Scope scope, EvidenceSubject subject, long id) {
        scope.require(subject.permission());
        return concerned(scope, subject, id).map(about -> new Shelf(about, rows.of(scope.structure(), subject.name(), List.of(id)).stream().map(this::named).toList()));
    }

    /** How many files there are about each of some things, which the caller has found the viewer to reach. */
    @Transactional
    public Map<Long, Long> counts(Scope scope, EvidenceSubject subject, Collection<Long> ids) {
        return ids.isEmpty() || !scope.may(subject.permission()) ? Map.of() : rows.counts(scope.structure(), subject.name(), ids).stream()
            .collect(Collectors.toMap(EvidenceRows.Counted::subjectId, EvidenceRows.Counted::files));
    }

    /** Under which hashes the store keeps the files about each of some things, which the caller has found the viewer to reach: what is frozen is told by them. */
    @Transactional
    public Map<Long, List<String>> addresses(Scope scope, EvidenceSubject subject, Collection<Long> ids) {
        scope.require(subject.permission());
        return ids.isEmpty() ? Map.of() : rows.of(scope.structure(), subject.name(), ids).stream()
            .collect(Collectors.groupingBy(Evidence::subjectId, Collectors.mapping(Evidence::address, Collectors.toList())));
    }

    @Transactional
    public Usage usage(Scope scope) {
        scope.require(Permission.KEEP_EVIDENCE);
        EvidenceRows.Sum sum = this.sum.facts(scope.structure(), "", () -> rows.sum(scope.structure()));
        return new Usage(sum.files(), sum.bytes(), settings.quotaMb() * EvidenceSettings.MEGABYTE, settings.largestMb() * EvidenceSettings.MEGABYTE, sum.troubled());
    }

    /**
     * Keeps a file about something the viewer reaches; the same bytes again are one file. Refuses {@code evidence-empty}, {@code evidence-too-large},
     * {@code evidence-kind}, {@code evidence-many}, {@code evidence-quota}, and what closes the thing. The file is on disk before its row is: one without a row is
     * found by {@link EvidenceChecks}.
     */
    public Outcome<EvidenceFile> keep(Scope scope, EvidenceSubject subject, long id, String fileName, byte[] content) {
        scope.require(subject.permission());
        Concerned about = transactions.executeRead(status -> concerned(scope, subject, id)).orElse(null);
        if (about == null) {
            return Outcome.absent();
        }
        Optional<Problem> wrong = Optional.ofNullable(about.closed()).or(() -> wrong(content));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        EvidenceKind kind = EvidenceKind.of(content).orElseThrow();
        long key = about.personKey() == null ? keys.create() : about.personKey();
        byte[] sealed = keys.seal(key, content);
        String address = Canonical.sha256(sealed);
        String told = EvidenceFile.sealable(Canonical.sha256(content), FileName.of(fileName, kind));
        store.put(address, sealed, calendar.now());
        Outcome<EvidenceFile> outcome = transactions.executeWrite(status -> record(scope, new Evidence(null, scope.structure(), subject, id, key, keys.seal(key, told), kind, kind.isActive(content),
            content.length, address, calendar.now(), scope.actor().account(), calendar.now(), null, null, null, null), told));
        if (!outcome.isDone() || !outcome.get().row().address().equals(address)) {
            store.remove(address);
        }
        return outcome;
    }

    private Optional<Problem> wrong(byte[] content) {
        if (content.length == 0) {
            return Optional.of(Problem.atField("evidence-empty", "file", ""));
        }
        if (content.length > settings.largestMb() * EvidenceSettings.MEGABYTE) {
            return Optional.of(Problem.atField("evidence-too-large", "file", "", Integer.toString(settings.largestMb())));
        }
        return EvidenceKind.of(content).isPresent() ? Optional.empty() : Optional.of(Problem.atField("evidence-kind", "file", ""));
    }

    private Outcome<EvidenceFile> record(Scope scope, Evidence row, String told) {
        journal.writeAlone();
        Concerned about = concerned(scope, row.subject(), row.subjectId()).orElse(null);
        if (about == null) {
            return Outcome.absent();
        }
        if (about.closed() != null) {
            return Outcome.refused(about.closed());
        }
        EvidenceFile file = EvidenceFile.unsealed(row, told);
        List<EvidenceFile> there = rows.of(scope.structure(), row.subject().name(), List.of(row.subjectId())).stream().map(this::named).toList();
        Optional<EvidenceFile> same = there.stream().filter(each -> each.sha256().equals(file.sha256()) && each.row().trouble() == null).findFirst();
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        if (there.size() >= settings.most()) {
            return Outcome.refused(Problem.atField("evidence-many", "file", "", Integer.toString(settings.most())));
        }
        if (rows.sum(scope.structure()).bytes() + row.sizeBytes() > settings.quotaMb() * EvidenceSettings.MEGABYTE) {
            return Outcome.refused(Problem.atField("evidence-quota", "file", "", Integer.toString(settings.quotaMb())));
        }
        EvidenceFile saved = EvidenceFile.unsealed(rows.save(row), told);
        journal.recordPerson(scope, "evidence.kept", SUBJECT, saved.row().id(), row.personKeyId(), null, saved.journaled());
        return Outcome.done(saved);
    }

    /** Gives a file back, and writes who took it. Refuses {@code evidence-missing}, {@code evidence-altered}, {@code evidence-erased}. */
    @Transactional
    public Outcome<Opened> open(Scope scope, long id) {
        scope.require(Permission.KEEP_EVIDENCE);
        Evidence row = reached(scope, id).orElse(null);
        if (row == null) {
            return Outcome.absent();
        }
        Optional<byte[]> sealed = store.get(row.address());
        if (sealed.isEmpty()) {
            return Outcome.refused(Problem.atField("evidence-missing", "file", ""));
        }
        if (wrongWith(row, sealed) != null) {
            return Outcome.refused(Problem.atField("evidence-altered", "file", ""));
        }
        Optional<byte[]> content = keys.open(row.personKeyId(), sealed.get());
        if (content.isEmpty()) {
            return Outcome.refused(Problem.atField("evidence-erased", "file", ""));
        }
        EvidenceFile file = named(row);
        journal.recordPerson(scope, "evidence.opened", SUBJECT, id, row.personKeyId(), null, file.journaled());
        return Outcome.done(new Opened(file, content.get()));
    }

    /** Takes a file away: its bytes go at once, that it was there stays in the journal. Refuses {@code evidence-not-yours}, and what closes the thing. */
    public Outcome<Evidence> remove(Scope scope, long id) {
        scope.require(Permission.KEEP_EVIDENCE);
        Outcome<Evidence> outcome = transactions.executeWrite(status -> {
            journal.writeAlone();
            Evidence row = reached(scope, id).orElse(null);
            if (row == null) {
                return Outcome.<Evidence>absent();
            }
            EvidenceFile file = named(row);
            Problem closed = concerned(scope, row.subject(), row.subjectId()).orElseThrow().keeping(row.receivedAt());
            if (closed != null || !file.isRemovableBy(scope)) {
                return Outcome.<Evidence>refused(closed != null ? closed : Problem.atField("evidence-not-yours", "file", file.name()));
            }
            rows.update(row.removed(calendar.now(), scope.actor().account()));
            if (!file.name().isEmpty()) {
                journal.recordPerson(scope, "evidence.removed", SUBJECT, id, row.personKeyId(), file.journaled(), null);
            } else {
                journal.record(scope, "evidence.removed", SUBJECT, id, null, null);
            }
            return Outcome.done(row);
        });
        if (outcome.isDone()) {
            store.remove(outcome.get().address());
        }
        return outcome;
    }

    static Trouble wrongWith(Evidence row, Optional<byte[]> sealed) {
        return sealed.isEmpty() ? Trouble.MISSING : Canonical.sha256(sealed.get()).equals(row.address()) ? null : Trouble.ALTERED;
    }

    private Optional<Evidence> reached(Scope scope, long id) {
        return rows.kept(id, scope.structure()).filter(row -> scope.may(row.subject().permission()) && concerned(scope, row.subject(), row.subjectId()).isPresent());
    }

    private Optional<Concerned> concerned(Scope scope, EvidenceSubject subject, long id) {
        return things.get(subject).concerned(scope, id);
    }

    private EvidenceFile named(Evidence row) {
        return EvidenceFile.unsealed(row, keys.open(row.personKeyId(), row.toldEnc()).orElse(""));
    }
}
