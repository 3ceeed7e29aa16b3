package fr.clausier.hours.intake;

import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.Correcting;
import fr.clausier.hours.mending.Corrections;
import fr.clausier.hours.mending.Mend;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.alike.Resemblances;
import fr.clausier.participant.alike.Resembling;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.job.Progress;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an hours file and says what it would do, row by row. Nothing is written but the file itself, kept as it came. */
@Singleton
public class HoursImport {

    /** Percentages told once each part is done; comparing rows takes the rest. */
    private static final int READ = 50;
    private static final int UNDERSTOOD = 70;
    private static final int PEOPLE_KNOWN = 74;
    private static final int PLACEMENTS_KNOWN = 78;
    /** When recording, looking once more is this part of the whole, in percent; writing is the rest. */
    private static final int LOOKED = 40;

    private final Uploads uploads;
    private final Mappings mappings;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Placements placements;
    private final HoursLedger ledger;
    private final ClosedMonths closed;
    private final Calendar calendar;
    private final HoursRecording recording;
    private final Corrections corrections;
    private final Resemblances resemblances;
    private final LookedAt looked;

    HoursImport(Uploads uploads, Mappings mappings, Corrections corrections, Resemblances resemblances, Contracts contracts, Lots lots, Organisations organisations,
            Participants participants, Placements placements, HoursLedger ledger, ClosedMonths closed, Calendar calendar, HoursRecording recording,
            LookedAt looked) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.placements = placements;
        this.ledger = ledger;
        this.closed = closed;
        this.calendar = calendar;
        this.recording = recording;
        this.corrections = corrections;
        this.resemblances = resemblances;
        this.looked = looked;
    }

    /** Keeps a file and previews it. A file that cannot be read at all is refused and not kept. */
    public Outcome<Preview> preview(Scope scope, String fileName, byte[] content) {
        return preview(scope, fileName, content, Progress.UNSEEN);
    }

    /** The same, telling how far it is; stopped, it leaves nothing behind. */
    public Outcome<Preview> preview(Scope scope, String fileName, byte[] content, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        Instant begun = calendar.now();
        return keep(scope, fileName, content, progress).map(kept -> uploads.unlessStopped(scope, kept.upload, begun, () ->
            asking(scope, kept.upload, looked.keep(scope, kept.upload.id(), kept.moment, compare(scope, kept.read, progress)))));
    }

    /** A file just received, and what it says. */
    private record Kept(Upload upload, Unchanged.Moment moment, Read read) { }

    private Outcome<Kept> keep(Scope scope, String fileName, byte[] content, Progress progress) {
        progress.at(1);
        return Tables.read(fileName, content, percent -> progress.between(0, READ, percent, 100)).map(tables -> {
            progress.at(READ);
            Upload upload = uploads.keep(scope, Upload.Purpose.HOURS, fileName, content);
            return new Kept(upload, looked.now(), read(scope, upload, tables));
        });
    }

    /** Previews again a file kept before, as things stand now. */
    public Outcome<Preview> preview(Scope scope, long uploadId) {
        return preview(scope, uploadId, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public Outcome<Preview> preview(Scope scope, long uploadId, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        Upload upload = uploads.find(scope, uploadId).filter(kept -> kept.purpose() == Upload.Purpose.HOURS).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        return compared(scope, upload, progress).map(compared -> asking(scope, upload, compared));
    }

    /**
     * Records a file kept before: one transaction, all of it or nothing. A file with one error is refused with all its problems.
     * Recording the same file again finds every row the same and writes nothing.
     *
     * @param seen fingerprint of the preview the person saw, empty not to compare; when things changed since, what they are now is
     *     answered instead
     */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen) {
        return record(scope, uploadId, seen, false, Progress.UNSEEN);
    }

    /** Records the rows without error and leaves the others to be mended: only when the person asked. The rest as {@link #record}. */
    public Outcome<Recorded> recordSound(Scope scope, long uploadId, String seen) {
        return record(scope, uploadId, seen, true, Progress.UNSEEN);
    }

    /** Either of the two, telling how far it is. */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen, boolean soundOnly, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        Upload upload = uploads.find(scope, uploadId).filter(kept -> kept.purpose() == Upload.Purpose.HOURS).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Progress looking = percent -> progress.between(0, LOOKED, percent, 100);
        List<Problem> unreadable = compared(scope, upload, looking).problems();
        return unreadable.isEmpty() ? recording.record(scope, upload, seen, soundOnly, () -> compared(scope, upload, looking).get(), Preview::of, progress)
            : Outcome.refused(unreadable);
    }

    /**
     * Gives cells of a file kept before other values, and previews it again.
     *
     * @param typed by {@link Mend#key()} for all the cells of a cause, or by {@link Mend#keyOf} for one; blank values are passed over
     *     for a cause, and give one cell back what the file says
     */
    public Outcome<Preview> correct(Scope scope, long uploadId, Map<String, String> typed) {
        Outcome<Preview> before = preview(scope, uploadId);
        if (!before.isDone()) {
            return before;
        }
        Map<Problem.Place, Correcting> corrections = new LinkedHashMap<>();
        before.get().mends().stream().filter(mend -> !typed.getOrDefault(mend.key(), "").isBlank())
            .forEach(mend -> mend.problems().forEach(problem -> corrections.put(problem.place(), new Correcting(problem.place(), typed.get(mend.key())))));
        typed.forEach((key, value) -> Mend.cell(key).ifPresent(place -> corrections.put(place, new Correcting(place, value))));
        Outcome<Integer> kept = this.corrections.correct(scope, uploads.find(scope, uploadId).orElseThrow(), List.copyOf(corrections.values()));
        return kept.isDone() ? preview(scope, uploadId) : Outcome.refused(kept.problems());
    }

    /** What a file says, with the cells corrected here. */
    private record Read(SheetContent content, List<CorrectedCell> cells, List<Resembling> recognised) { }

    private Outcome<Read> read(Scope scope, Upload upload, Progress progress) {
        return Tables.read(upload.fileName(), upload.content(), percent -> progress.between(0, READ, percent, 100)).map(tables -> read(scope, upload, tables));
    }

    private Read read(Scope scope, Upload upload, List<Table> tables) {
        Corrections.Laid laid = corrections.lay(scope, upload, tables);
        SheetContent content = mappings.read(scope, upload, laid.tables());
        List<Resembling> recognised = resemblances.answered(scope, upload.receivedBy(), identities(content.rows()));
        return new Read(recognised.isEmpty() ? content : People.read(content, recognised), laid.cells(), recognised);
    }

    /**
     * Answers for a name of a file, and previews it again: it is a known person, now and in the sender's later files, or someone else.
     *
     * @param key of one of {@link Preview#resembling()} or {@link Preview#recognised()}; @param participant one of those it resembles
     */
    public Outcome<Preview> recognise(Scope scope, long uploadId, String key, long participant, boolean same) {
        Outcome<Preview> before = preview(scope, uploadId);
        if (!before.isDone()) {
            return before;
        }
        Optional<Resembling> asked = Stream.concat(before.get().resembling().stream(), before.get().recognised().stream())
            .filter(each -> each.key().equals(key) && each.known().stream().anyMatch(known -> known.person().participant().id() == participant)).findFirst();
        if (asked.isEmpty()) {
            return Outcome.absent();
        }
        long sender = uploads.find(scope, uploadId).orElseThrow().receivedBy();
        return resemblances.answer(scope, sender, asked.get().written(), participant, same).isDone() ? preview(scope, uploadId) : Outcome.absent();
    }

    private Preview asking(Scope scope, Upload upload, Compared compared) {
        Map<String, Identity> unknown = new LinkedHashMap<>();
        compared.rows().stream().filter(resolved -> resolved.identity != null && !compared.known().people().containsKey(resolved.person))
            .forEach(resolved -> unknown.putIfAbsent(resolved.person, resolved.identity));
        return Preview.of(upload, compared).resembling(resemblances.among(scope, upload.receivedBy(), unknown.values()));
    }

    private static List<Identity> identities(List<SheetRow> rows) {
        return rows.stream().filter(SheetRow::readable).map(row -> new Identity(row.familyName(), row.firstName(), row.birthDate())).distinct().toList();
    }

    private Outcome<Compared> compared(Scope scope, Upload upload, Progress progress) {
        Optional<Compared> before = looked.find(scope, upload.id());
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        Unchanged.Moment moment = looked.now();
        return read(scope, upload, progress).map(read -> looked.keep(scope, upload.id(), moment, compare(scope, read, progress)));
    }

    private Compared compare(Scope scope, Read read, Progress progress) {
        progress.at(UNDERSTOOD);
        Known known = known(scope, read.content.rows(), progress);
        progress.at(Comparison.COMPARING);
        return new Compared(read.content, read.cells, read.recognised, known, new Comparison(known).compare(read.content.rows(), progress));
    }

    /** A dozen queries for a usual file, one more of each kind per five hundred people: never one per row. */
    private Known known(Scope scope, List<SheetRow> rows, Progress progress) {
        Map<String, Long> people = participants.known(scope, identities(rows));
        progress.at(PEOPLE_KNOWN);
        List<Placement> placed = placements.facts(scope, people.values());
        progress.at(PLACEMENTS_KNOWN);
        List<HoursLine> lines = ledger.facts(scope, placed.stream().map(Placement::id).toList());
        List<Lot> reached = lots.all(scope);
        return new Known(scope, calendar.today(), contracts.all(scope), reached, lots.links(scope), organisations.directory(scope), people,
            placed, lines, ledger.declarationFacts(scope, reached.stream().map(Lot::id).toList()), closed.of(scope));
    }
}
