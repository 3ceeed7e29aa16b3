package fr.clausier.clause;

import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Reading;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms of clauses, version by version. */
@Singleton
public class Clauses {

    private final ClauseRows rows;
    private final ClauseRows.TermsRows versions;
    private final Lots lots;
    private final Contracts contracts;
    private final ClosedMonths closed;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, Map<Long, TermsHistory>> kept;

    Clauses(ClauseRows rows, ClauseRows.TermsRows versions, Lots lots, Contracts contracts, ClosedMonths closed, Journal journal,
            Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.versions = versions;
        this.lots = lots;
        this.contracts = contracts;
        this.closed = closed;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.TERMS);
    }

    /** All versions of the terms of a lot the viewer reaches; none when the lot is not theirs or carries no clause. */
    @Transactional
    public TermsHistory history(Scope scope, long lotId) {
        return Reading.once("terms", lotId, scope, () -> lots.find(scope, lotId)
            .flatMap(lot -> kept.renewedFacts(scope.structure(), "", () -> all(scope)).map(all -> Optional.ofNullable(all.get(lotId)))
                .orElseGet(() -> Optional.of(new TermsHistory(versions.ofLot(lotId, scope.structure()).stream().map(TermsRow::terms).toList())))).orElse(TermsHistory.NONE));
    }

    /** The terms of every lot the viewer reaches, by lot. Lots without terms are absent. */
    @Transactional
    public Map<Long, TermsHistory> histories(Scope scope) {
        Set<Long> reached = lots.all(scope).stream().map(Lot::id).collect(Collectors.toSet());
        Map<Long, TermsHistory> found = new HashMap<>(facts(scope));
        found.keySet().retainAll(reached);
        return found;
    }

    /**
     * The terms of every lot of the structure, as facts for judging lines: the hours of one person on another buyer's lot take part
     * in the same month's ceiling. Never shown as such to a viewer.
     */
    @Transactional
    public Map<Long, TermsHistory> facts(Scope scope) {
        scope.require(Permission.READ_HOURS);
        return kept.facts(scope.structure(), "", () -> all(scope));
    }

    private Map<Long, TermsHistory> all(Scope scope) {
        return Collections.unmodifiableMap(versions.ofStructure(scope.structure()).stream().collect(Collectors.groupingBy(ClauseRows.OfLot::lotId,
            Collectors.collectingAndThen(Collectors.mapping(row -> row.row().terms(), Collectors.toList()), TermsHistory::new))));
    }

    /**
     * Records the next version of a lot's terms. The same terms told again are the version they already are. Refused when the new
     * version would not come after the last one, or would change a closed month; to a buyer, once the contract is notified.
     */
    @Transactional
    public Outcome<Terms> record(Scope scope, long lotId, TermsDraft draft) {
        scope.require(Permission.RECORD_TERMS);
        journal.writeAlone();
        Lot lot = lots.find(scope, lotId).orElse(null);
        if (lot == null) {
            return Outcome.absent();
        }
        TermsHistory history = history(scope, lotId);
        Optional<Terms> same = history.versions().stream().filter(draft::says).findFirst();
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        Terms terms = draft.version(history.latest().map(Terms::version).orElse(0) + 1, now());
        List<Terms> all = new ArrayList<>(history.versions());
        all.add(terms);
        return problem(scope, lot, history, new TermsHistory(all)).map(Outcome::<Terms>refused).orElseGet(() -> {
            Clause clause = rows.findByLotIdAndStructureId(lotId, scope.structure())
                .orElseGet(() -> rows.save(new Clause(null, scope.structure(), lotId)));
            versions.save(TermsRow.of(null, clause, terms, scope.actor().account()));
            journal.record(scope, "terms.recorded", "lot", lotId, null, TermsDraft.document(terms));
            return Outcome.done(terms);
        });
    }

    /**
     * Mends a typing error: replaces one version by itself, as long as no closed month rests on it.
     *
     * @param readAt when the version was recorded that the person saw; another one recorded since is answered instead
     */
    @Transactional
    public Outcome<Terms> mend(Scope scope, long lotId, int version, Instant readAt, TermsDraft draft) {
        scope.require(Permission.RECORD_TERMS);
        journal.writeAlone();
        Lot lot = lots.find(scope, lotId).orElse(null);
        TermsHistory history = history(scope, lotId);
        Terms before = history.versions().stream().filter(each -> each.version() == version).findFirst().orElse(null);
        if (lot == null || before == null) {
            return Outcome.absent();
        }
        if (draft.says(before)) {
            return Outcome.done(before);
        }
        if (!before.recordedAt().equals(readAt)) {
            return new Outcome.Changed<>(before);
        }
        Terms terms = draft.version(version, now());
        TermsHistory mended = new TermsHistory(history.versions().stream().map(each -> each.version() == version ? terms : each).toList());
        return problem(scope, lot, history, mended).map(Outcome::<Terms>refused).orElseGet(() -> {
            Clause clause = rows.findByLotIdAndStructureId(lotId, scope.structure()).orElseThrow();
            long row = versions.findByClauseIdOrderByVersion(clause.id()).stream().filter(each -> each.version() == version)
                .findFirst().orElseThrow().id();
            versions.update(TermsRow.of(row, clause, terms, scope.actor().account()));
            journal.record(scope, "terms.mended", "lot", lotId, TermsDraft.document(before), TermsDraft.document(terms));
            return Outcome.done(terms);
        });
    }

    private Optional<Problem> problem(Scope scope, Lot lot, TermsHistory before, TermsHistory after) {
        boolean notified = scope.role() == Role.BUYER
            && contracts.find(scope, lot.contractId()).orElseThrow().isNotifiedBy(calendar.today());
        if (notified) {
            return Optional.of(Problem.error("terms-after-notification", Problem.Place.NOWHERE, ""));
        }
        return after.outOfOrder().map(terms -> Problem.atField("terms-not-later", "effectiveFrom", terms.effectiveFrom().toString(),
                Integer.toString(terms.version())))
            .or(() -> closed.of(scope).stream().sorted().filter(month -> before.judgesOtherwise(after, month)).findFirst()
                .map(month -> Problem.atField("terms-closed-month", "effectiveFrom", "", month.toString())));
    }

    private Instant now() {
        return calendar.now();
    }
}
