package fr.clausier.hours.confirmation.returned;

import fr.clausier.access.AccountNames;
import fr.clausier.hours.confirmation.EmployerBook;
import fr.clausier.hours.confirmation.EmployerReading;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.recording.FileRecordings;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.job.Progress;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Confirmation workbooks that come back: previewed month by month, then recorded, all of it or nothing. Hours are never changed. */
@Singleton
public class Confirmations {

    private static final int READ = 45;
    private static final int UNDERSTOOD = 55;
    /** When recording, looking once more is this part of the whole, in percent; writing is the rest. */
    private static final int LOOKED = 60;
    private static final Set<String> MOVES = Set.of("hours.confirmed", "hours.disputed", "hours.validated", "hours.reopened", "hours.submitted", "hours.zero");

    private final FileRecordings recordings;
    private final Uploads uploads;
    private final AnswerReading answers;
    private final EmployerReading reading;
    private final Disputes disputes;
    private final HoursLedger ledger;
    private final Organisations organisations;
    private final AccountNames accounts;
    private final Journal journal;
    private final Calendar calendar;

    Confirmations(FileRecordings recordings, Uploads uploads, AnswerReading answers, EmployerReading reading, Disputes disputes,
            HoursLedger ledger, Organisations organisations, AccountNames accounts, Journal journal, Calendar calendar) {
        this.recordings = recordings;
        this.uploads = uploads;
        this.answers = answers;
        this.reading = reading;
        this.disputes = disputes;
        this.ledger = ledger;
        this.organisations = organisations;
        this.accounts = accounts;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What recording came to: declarations confirmed, and disputed. */
    public record Recorded(AnsweredWorkbook workbook, int confirmed, int disputed) { }

    /** What the journal keeps of a recording; the moves themselves are with their declarations. */
    record Receipt(String sha256, List<String> workbooks, int rows) { }

    /** Whether a file carries the mark of a confirmation workbook, of whatever installation. */
    public static boolean recognises(byte[] content) {
        return Marks.Use.CONFIRMING.marks(content);
    }

    /** Keeps a marked file and previews it; stopped, it leaves nothing behind. A file that is not one, or cannot be read, is refused and not kept. */
    public Outcome<AnsweredWorkbook> take(Scope scope, String fileName, byte[] content, Progress progress) {
        scope.require(Permission.CONFIRM_HOURS);
        progress.at(1);
        if (!recognises(content)) {
            return Outcome.refused(Problem.atField("confirmation-not-one", "file", fileName));
        }
        Outcome<List<Table>> tables = Tables.read(fileName, content, percent -> progress.between(0, READ, percent, 100));
        if (!tables.isDone()) {
            return Outcome.refused(tables.problems());
        }
        progress.at(READ);
        Instant begun = calendar.now();
        Upload upload = uploads.keep(scope, Upload.Purpose.CONFIRMATION, fileName, content);
        return Outcome.done(uploads.unlessStopped(scope, upload, begun, () -> shown(scope, upload, weigh(scope, tables.get(), Map.of(), progress))));
    }

    /** Previews again a file kept before, as things stand now. */
    public Outcome<AnsweredWorkbook> preview(Scope scope, long uploadId, Progress progress) {
        scope.require(Permission.CONFIRM_HOURS);
        Upload upload = kept(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Outcome<List<Table>> tables = read(upload, progress);
        return tables.isDone() ? Outcome.done(shown(scope, upload, weigh(scope, tables.get(), Map.of(), progress))) : Outcome.refused(tables.problems());
    }

    /**
     * Records a file kept before: one transaction, all of it or nothing. The same file again writes nothing.
     *
     * @param seen fingerprint of the preview the person saw, empty not to compare
     * @param choices WORKBOOK where the answer holds for what changed, HERE where it is left, by the choice of a month; under the empty
     *     key, for every month not named
     */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen, Map<String, Stands> choices) {
        return record(scope, uploadId, seen, choices, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public Outcome<Recorded> record(Scope scope, long uploadId, String seen, Map<String, Stands> choices, Progress progress) {
        scope.require(Permission.CONFIRM_HOURS);
        Upload upload = kept(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Progress looking = percent -> progress.between(0, LOOKED, percent, 100);
        Outcome<List<Table>> tables = read(upload, looking);
        return tables.isDone() ? record(scope, upload, seen, tables.get(), choices, looking) : Outcome.refused(tables.problems());
    }

    private Outcome<Recorded> record(Scope scope, Upload upload, String seen, List<Table> tables, Map<String, Stands> choices, Progress looking) {
        return recordings.record(scope, new FileRecordings.Steps<Weighing, Recorded>() {

            @Override
            public Weighing compare() {
                return weigh(scope, tables, choices, looking);
            }

            @Override
            public Optional<Recorded> nothing(Weighing weighing) {
                AnsweredWorkbook shown = shown(scope, upload, weighing);
                return weighing.isSound() && !shown.changesSomething() ? Optional.of(new Recorded(shown, 0, 0)) : Optional.empty();
            }

            @Override
            public FileRecordings.Receipt receipt(Weighing weighing) {
                return new FileRecordings.Receipt("confirmation-workbook.returned", upload.id(), new Receipt(upload.sha256(),
                    weighing.sent.marks().stream().map(RowMark::workbook).distinct().sorted().toList(), weighing.sent.rows().size()));
            }

            @Override
            public Outcome<Recorded> write(Weighing weighing) {
                return Confirmations.this.write(scope, upload, seen, weighing);
            }
        });
    }

    private Outcome<Recorded> write(Scope scope, Upload upload, String seen, Weighing weighing) {
        AnsweredWorkbook shown = shown(scope, upload, weighing);
        if (!seen.isEmpty() && !seen.equals(shown.fingerprint())) {
            return new Outcome.Changed<>(new Recorded(shown, 0, 0));
        }
        if (!weighing.isSound()) {
            return Outcome.refused(shown.problems());
        }
        int confirmed = 0;
        int disputed = 0;
        for (WeighedMonth month : weighing.months) {
            boolean confirms = month.shown().becomes() == AnsweredMonth.Becomes.CONFIRMED;
            if (!month.shown().isWritten()) {
                continue;
            }
            Outcome<Declaration> moved = confirms ? ledger.move(scope, month.declaration.id(), month.declaration.version(), Declaration.State.CONFIRMED)
                : disputes.dispute(scope, month.declaration, month.disputing());
            if (!moved.isDone()) {
                return moved.problems().isEmpty() ? new Outcome.Changed<>(new Recorded(shown, 0, 0)) : Outcome.refused(moved.problems());
            }
            confirmed += confirms ? 1 : 0;
            disputed += confirms ? 0 : 1;
        }
        uploads.markRecorded(upload);
        return Outcome.done(new Recorded(shown, confirmed, disputed), shown.warnings());
    }

    private static Outcome<List<Table>> read(Upload upload, Progress progress) {
        return Tables.read(upload.fileName(), upload.content(), percent -> progress.between(0, READ, percent, 100));
    }

    private Optional<Upload> kept(Scope scope, long uploadId) {
        return uploads.find(scope, uploadId).filter(upload -> upload.purpose() == Upload.Purpose.CONFIRMATION);
    }

    private Weighing weigh(Scope scope, List<Table> tables, Map<String, Stands> choices, Progress progress) {
        SentAnswers sent = answers.read(tables);
        if (sent.marks().isEmpty() && sent.problems().isEmpty()) {
            sent.problems().add(Problem.error("declaration-mark-foreign", Problem.Place.NOWHERE, ""));
        }
        progress.at(UNDERSTOOD);
        List<YearMonth> months = sent.rows().stream().map(row -> row.mark().month()).sorted().toList();
        EmployerBook book = reading.of(scope, months.isEmpty() ? null : months.get(0), months.isEmpty() ? null : months.get(months.size() - 1));
        return new Weighing(book, sent, disputes.of(scope, book.declarations().values()), choices, new Since(scope), progress);
    }

    private AnsweredWorkbook shown(Scope scope, Upload upload, Weighing weighing) {
        RowMark first = weighing.sent.marks().stream().filter(mark -> mark.structure() == scope.structure()).findFirst().orElse(null);
        List<Problem> problems = new ArrayList<>(weighing.problems());
        problems.sort(Comparator.comparing(Problem::severity));
        return new AnsweredWorkbook(upload.id(), upload.fileName(), first == null ? "" : organisations.find(scope, first.organisation()).map(Organisation::name).orElse(""),
            first == null ? null : first.issuedAt(), upload.recordedAt(), weighing.months.stream().map(WeighedMonth::shown).toList(), problems);
    }

    /** Who changed what since a workbook went out. */
    private final class Since implements Weighing.Changes {

        private final Scope scope;

        Since(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Optional<Weighing.Change> ofHours(Placement placement, YearMonth month) {
            return ledger.history(scope, placement).stream().filter(line -> line.month().equals(month)).max(Comparator.comparing(HoursLine::recordedAt))
                .map(line -> change(line.recordedBy(), line.recordedAt()));
        }

        @Override
        public Optional<Weighing.Change> ofState(Declaration declaration, Instant since) {
            return journal.about(scope, "declaration", declaration.id()).stream().filter(entry -> MOVES.contains(entry.action())).findFirst()
                .filter(entry -> entry.recordedAt().isAfter(since) && entry.account() != scope.actor().account())
                .map(entry -> change(entry.account(), entry.recordedAt()));
        }

        private Weighing.Change change(long account, Instant at) {
            return new Weighing.Change(accounts.of(scope, List.of(account)).getOrDefault(account, ""), at);
        }
    }
}
