package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.ledger.Entered;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.job.Progress;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Declaration workbooks that come back through the door of any hours file: previewed row by row, then recorded, all of it or nothing. */
@Singleton
public class ReturnedWorkbooks {

    /** Percentages told once each part is done; setting rows beside what stands takes the rest. */
    private static final int READ = 45;
    private static final int UNDERSTOOD = 55;
    /** When recording, looking once more is this part of the whole, in percent; writing is the rest. */
    private static final int LOOKED = 60;

    private final Uploads uploads;
    private final WorkbookReading reading;
    private final FactsReading facts;
    private final Preview preview;
    private final WorkbookRecording recording;
    private final Calendar calendar;

    ReturnedWorkbooks(Uploads uploads, WorkbookReading reading, FactsReading facts, Preview preview, WorkbookRecording recording, Calendar calendar) {
        this.uploads = uploads;
        this.reading = reading;
        this.facts = facts;
        this.preview = preview;
        this.recording = recording;
        this.calendar = calendar;
    }

    /** What recording came to. @param ends last days of placements changed; @param zeros months answered by zero */
    public record Recorded(ReturnedWorkbook workbook, int people, int placements, Entered lines, int zeros, int ends) {

        static Recorded nothing(ReturnedWorkbook workbook) {
            return new Recorded(workbook, 0, 0, new Entered(0, 0, 0, 0), 0, 0);
        }
    }

    /** Keeps a marked file and previews it. A file that cannot be read at all is refused and not kept. */
    public Outcome<ReturnedWorkbook> take(Scope scope, String fileName, byte[] content) {
        return take(scope, fileName, content, Progress.UNSEEN);
    }

    /** The same, telling how far it is; stopped, it leaves nothing behind. */
    public Outcome<ReturnedWorkbook> take(Scope scope, String fileName, byte[] content, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        progress.at(1);
        Outcome<List<Table>> tables = Tables.read(fileName, content, percent -> progress.between(0, READ, percent, 100));
        if (!tables.isDone()) {
            return Outcome.refused(tables.problems());
        }
        progress.at(READ);
        Instant begun = calendar.now();
        Upload upload = uploads.keep(scope, Upload.Purpose.HOURS, fileName, content);
        return Outcome.done(uploads.unlessStopped(scope, upload, begun, () -> preview.of(scope, upload, compare(scope, tables.get(), Map.of(), progress))));
    }

    /** Whether a file kept before is a marked one of the viewer. */
    public boolean holds(Scope scope, long uploadId) {
        scope.require(Permission.DECLARE_HOURS);
        return kept(scope, uploadId) != null;
    }

    /** Previews again a marked file kept before, as things stand now. Absent for any other file. */
    public Outcome<ReturnedWorkbook> preview(Scope scope, long uploadId) {
        return preview(scope, uploadId, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public Outcome<ReturnedWorkbook> preview(Scope scope, long uploadId, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        Upload upload = kept(scope, uploadId);
        if (upload == null) {
            return Outcome.absent();
        }
        Outcome<List<Table>> tables = read(upload, progress);
        return tables.isDone() ? Outcome.done(preview.of(scope, upload, compare(scope, tables.get(), Map.of(), progress)))
            : Outcome.refused(tables.problems());
    }

    /**
     * Records a marked file kept before: one transaction, all of it or nothing. The same file again writes nothing.
     *
     * @param seen fingerprint of the preview the person saw, empty not to compare
     * @param choices which version stands, by the cell of the conflict; under the empty key, for every conflict not named
     */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen, Map<String, ReturnedRow.Stands> choices) {
        return record(scope, uploadId, seen, choices, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen, Map<String, ReturnedRow.Stands> choices, Progress progress) {
        scope.require(Permission.DECLARE_HOURS);
        Upload upload = kept(scope, uploadId);
        if (upload == null) {
            return Outcome.absent();
        }
        Progress looking = percent -> progress.between(0, LOOKED, percent, 100);
        Outcome<List<Table>> tables = read(upload, looking);
        return tables.isDone() ? recording.record(scope, upload, seen, () -> compare(scope, tables.get(), choices, looking)) : Outcome.refused(tables.problems());
    }

    private static Outcome<List<Table>> read(Upload upload, Progress progress) {
        return Tables.read(upload.fileName(), upload.content(), percent -> progress.between(0, READ, percent, 100));
    }

    private Upload kept(Scope scope, long uploadId) {
        return uploads.find(scope, uploadId).filter(upload -> upload.purpose() == Upload.Purpose.HOURS)
            .filter(upload -> DeclarationWorkbooks.recognises(upload.content())).orElse(null);
    }

    private Comparison compare(Scope scope, List<Table> tables, Map<String, ReturnedRow.Stands> choices, Progress progress) {
        SentWorkbook sent = reading.read(tables);
        if (sent.marks().isEmpty() && sent.problems().isEmpty()) {
            sent.problems().add(Problem.error("declaration-mark-foreign", Problem.Place.NOWHERE, ""));
        }
        progress.at(UNDERSTOOD);
        return new Comparison(facts.of(scope, sent), sent, choices, progress);
    }
}
