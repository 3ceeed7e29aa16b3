package fr.clausier.sampling;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import fr.clausier.upload.evidence.EvidenceFile;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What facilitators decide of each placement drawn, and of each file sent for it. */
@Singleton
public class SampleReviews {

    private static final int LONGEST_REASON = 1000;

    private final SampleRows.ItemRows items;
    private final SampleRows.FileRows verdicts;
    private final SampleReading reading;
    private final EvidenceFiles files;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;

    SampleReviews(SampleRows.ItemRows items, SampleRows.FileRows verdicts, SampleReading reading, EvidenceFiles files, PersonKeys keys, Journal journal, Calendar calendar) {
        this.items = items;
        this.verdicts = verdicts;
        this.reading = reading;
        this.files = files;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** A placement drawn with what was sent for it. @param said what was decided of each file, by its id */
    public record Sheet(SampleBook book, ItemView view, List<EvidenceFile> files, Map<Long, SampleVerdict> said) {

        /** Whether it may be decided now: what is accepted in the first review stays. */
        public boolean isOpen() {
            return book.sample().state() == SampleState.REVIEW || book.sample().state() == SampleState.REVIEW_AGAIN && view.item().firstVerdict() == SampleVerdict.REFUSED;
        }
    }

    /** A decision as typed. @param files of each file sent, by its id; @param reason null for none */
    public record Decision(SampleVerdict verdict, @Nullable String reason, Map<Long, SampleVerdict> files) {

        /** Reads verdict, reason, and file[12] for each file. A refusal says why. */
        public static Decision read(Fields fields, List<EvidenceFile> sent) {
            SampleVerdict verdict = fields.requiredCode("verdict", SampleVerdict.class);
            String reason = verdict == SampleVerdict.REFUSED ? fields.requiredText("reason", LONGEST_REASON) : fields.text("reason", LONGEST_REASON);
            Map<Long, SampleVerdict> each = new HashMap<>();
            sent.forEach(file -> Optional.ofNullable(fields.code("file[" + file.row().id() + "]", SampleVerdict.class)).ifPresent(said -> each.put(file.row().id(), said)));
            return new Decision(verdict, reason, each);
        }
    }

    @Transactional
    public Optional<Sheet> sheet(Scope scope, long item) {
        scope.require(Permission.CONTROL_SAMPLES);
        return items.findByIdAndStructureId(item, scope.structure()).flatMap(found -> reading.book(scope, found)).map(book -> new Sheet(book, book.items().get(0),
            files.of(scope, EvidenceSubject.SAMPLE, item).map(EvidenceFiles.Shelf::files).orElse(List.of()), verdicts.findByStructureIdAndItemIdOrderById(scope.structure(), item)
                .stream().collect(Collectors.toMap(SampleRows.FileVerdict::evidenceId, SampleRows.FileVerdict::verdict))));
    }

    /** Decides of a placement, once what was sent is frozen. Refuses {@code sample-not-reviewed}, {@code sample-no-file} for accepting on nothing that was accepted. */
    @Transactional
    public Outcome<SampleItem> decide(Scope scope, long id, long version, Decision decision) {
        scope.require(Permission.CONTROL_SAMPLES);
        journal.writeAlone();
        Sheet sheet = sheet(scope, id).orElse(null);
        if (sheet == null) {
            return Outcome.absent();
        }
        SampleItem before = sheet.view().item();
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        if (!sheet.isOpen()) {
            return Outcome.refused(Problem.atField("sample-not-reviewed", "verdict", decision.verdict().name()));
        }
        boolean onFile = sheet.files().stream().anyMatch(file -> decision.files().get(file.row().id()) == SampleVerdict.ACCEPTED);
        if (decision.verdict() == SampleVerdict.ACCEPTED && !onFile && decision.reason() == null) {
            return Outcome.refused(Problem.atField("sample-no-file", "reason", ""));
        }
        long key = items.facts(scope.structure(), before.sampleId(), id).get(0).personKey();
        decision.files().forEach((file, said) -> said(scope, id, file, said));
        SampleItem after = items.update(before.decided(calendar.now(), scope.actor().account(), decision.verdict(),
            decision.reason() == null ? null : keys.seal(key, decision.reason())));
        journal.recordPerson(scope, "sample.decided", Samples.SUBJECT, before.sampleId(), key,
            new SampleItem.Journaled(id, before.reference(), before.verdict(), sheet.view().reason()),
            new SampleItem.Journaled(id, after.reference(), after.verdict(), decision.reason()));
        return Outcome.done(after);
    }

    private void said(Scope scope, long item, long file, SampleVerdict verdict) {
        Optional<SampleRows.FileVerdict> before = verdicts.findByStructureIdAndItemIdOrderById(scope.structure(), item).stream()
            .filter(each -> each.evidenceId() == file).findFirst();
        SampleRows.FileVerdict now = new SampleRows.FileVerdict(before.map(SampleRows.FileVerdict::id).orElse(null), scope.structure(), item, file, verdict, calendar.now(),
            scope.actor().account());
        if (before.isPresent()) {
            verdicts.update(now);
        } else {
            verdicts.save(now);
        }
    }
}
