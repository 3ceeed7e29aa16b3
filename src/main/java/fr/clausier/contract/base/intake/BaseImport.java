package fr.clausier.contract.base.intake;

import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseSource;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
import fr.clausier.contract.base.intake.BasePreview.Line;
import fr.clausier.contract.named.NamedLots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.workbook.reading.Tables;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a file of entries of the base, says what it would do row by row, then does it: one transaction, all or nothing. */
@Singleton
public class BaseImport {

    private final Uploads uploads;
    private final BaseSheet sheet;
    private final Contracts contracts;
    private final Lots lots;
    private final BaseBook book;
    private final Journal journal;
    private final Calendar calendar;
    private final TransactionOperations<Connection> transactions;

    BaseImport(Uploads uploads, BaseSheet sheet, Contracts contracts, Lots lots, BaseBook book, Journal journal, Calendar calendar,
            TransactionOperations<Connection> transactions) {
        this.uploads = uploads;
        this.sheet = sheet;
        this.contracts = contracts;
        this.lots = lots;
        this.book = book;
        this.journal = journal;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    /** Keeps a file and previews it. A file that cannot be read at all is refused and not kept. */
    public Outcome<BasePreview> preview(Scope scope, String fileName, byte[] content) {
        scope.require(Permission.RECORD_CONTRACTS);
        Outcome<BaseContent> read = read(fileName, content);
        if (!read.isDone()) {
            return Outcome.refused(read.problems());
        }
        return Outcome.done(compare(scope, uploads.keep(scope, Upload.Purpose.BASE, fileName, content), read.get()));
    }

    /** Previews again a file kept before, as things stand now. */
    public Outcome<BasePreview> preview(Scope scope, long uploadId) {
        scope.require(Permission.RECORD_CONTRACTS);
        Upload upload = kept(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Outcome<BaseContent> read = read(upload.fileName(), upload.content());
        return read.isDone() ? Outcome.done(compare(scope, upload, read.get())) : Outcome.refused(read.problems());
    }

    /**
     * Records a file kept before. A file with one error is refused with all its problems; recording the same file again finds every row
     * the same and writes nothing.
     *
     * @param seen fingerprint of the preview the person saw, empty not to compare; when things changed since, what they are now is
     *     answered instead
     * @return what was recorded
     */
    public Outcome<BasePreview> record(Scope scope, long uploadId, String seen) {
        scope.require(Permission.RECORD_CONTRACTS);
        Upload upload = kept(scope, uploadId).orElse(null);
        if (upload == null) {
            return Outcome.absent();
        }
        Outcome<BaseContent> read = read(upload.fileName(), upload.content());
        if (!read.isDone()) {
            return Outcome.refused(read.problems());
        }
        return transactions.executeWrite(status -> {
            journal.writeAlone();
            Outcome<BasePreview> outcome = write(scope, upload, seen, compare(scope, upload, read.get()));
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<BasePreview> write(Scope scope, Upload upload, String seen, BasePreview preview) {
        if (!preview.isRecordable()) {
            return Outcome.refused(preview.problems());
        }
        if (!seen.isEmpty() && !seen.equals(preview.fingerprint())) {
            return new Outcome.Changed<>(preview);
        }
        if (preview.isKnown()) {
            return Outcome.done(preview, preview.warnings());
        }
        Map<Long, List<BaseSource>> byLot = preview.lines().stream().filter(Line::writes)
            .collect(Collectors.groupingBy(line -> line.lot().id(), TreeMap::new, Collectors.mapping(BaseImport::source, Collectors.toList())));
        for (Map.Entry<Long, List<BaseSource>> each : byLot.entrySet()) {
            Outcome<List<BaseEntry>> entered = book.enter(scope, each.getKey(), each.getValue(), upload.id());
            if (!entered.isDone()) {
                return Outcome.refused(entered.problems());
            }
        }
        uploads.markRecorded(upload);
        journal.record(scope, "base.imported", "upload", upload.id(), null, new Receipt(upload.sha256(), preview.lines().size()));
        return Outcome.done(preview, preview.warnings());
    }

    /** What the journal keeps of a recording; the entries themselves are with their lots. */
    record Receipt(String sha256, int rows) { }

    private static BaseSource source(Line line) {
        BaseDraft draft = line.fate() == BaseFate.CHANGED ? line.row().draft().correcting(line.before()) : line.row().draft();
        Problem.Place place = line.row().place(draft.amount() != null ? BaseColumn.AMOUNT : BaseColumn.HOURS);
        return new BaseSource(draft, place.sheet(), place.cell());
    }

    private Optional<Upload> kept(Scope scope, long uploadId) {
        return uploads.find(scope, uploadId).filter(upload -> upload.purpose() == Upload.Purpose.BASE);
    }

    private Outcome<BaseContent> read(String fileName, byte[] content) {
        return Tables.read(fileName, content).fold(done -> Outcome.done(sheet.read(done.value())), Outcome::refused, Outcome::absent, changed -> Outcome.absent());
    }

    /** Three queries and one more per five hundred lots, whatever the length of the file. */
    private BasePreview compare(Scope scope, Upload upload, BaseContent content) {
        BaseComparison comparison = new BaseComparison(content.rows(), new NamedLots(contracts.all(scope), lots.all(scope)));
        List<Line> lines = comparison.with(book.history(scope, comparison.lotIds()), calendar.today());
        Map<Problem.Place, List<Problem>> byPlace = content.problems().stream().collect(Collectors.groupingBy(Problem::place));
        List<Problem> problems = new ArrayList<>(content.problems());
        lines.forEach(line -> problems.addAll(line.problems()));
        problems.sort(Comparator.comparing(Problem::severity));
        return new BasePreview(upload.id(), upload.fileName(), upload.recordedAt(), lines.stream().map(line -> own(line, byPlace)).toList(), problems,
            content.leftOut());
    }

    /** The line with the problems met reading its cells before those met comparing it. */
    private static Line own(Line line, Map<Problem.Place, List<Problem>> byPlace) {
        TreeSet<String> cells = new TreeSet<>(line.row().addresses().values());
        cells.add("A" + line.row().number());
        List<Problem> problems = new ArrayList<>();
        cells.forEach(cell -> problems.addAll(byPlace.getOrDefault(Problem.Place.cell(line.row().sheet(), cell), List.of())));
        problems.addAll(line.problems());
        return new Line(line.row(), line.fate(), line.lot(), line.before(), problems);
    }
}
