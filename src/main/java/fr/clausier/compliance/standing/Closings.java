package fr.clausier.compliance.standing;

import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Closing clauses, exempting them, opening them again; the certificate of those that are closed. */
@Singleton
public class Closings {

    private final StandingRows rows;
    private final ClosingReading reading;
    private final Journal journal;
    private final Calendar calendar;

    Closings(StandingRows rows, ClosingReading reading, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.reading = reading;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What may be decided of a clause, and what was; empty when the lot is not the viewer's. */
    @Transactional
    public Optional<ClosingBook> of(Scope scope, long lotId) {
        scope.require(Permission.READ_HOURS);
        return reading.book(scope, lotId, rows.ofLot(scope.structure(), lotId));
    }

    /**
     * Closes or exempts a clause. Refuses {@code standing-decided} for one that is not open, {@code standing-in-future}; to close, whatever is
     * open, each thing named. Exempting lifts the obligation: nothing has to be settled first.
     */
    @Transactional
    public Outcome<ClosingBook> decide(Scope scope, long lotId, StandingDraft draft) {
        scope.require(Permission.CLOSE_CLAUSES);
        journal.writeAlone();
        ClosingBook book = of(scope, lotId).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        List<Problem> problems = problems(book, draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Hours due = book.about() == null ? Hours.ZERO : book.about().statement().due();
        Hours done = book.about() == null ? Hours.ZERO : book.about().statement().done();
        ClauseStanding saved = rows.save(new ClauseStanding(null, scope.structure(), lotId, draft.standing(), draft.decidedOn(), draft.reason(), due,
            done, scope.actor().account(), calendar.now(), null, null, null));
        journal.record(scope, draft.standing() == Standing.CLOSED ? "clause.closed" : "clause.exempted", "lot", lotId, null, new Because(saved, draft.reason()));
        return Outcome.done(of(scope, lotId).orElseThrow());
    }

    /** Opens a clause again, with a reason; what was decided is kept. Refuses {@code standing-none} for an open one. */
    @Transactional
    public Outcome<ClosingBook> reopen(Scope scope, long lotId, String reason) {
        scope.require(Permission.CLOSE_CLAUSES);
        journal.writeAlone();
        ClosingBook book = of(scope, lotId).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        ClauseStanding before = book.standing().orElse(null);
        if (before == null) {
            return Outcome.refused(Problem.atField("standing-none", "reason", ""));
        }
        ClauseStanding after = rows.update(before.reopened(scope.actor().account(), calendar.now(), reason));
        journal.record(scope, "clause.reopened", "lot", lotId, before, new Because(after, reason));
        return Outcome.done(of(scope, lotId).orElseThrow());
    }

    /**
     * The certificate of a closed clause. Refuses {@code certificate-not-closed}, and {@code certificate-changed} when the figures are no longer
     * those the clause was closed on: it must be opened and closed again.
     */
    @Transactional
    public Outcome<Certificate> certificate(Scope scope, long lotId) {
        scope.require(Permission.READ_HOURS);
        ClosingBook book = of(scope, lotId).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        ClauseStanding closed = book.standing().filter(each -> each.standing() == Standing.CLOSED).orElse(null);
        if (closed == null || book.about() == null) {
            return Outcome.refused(Problem.atField("certificate-not-closed", "standing", ""));
        }
        if (!book.about().statement().due().equals(closed.dueHours()) || !book.about().statement().done().equals(closed.doneHours())) {
            return Outcome.refused(Problem.atField("certificate-changed", "standing", "", closed.dueHours().toString(), closed.doneHours().toString(),
                book.about().statement().due().toString(), book.about().statement().done().toString()));
        }
        return Outcome.done(reading.certificate(scope, book, closed));
    }

    private List<Problem> problems(ClosingBook book, StandingDraft draft) {
        if (book.standing().isPresent()) {
            return List.of(Problem.atField("standing-decided", "standing", ""));
        }
        if (draft.decidedOn().isAfter(calendar.today())) {
            return List.of(Problem.atField("standing-in-future", "decidedOn", draft.decidedOn().toString()));
        }
        return draft.standing() == Standing.CLOSED ? book.open() : List.of();
    }
}
