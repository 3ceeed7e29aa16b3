package fr.clausier.compliance.penalty;

import fr.clausier.clause.Clauses;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people note of a lot that bears on its penalties: documents late, meetings missed, means shown. Struck out, never erased. */
@Singleton
public class PenaltyEvents {

    /** Subject of what the journal tells of penalties, by lot: not all who read a lot's journal read its penalties. */
    public static final String SUBJECT = "penalty";

    private final PenaltyRows rows;
    private final Lots lots;
    private final Clauses clauses;
    private final Journal journal;
    private final Calendar calendar;

    PenaltyEvents(PenaltyRows rows, Lots lots, Clauses clauses, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.lots = lots;
        this.clauses = clauses;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What was noted of a lot the viewer reaches, struck out or not, by day. */
    @Transactional
    public List<PenaltyEvent> ofLot(Scope scope, long lotId) {
        scope.require(Permission.READ_PENALTIES);
        return lots.find(scope, lotId).map(lot -> rows.ofLot(scope.structure(), lotId)).orElse(List.of());
    }

    /**
     * Notes what happened. Refuses {@code penalty-event-known} when it is noted already, {@code penalty-event-future},
     * {@code penalty-due-unknown} for a declaration of which the terms do not say when it was due.
     */
    @Transactional
    public Outcome<PenaltyEvent> note(Scope scope, long lotId, EventDraft draft) {
        scope.require(Permission.PROPOSE_PENALTIES);
        journal.writeAlone();
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        EventDraft dated = dated(scope, lotId, draft);
        Optional<Problem> problem = problem(scope, lotId, dated, 0);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        PenaltyEvent saved = rows.save(PenaltyEvent.of(scope.structure(), lotId, dated, scope.actor().account(), calendar.now()));
        journal.record(scope, "penalty.noted", SUBJECT, lotId, null, saved);
        return Outcome.done(saved);
    }

    /** One note that stands, on a lot the viewer reaches. */
    @Transactional
    public Optional<PenaltyEvent> find(Scope scope, long id) {
        scope.require(Permission.READ_PENALTIES);
        return rows.findByIdAndStructureId(id, scope.structure()).filter(each -> !each.isStruck())
            .filter(each -> lots.find(scope, each.lotId()).isPresent());
    }

    /** Changes what was noted: the day a document came, say. Refuses what {@link #note} does. */
    @Transactional
    public Outcome<PenaltyEvent> change(Scope scope, long id, long version, EventDraft draft) {
        return writing(scope, id, version, before -> {
            EventDraft dated = dated(scope, before.lotId(), draft);
            return problem(scope, before.lotId(), dated, id).<Outcome<PenaltyEvent>>map(Outcome::refused)
                .orElseGet(() -> written(scope, "penalty.changed", before, before.changed(dated)));
        });
    }

    /** Strikes out what was noted by mistake; it stays in sight, with the reason. */
    @Transactional
    public Outcome<PenaltyEvent> strike(Scope scope, long id, Strike strike) {
        return writing(scope, id, strike.version(), before -> written(scope, "penalty.struck", before, before.struck(strike.reason())));
    }

    private Outcome<PenaltyEvent> writing(Scope scope, long id, long version, Function<PenaltyEvent, Outcome<PenaltyEvent>> write) {
        scope.require(Permission.PROPOSE_PENALTIES);
        journal.writeAlone();
        PenaltyEvent before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        return before.version() == version ? write.apply(before) : new Outcome.Changed<>(before);
    }

    private Outcome<PenaltyEvent> written(Scope scope, String action, PenaltyEvent before, PenaltyEvent after) {
        PenaltyEvent saved = rows.update(after);
        journal.record(scope, action, SUBJECT, before.lotId(), before, saved);
        return Outcome.done(saved);
    }

    /** A declaration without a day was due on the day the terms of its month say. */
    private EventDraft dated(Scope scope, long lotId, EventDraft draft) {
        return draft.on() != null ? draft
            : clauses.history(scope, lotId).governing(draft.month()).map(terms -> draft.due(terms.dueDate(draft.month()))).orElse(draft);
    }

    private Optional<Problem> problem(Scope scope, long lotId, EventDraft draft, long own) {
        if (draft.on() == null) {
            return Optional.of(Problem.atField("penalty-due-unknown", "happenedOn", ""));
        }
        LocalDate today = calendar.today();
        for (Map.Entry<String, LocalDate> each : draft.days().entrySet()) {
            if (each.getValue().isAfter(today)) {
                return Optional.of(Problem.atField("penalty-event-future", each.getKey(), each.getValue().toString()));
            }
        }
        return rows.ofLot(scope.structure(), lotId).stream().anyMatch(each -> !each.isStruck() && each.id() != own && each.isSame(draft))
            ? Optional.of(Problem.atField("penalty-event-known", "happening", draft.happening().name())) : Optional.empty();
    }
}
