package fr.clausier.sampling;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.draw.Draw;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Samples of placements: drawn, frozen, heard again, concluded. */
@Singleton
public class Samples {

    static final String SUBJECT = "sample";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 16;

    private final SampleRows rows;
    private final SampleRows.CandidateRows candidates;
    private final SampleRows.ItemRows items;
    private final SampleReading reading;
    private final SampleFollowUp follow;
    private final EvidenceFiles files;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<Long, List<Sample>> kept;
    private final Unchanged<Long, List<SampleRows.Progress>> progress;

    Samples(SampleRows rows, SampleRows.CandidateRows candidates, SampleRows.ItemRows items, SampleReading reading, SampleFollowUp follow, EvidenceFiles files,
            Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.candidates = candidates;
        this.items = items;
        this.reading = reading;
        this.follow = follow;
        this.files = files;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.SAMPLE);
        this.progress = keeping.of(Keeping.MANY, Thing.SAMPLE);
    }

    /** What the journal tells of a draw. */
    record Drawn(Sample sample, List<String> references) { }

    /** What the journal tells of what was frozen: for each placement, the hashes under which the store keeps what was sent. */
    record Frozen(Sample sample, Map<Long, List<String>> addresses) { }

    /** What the journal tells of lines put under review. */
    record Reviewed(int lines) { }

    /** Samples the viewer reaches, the newest first, each with how far it is; an employer's with its own placements alone. */
    @Transactional
    public List<SampleSummary> all(Scope scope) {
        scope.require(Permission.ANSWER_SAMPLES);
        long own = SampleReading.own(scope);
        List<Sample> reached = kept.facts(scope.structure(), own, () -> rows.reached(scope.structure(), own));
        if (reached.isEmpty()) {
            return List.of();
        }
        Map<Long, SampleRows.Progress> progress = this.progress.facts(scope.structure(), own, () -> rows.progress(scope.structure(), own)).stream()
            .collect(Collectors.toMap(SampleRows.Progress::sampleId, Function.identity()));
        LocalDate today = calendar.today();
        return reached.stream().map(each -> SampleSummary.of(each, progress.get(each.id()), today)).toList();
    }

    /** A sample with the placements of it the viewer reaches. */
    @Transactional
    public Optional<SampleBook> find(Scope scope, long id) {
        scope.require(Permission.ANSWER_SAMPLES);
        return reading.book(scope, id);
    }

    /** The list a sample was drawn from, in the order of the draw, one line each: digest, whether drawn, reference. It names nobody. */
    @Transactional
    public Optional<List<String>> list(Scope scope, long id) {
        scope.require(Permission.CONTROL_SAMPLES);
        return rows.findByIdAndStructureId(id, scope.structure()).map(sample -> candidates.findByStructureIdAndSampleIdOrderByDigest(scope.structure(), id).stream()
            .map(each -> each.digest() + ";" + (each.drawn() ? "1" : "0") + ";" + each.reference()).toList());
    }

    /** Draws a sample ({@code R-78}) and asks employers. Refuses {@code sample-deadline} and {@code sample-nobody}. */
    @Transactional
    public Outcome<Sample> draw(Scope scope, SampleDraft draft) {
        scope.require(Permission.CONTROL_SAMPLES);
        journal.writeAlone();
        if (draft.deadline().isBefore(calendar.today())) {
            return Outcome.refused(Problem.atField("sample-deadline", "deadline", draft.deadline().toString()));
        }
        Map<String, SampleRows.Listed> listed = rows.listed(scope.structure(), draft.from(), draft.to()).stream()
            .collect(Collectors.toMap(SampleRows.Listed::reference, Function.identity(), (one, same) -> one));
        if (listed.isEmpty()) {
            return Outcome.refused(Problem.atField("sample-nobody", "periodFrom", draft.from().toString()));
        }
        String seed = draft.seed() == null ? randomSeed() : draft.seed();
        List<Draw.Placed> order = Draw.of(seed, draft.share().value(), draft.least(), listed.values().stream()
            .map(each -> new Draw.Candidate(each.reference(), each.employer())).toList());
        Sample sample = rows.save(new Sample(null, scope.structure(), rows.last(scope.structure()) + 1, draft.from(), draft.to(), draft.share().value(), draft.least(), seed,
            draft.seedSource(), listed.size(), hash(listed.keySet().stream().sorted().toList()), draft.deadline(), null, SampleState.ASKED, calendar.now(),
            scope.actor().account(), null, null, null, null, null, 0));
        candidates.saveAll(order.stream().map(each -> new SampleRows.Candidate(null, scope.structure(), sample.id(), each.candidate().reference(), each.digest(),
            each.drawn())).toList());
        items.saveAll(order.stream().filter(Draw.Placed::drawn).map(each -> item(scope, sample, each, listed.get(each.candidate().reference()).placement())).toList());
        journal.record(scope, "sample.drawn", SUBJECT, sample.id(), null, new Drawn(sample, order.stream().filter(Draw.Placed::drawn)
            .map(each -> each.candidate().reference()).toList()));
        return Outcome.done(sample);
    }

    private static SampleItem item(Scope scope, Sample sample, Draw.Placed drawn, long placement) {
        return new SampleItem(null, scope.structure(), sample.id(), placement, drawn.candidate().employer(), drawn.candidate().reference(), drawn.digest(), drawn.rank(),
            drawn.byMinimum(), null, null, null, null, null, null, null, null, null, 0);
    }

    private static String randomSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** SHA-256 of the references in alphabetical order, a line each. */
    static String hash(List<String> references) {
        return Canonical.sha256(references.stream().map(each -> each + "\n").collect(Collectors.joining()));
    }

    /** Freezes what was sent. Refuses {@code sample-early} before the deadline while somebody has not said that all was sent. */
    @Transactional
    public Outcome<Sample> freeze(Scope scope, long id, long version) {
        return moved(scope, id, version, SampleBook::canFreeze, "sample-early", sample -> sample.frozen(calendar.now()), "sample.frozen");
    }

    /** Hears employers again about what was refused, until a day. Refuses {@code sample-deadline}, {@code sample-undecided}. */
    @Transactional
    public Outcome<Sample> askAgain(Scope scope, long id, long version, LocalDate until) {
        if (until.isBefore(calendar.today())) {
            return Outcome.refused(Problem.atField("sample-deadline", "secondDeadline", until.toString()));
        }
        Outcome<Sample> outcome = moved(scope, id, version, SampleBook::canAskAgain, "sample-undecided", sample -> sample.askedAgain(until), "sample.asked-again");
        if (outcome.isDone()) {
            items.of(scope.structure(), id, 0).forEach(each -> items.update(each.heardAgain()));
        }
        return outcome;
    }

    /** Concludes: what is refused becomes something to do about its lot. Refuses {@code sample-undecided}. */
    @Transactional
    public Outcome<Sample> conclude(Scope scope, long id, long version, String said) {
        Outcome<Sample> outcome = moved(scope, id, version, SampleBook::canConclude, "sample-undecided",
            sample -> sample.concluded(calendar.now(), scope.actor().account(), said), "sample.concluded");
        if (outcome.isDone()) {
            follow.toDo(scope, reading.book(scope, id).orElseThrow());
        }
        return outcome;
    }

    /** Puts under review the lines of open months of placements refused, unless somebody decided of them already. How many lines; empty until concluded. */
    @Transactional
    public Outcome<Integer> reviewLines(Scope scope, long id) {
        scope.require(Permission.CONTROL_SAMPLES);
        journal.writeAlone();
        SampleBook book = reading.book(scope, id).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        if (book.sample().state() != SampleState.CONCLUDED) {
            return Outcome.refused(Problem.error("sample-undecided", Problem.Place.NOWHERE, ""));
        }
        int lines = follow.review(scope, book);
        journal.record(scope, "sample.lines-reviewed", SUBJECT, id, null, new Reviewed(lines));
        return Outcome.done(lines);
    }

    private Outcome<Sample> moved(Scope scope, long id, long version, Predicate<SampleBook> may, String otherwise, UnaryOperator<Sample> change, String action) {
        scope.require(Permission.CONTROL_SAMPLES);
        journal.writeAlone();
        SampleBook book = reading.book(scope, id).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        if (book.sample().version() != version) {
            return new Outcome.Changed<>(book.sample());
        }
        if (!may.test(book)) {
            return Outcome.refused(Problem.error(otherwise, Problem.Place.NOWHERE, "", book.sample().dueOn().toString()));
        }
        Sample after = rows.update(change.apply(book.sample()));
        Map<Long, List<String>> sent = after.state().isReviewing() ? files.addresses(scope, EvidenceSubject.SAMPLE, book.items().stream().map(each -> each.item().id()).toList())
            : Map.of();
        journal.record(scope, action, SUBJECT, id, book.sample(), new Frozen(after, sent));
        return Outcome.done(after);
    }
}
