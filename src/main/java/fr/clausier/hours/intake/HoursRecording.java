package fr.clausier.hours.intake;

import fr.clausier.hours.ledger.Entered;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.hours.placement.Arrivals;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.recording.FileRecordings;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.job.Progress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final FileRecordings recordings;
    private final Arrivals arrivals;
    private final HoursLedger ledger;
    private final LeftBook left;
    private final Uploads uploads;

    HoursRecording(FileRecordings recordings, Arrivals arrivals, HoursLedger ledger, LeftBook left, Uploads uploads) {
        this.recordings = recordings;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.left = left;
        this.uploads = uploads;
    }

    /** What the journal keeps of a recording; the lines themselves are with their declarations. */
    record Receipt(String sha256, int rows) { }

    /** @param soundOnly whether rows with an error are left to be mended, and the others recorded */
    Outcome<Recorded> record(Scope scope, Upload upload, String seen, boolean soundOnly, Supplier<Compared> comparing,
            BiFunction<Upload, Compared, Preview> previewing, Progress progress) {
        return recordings.record(scope, new FileRecordings.Steps<Looked, Recorded>() {

            @Override
            public Looked compare() {
                Compared compared = comparing.get();
                return new Looked(compared, previewing.apply(upload, compared));
            }

            @Override
            public Optional<Recorded> nothing(Looked looked) {
                return looked.compared.isSound() && looked.preview.isKnown() && left.ofFile(scope, upload.id()).isEmpty()
                    ? Optional.of(new Recorded(looked.preview, 0, 0, new Entered(0, 0, 0, 0))) : Optional.empty();
            }

            @Override
            public FileRecordings.Receipt receipt(Looked looked) {
                return new FileRecordings.Receipt("hours.imported", upload.id(), new Receipt(upload.sha256(), looked.compared.rows().size()));
            }

            @Override
            public Outcome<Recorded> write(Looked looked) {
                return HoursRecording.this.write(scope, upload, seen, soundOnly, looked.compared, looked.preview, progress);
            }
        });
    }

    /** A file beside what stands, and how that is shown. */
    private record Looked(Compared compared, Preview preview) { }

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
