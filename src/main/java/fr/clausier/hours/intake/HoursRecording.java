package fr.clausier.hours.intake;

import fr.clausier.hours.ledger.Entered;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.hours.placement.Arrivals;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.job.Progress;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes a compared file: people, placements, lines, in one transaction that any refusal undoes. */
@Singleton
class HoursRecording {

    /** Percentages told once people are placed, and once lines are written. */
    private static final int PLACED = 70;
    private static final int WRITTEN = 95;

    private final TransactionOperations<Connection> transactions;
    private final Arrivals arrivals;
    private final HoursLedger ledger;
    private final LeftBook left;
    private final Uploads uploads;
    private final Journal journal;

    HoursRecording(TransactionOperations<Connection> transactions, Arrivals arrivals, HoursLedger ledger, LeftBook left, Uploads uploads, Journal journal) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.left = left;
        this.uploads = uploads;
        this.journal = journal;
    }

    /** What the journal keeps of a recording; the lines themselves are with their declarations. */
    record Receipt(String sha256, int rows) { }

    /** @param soundOnly whether rows with an error are left to be mended, and the others recorded */
    Outcome<Recorded> record(Scope scope, Upload upload, String seen, boolean soundOnly, Supplier<Compared> comparing,
            BiFunction<Upload, Compared, Preview> previewing, Progress progress) {
        return transactions.executeWrite(status -> {
            long before = journal.last();
            Compared compared = comparing.get();
            Preview preview = previewing.apply(upload, compared);
            if (compared.isSound() && preview.isKnown() && left.ofFile(scope, upload.id()).isEmpty()) {
                return Outcome.done(new Recorded(preview, 0, 0, new Entered(0, 0, 0, 0)));
            }
            // one writer at a time from here on; what was compared still stands if nobody wrote meanwhile
            journal.writeAlone();
            if (journal.last() != before) {
                compared = comparing.get();
                preview = previewing.apply(upload, compared);
            }
            journal.record(scope, "hours.imported", "upload", upload.id(), null, new Receipt(upload.sha256(), compared.rows().size()));
            Outcome<Recorded> outcome = write(scope, upload, seen, soundOnly, compared, preview, progress);
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Recorded> write(Scope scope, Upload upload, String seen, boolean soundOnly, Compared all, Preview preview, Progress progress) {
        if (!preview.isRecordable() && !(soundOnly && preview.canRecordSound())) {
            return Outcome.refused(preview.problems());
        }
        Compared compared = preview.isRecordable() ? all : all.soundOnly();
        if (!seen.isEmpty() && !seen.equals(preview.fingerprint())) {
            return new Outcome.Changed<>(new Recorded(preview, 0, 0, new Entered(0, 0, 0, 0)));
        }
        Map<PlacementChoice, Resolved> arriving = new LinkedHashMap<>();
        compared.rows().stream().filter(resolved -> resolved.placement.isNew()).forEach(resolved -> arriving.putIfAbsent(resolved.placement, resolved));
        List<Resolved> first = List.copyOf(arriving.values());
        Arrivals.Arrived arrived = arrivals.record(scope, first.stream().map(resolved -> new Arrivals.Arrival(resolved.identity, resolved.placement.draft(0))).toList());
        if (arrived.refused().isPresent()) {
            int place = arrived.refused().get();
            return Outcome.refused(at(first.get(place), arrived.placements().get(place).problems()));
        }
        Map<PlacementChoice, Placement> created = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            created.put(first.get(i).placement, arrived.placements().get(i).get());
        }
        progress.at(PLACED);
        Outcome<Entered> entered = enter(scope, upload, compared, created);
        if (!entered.isDone()) {
            return Outcome.refused(entered.problems());
        }
        progress.at(WRITTEN);
        uploads.markRecorded(upload);
        left.leave(scope, upload, all.without(compared));
        return Outcome.done(new Recorded(preview, arrived.people(), created.size(), entered.get()), preview.warnings());
    }

    private Outcome<Entered> enter(Scope scope, Upload upload, Compared compared, Map<PlacementChoice, Placement> created) {
        List<Entry> entries = new ArrayList<>();
        Map<Long, Placement> stored = compared.known().placements().stream().collect(Collectors.toMap(Placement::id, Function.identity()));
        Map<Long, Placement> byId = new HashMap<>();
        Set<Problem.Place> corrected = compared.cells().stream().map(CorrectedCell::place).collect(Collectors.toSet());
        for (Resolved resolved : compared.rows()) {
            boolean mended = compared.isCorrected(resolved.row, corrected);
            Placement placement = resolved.placement.isNew() ? created.get(resolved.placement) : stored.get(resolved.placement.id());
            byId.put(placement.id(), placement);
            resolved.lines.forEach(line -> {
                Problem.Place place = resolved.row.place(HoursColumn.of(line.activity()));
                entries.add(new Entry(placement.id(), resolved.row.month(), line.activity(), line.after(), place.sheet(), place.cell(), mended));
            });
        }
        return ledger.enter(scope, entries, byId, upload.id(), true);
    }

    private static List<Problem> at(Resolved resolved, List<Problem> problems) {
        return problems.stream().map(problem -> new Problem(problem.code(), problem.severity(), resolved.row.place(HoursColumn.STARTS_ON),
            problem.found(), problem.args())).toList();
    }
}
