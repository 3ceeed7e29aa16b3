package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook.Answer;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks.Recorded;
import fr.clausier.hours.ledger.Entered;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Arrivals;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.recording.FileRecordings;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes a compared workbook: people, placements, last days, lines, zeros, in one transaction that any refusal undoes. */
@Singleton
class WorkbookRecording {

    private final FileRecordings recordings;
    private final Arrivals arrivals;
    private final Placements placements;
    private final HoursLedger ledger;
    private final Uploads uploads;
    private final Preview preview;

    WorkbookRecording(FileRecordings recordings, Arrivals arrivals, Placements placements, HoursLedger ledger,
            Uploads uploads, Preview preview) {
        this.recordings = recordings;
        this.arrivals = arrivals;
        this.placements = placements;
        this.ledger = ledger;
        this.uploads = uploads;
        this.preview = preview;
    }

    /** What the journal keeps of a recording; the lines themselves are with their declarations. */
    record Receipt(String sha256, List<String> workbooks, int rows) { }

    Outcome<Recorded> record(Scope scope, Upload upload, String seen, Supplier<Comparison> comparing) {
        return recordings.record(scope, new FileRecordings.Steps<Comparison, Recorded>() {

            @Override
            public Comparison compare() {
                return comparing.get();
            }

            @Override
            public Optional<Recorded> nothing(Comparison compared) {
                return compared.isSound() && !compared.changesSomething() ? Optional.of(Recorded.nothing(preview.of(scope, upload, compared))) : Optional.empty();
            }

            @Override
            public FileRecordings.Receipt receipt(Comparison compared) {
                return new FileRecordings.Receipt("declaration-workbook.returned", upload.id(), new Receipt(upload.sha256(),
                    compared.sent.marks().stream().map(RowMark::workbook).distinct().sorted().toList(), compared.rows.size()));
            }

            @Override
            public Outcome<Recorded> write(Comparison compared) {
                return new Writing(scope, upload, compared).write(seen);
            }
        });
    }

    /** One recording. */
    private final class Writing {

        private final Scope scope;
        private final Upload upload;
        private final Comparison comparison;
        private final Set<Long> created = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private int people;
        private int ends;
        private int zeros;

        Writing(Scope scope, Upload upload, Comparison comparison) {
            this.scope = scope;
            this.upload = upload;
            this.comparison = comparison;
        }

        Outcome<Recorded> write(String seen) {
            ReturnedWorkbook shown = preview.of(scope, upload, comparison);
            if (!seen.isEmpty() && !seen.equals(shown.fingerprint())) {
                return new Outcome.Changed<>(Recorded.nothing(shown));
            }
            if (!comparison.isSound()) {
                return Outcome.refused(shown.problems());
            }
            place();
            comparison.rows.stream().filter(row -> row.ends != null).forEach(this::end);
            Entered entered = problems.isEmpty() ? lines(Answer.SENT, true).plus(lines(Answer.ZERO, true)).plus(lines(Answer.KEPT, false)) : null;
            if (problems.isEmpty()) {
                comparison.months.values().stream().filter(month -> month.answer() == Answer.ZERO).map(MonthPlan::asked).forEach(this::zero);
            }
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            uploads.markRecorded(upload);
            return Outcome.done(new Recorded(shown, people, created.size(), entered, zeros, ends), shown.warnings());
        }

        /** The unknown are recorded with what a row says of them, to be completed on their page. */
        private void place() {
            List<Settled> arriving = comparison.rows.stream().filter(row -> row.draft != null).toList();
            Arrivals.Arrived arrived = arrivals.record(scope, arriving.stream().map(row -> new Arrivals.Arrival(row.identity, row.draft)).toList());
            people = arrived.people();
            for (int i = 0; i < arriving.size(); i++) {
                Settled row = arriving.get(i);
                Outcome<Placement> outcome = arrived.placements().get(i);
                if (outcome.isDone()) {
                    row.placement = outcome.get();
                    created.add(row.placement.id());
                } else {
                    refused(outcome, row.newcomer.place(HoursColumn.STARTS_ON));
                }
            }
        }

        private void end(Settled row) {
            Placement now = placements.find(scope, row.placement.id()).orElseThrow();
            if (row.ends.equals(now.plannedEnd())) {
                return;
            }
            Outcome<Placement> outcome = placements.change(scope, now.id(), now.version(), new PlacementDraft(now.participantId(), now.employerId(),
                now.employerKind(), now.lotId(), now.modality(), now.contractType(), now.group(), now.rome(), now.startsOn(), row.ends));
            if (outcome.isDone()) {
                ends++;
            } else {
                refused(outcome, row.sent.place(DeclarationColumn.ENDS));
            }
        }

        /** The months of one answer, written together. What stands and is not spoken of is told again, so that a draft is sent whole. */
        private Entered lines(Answer answer, boolean submit) {
            List<Entry> entries = new ArrayList<>();
            Map<Long, Placement> byId = new HashMap<>(comparison.facts.placements());
            comparison.months.values().stream().filter(month -> month.answer() == answer).forEach(month -> {
                month.rows().stream().filter(row -> row.placement != null).forEach(row -> {
                    byId.put(row.placement.id(), row.placement);
                    row.lines.stream().filter(line -> line.after() != null).forEach(line -> {
                        Problem.Place place = row.place(line.activity());
                        entries.add(new Entry(row.placement.id(), month.asked().month(), line.activity(), written(month.asked(), line.after()), place.sheet(), place.cell()));
                    });
                });
                if (answer == Answer.SENT) {
                    month.untold().forEach((key, line) -> entries.add(Entry.typed(key.placementId(), key.month(), key.activity(), line.hours())));
                }
            });
            if (entries.isEmpty() || !problems.isEmpty()) {
                return new Entered(0, 0, 0, 0);
            }
            byId.keySet().retainAll(entries.stream().map(Entry::placementId).toList());
            Outcome<Entered> outcome = ledger.enter(scope, entries, byId, upload.id(), submit);
            problems.addAll(outcome.problems());
            return outcome.isDone() ? outcome.get() : new Entered(0, 0, 0, 0);
        }

        /** Zero takes a draft's line away; only what was sent is corrected by a line of 0.00. */
        private Hours written(Asked asked, Hours after) {
            return after.isZero() && !comparison.facts.isAnswered(asked) ? null : after;
        }

        private void zero(Asked asked) {
            Outcome<?> outcome = ledger.zero(scope, asked.lot(), asked.employer(), asked.month());
            if (outcome.isDone()) {
                zeros++;
            } else {
                problems.addAll(outcome.problems());
            }
        }

        private void refused(Outcome<?> outcome, Problem.Place place) {
            outcome.problems().forEach(problem -> problems.add(new Problem(problem.code(), problem.severity(), place, problem.found(), problem.args())));
            if (outcome.problems().isEmpty()) {
                problems.add(Problem.error("declaration-row-gone", place, ""));
            }
        }
    }
}
