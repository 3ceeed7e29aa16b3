package fr.clausier.hours.overrule;

import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people decided of lines against the rules. One overrule holds on a line at most; a newer one replaces it, a withdrawal gives the
 * line back to the rules, a correction of the line leaves it behind with the line it was about. None is ever erased.
 */
@Singleton
public class Overrules {

    private final OverruleRows rows;
    private final ClosedMonths closed;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, Map<Long, Overrule>> kept;

    Overrules(OverruleRows rows, ClosedMonths closed, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.closed = closed;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.OVERRULE);
    }

    /** What was decided last, by line: facts for judging the lines of the structure that stand. */
    @Transactional
    public Map<Long, Overrule> facts(Scope scope) {
        scope.require(Permission.READ_HOURS);
        return kept.facts(scope.structure(), "",
            () -> rows.standing(scope.structure()).stream().collect(Collectors.toMap(Overruling::lineId, Overruling::overrule)));
    }

    /** A declared line the viewer reaches, corrected since or not. */
    @Transactional
    public Optional<OverruledLine> line(Scope scope, long line) {
        scope.require(Permission.READ_HOURS);
        return rows.line(line, scope.structure(), scope.reach(), scope.organisation());
    }

    /** All that was ever decided of a line the viewer reaches, and of those it corrects: newest first. */
    @Transactional
    public List<Overruling> history(Scope scope, long line) {
        List<Overruling> history = new ArrayList<>();
        Optional<Long> each = line(scope, line).map(OverruledLine::line);
        while (each.isPresent()) {
            history.addAll(rows.ofLine(scope.structure(), each.get()));
            each = rows.corrected(scope.structure(), each.get());
        }
        return history;
    }

    /** Whether the viewer may decide of the line: it stands, and its month is open. */
    @Transactional
    public boolean mayDecide(Scope scope, OverruledLine line) {
        return scope.may(Permission.OVERRULE_HOURS) && problem(scope, line).isEmpty();
    }

    /**
     * Decides of a line against the rules. Refuses {@code overrule-part} and {@code overrule-sum} when the parts do not make the line,
     * {@code overrule-corrected} when the line no longer stands, {@code month-closed}. Changed when another overrule holds than the one
     * looked at.
     */
    @Transactional
    public Outcome<OverruledLine> decide(Scope scope, long id, OverruleDraft draft) {
        scope.require(Permission.OVERRULE_HOURS);
        journal.writeAlone();
        OverruledLine line = line(scope, id).orElse(null);
        if (line == null) {
            return Outcome.absent();
        }
        Hours review = draft.review(line.declared());
        Optional<Problem> problem = problem(scope, line).or(() -> Overrule.problem(line.declared(), draft.counted(), draft.refused(), review));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<Overruling> newest = newest(scope, id);
        if (!Objects.equals(standing(newest), draft.replaces())) {
            return new Outcome.Changed<>(line);
        }
        Overruling after = rows.save(new Overruling(null, scope.structure(), id, draft.counted(), draft.refused(), review, draft.reason(),
            scope.actor().account(), calendar.now(), newest.map(Overruling::id).orElse(null), null, null, null));
        journal.recordPerson(scope, "overrule.decided", "placement", line.placement(), line.personKey(),
            newest.filter(each -> !each.isWithdrawn()).orElse(null), new Because(after, draft.reason()));
        return Outcome.done(line);
    }

    /** Takes the overrule of a line back. Refuses {@code overrule-none}, {@code overrule-corrected} and {@code month-closed}. */
    @Transactional
    public Outcome<OverruledLine> withdraw(Scope scope, long id, Withdrawal withdrawal) {
        scope.require(Permission.OVERRULE_HOURS);
        journal.writeAlone();
        OverruledLine line = line(scope, id).orElse(null);
        if (line == null) {
            return Outcome.absent();
        }
        Overruling before = newest(scope, id).filter(each -> !each.isWithdrawn()).orElse(null);
        if (before == null) {
            return Outcome.refused(Problem.atField("overrule-none", "withdrawalReason", ""));
        }
        if (!before.id().equals(withdrawal.replaces())) {
            return new Outcome.Changed<>(line);
        }
        Optional<Problem> problem = problem(scope, line);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Overruling after = rows.update(before.withdrawn(scope.actor().account(), calendar.now(), withdrawal.reason()));
        journal.recordPerson(scope, "overrule.withdrawn", "placement", line.placement(), line.personKey(), before, new Because(after, withdrawal.reason()));
        return Outcome.done(line);
    }

    private Optional<Problem> problem(Scope scope, OverruledLine line) {
        if (line.isReplaced()) {
            return Optional.of(Problem.atField("overrule-corrected", "counted", ""));
        }
        return closed.of(scope).contains(line.month())
            ? Optional.of(Problem.atField("month-closed", "counted", "", line.month().toString())) : Optional.empty();
    }

    private Optional<Overruling> newest(Scope scope, long line) {
        return rows.ofLine(scope.structure(), line).stream().findFirst();
    }

    /** Handle of the overrule that holds; null when the rules do. */
    private static Long standing(Optional<Overruling> newest) {
        return newest.filter(each -> !each.isWithdrawn()).map(Overruling::id).orElse(null);
    }
}
