package fr.clausier.hours.judgment;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.hours.decision.CountingOrder;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.pool.PooledLot;
import fr.clausier.hours.pool.Pools;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Proof;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.profile.Pseudonyms;
import fr.clausier.provider.Convention;
import fr.clausier.provider.Providers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The decision on every declared line, made from the facts as they stand: nothing is stored, so a proof typed late
 * counts at once. What a person decided against the rules is set beside their answer. A handful of queries, whatever the number of lots and
 * lines.
 */
@Singleton
public class Decisions {

    /** Lines above which an answer is not kept. */
    private static final int MOST_LINES = 10_000;

    private final LineRows rows;
    private final CareerRows careers;
    private final Clauses clauses;
    private final Providers providers;
    private final Proofs proofs;
    private final Overrules overrules;
    private final Pools pools;
    private final BaseBook bases;
    private final Pseudonyms pseudonyms;
    private final Unchanged<Key, Judged> kept;
    private final Unchanged<Key, List<StoredLine>> declared;
    private final Unchanged<Key, List<StoredPlacement>> placed;
    private final Unchanged<String, List<CareerRows.Mark>> marks;

    /** What was asked for. @param month null for all */
    private record Key(Selection selection, YearMonth month, boolean everyone) { }

    Decisions(LineRows rows, CareerRows careers, Clauses clauses, Providers providers, Proofs proofs, Overrules overrules,
            Pools pools, BaseBook bases, Pseudonyms pseudonyms, Keeping keeping) {
        this.rows = rows;
        this.careers = careers;
        this.clauses = clauses;
        this.providers = providers;
        this.proofs = proofs;
        this.overrules = overrules;
        this.pools = pools;
        this.bases = bases;
        this.pseudonyms = pseudonyms;
        this.kept = keeping.of(Keeping.FEW);
        this.declared = keeping.of(Keeping.FEW, Thing.HOURS, Thing.UPLOAD, Thing.PLACEMENT, Thing.PARTICIPANT);
        this.placed = keeping.of(Keeping.FEW, Thing.PLACEMENT, Thing.PARTICIPANT, Thing.LOT, Thing.CONTRACT, Thing.ORGANISATION, Thing.PROVIDER_LIST);
        this.marks = keeping.of(Keeping.MANY, Thing.SUSPENSION, Thing.DEROGATION, Thing.PARTICIPANT);
    }

    /**
     * Decisions on the lines of the lots selected, of all months until the given one, in {@link CountingOrder}. Drafts and lines
     * replaced by a correction are left out. The same whatever the selection: a person's hours elsewhere take part in the ceiling, and
     * where a clause of the structure caps the hours of everyone together, or lots are pooled, everyone's do.
     */
    @Transactional
    public List<JudgedLine> until(Scope scope, Selection selection, YearMonth month) {
        return judged(scope, selection, month).lines();
    }

    /** The same under supposed terms, to see what would change; nothing is stored. */
    @Transactional
    public List<JudgedLine> until(Scope scope, Selection selection, YearMonth month, Supposed supposed) {
        return judged(scope, selection, month, supposed).lines();
    }

    /** The same, with what the pools of the structure moved between lots. Asked again while nobody wrote anything, it is not worked out twice. */
    @Transactional
    public Judged judged(Scope scope, Selection selection, YearMonth month) {
        scope.require(Permission.READ_HOURS);
        return kept.get(scope, new Key(selection, month, false),
            () -> judged(scope, selection, month, (lot, recorded) -> recorded), judged -> judged.lines().size() <= MOST_LINES);
    }

    /** The same under supposed terms. */
    @Transactional
    public Judged judged(Scope scope, Selection selection, YearMonth month, Supposed supposed) {
        scope.require(Permission.READ_HOURS);
        Map<Long, TermsHistory> terms = clauses.facts(scope);
        List<PooledLot> pooled = pools.facts(scope);
        boolean everyone = scope.reach().equals("ALL") && selection.equals(Selection.ALL) || !pooled.isEmpty()
            || terms.values().stream().flatMap(history -> history.versions().stream()).anyMatch(Decisions::capsEveryone);
        Map<Long, StoredLine> stored = declared(scope, new Key(selection, month, everyone)).stream().collect(Collectors.toMap(StoredLine::line, Function.identity()));
        Map<Long, PlacementFacts> placements = placements(scope, selection, everyone);
        // a line written while this is asked may have come with a placement that was not
        List<LineFacts> facts = stored.values().stream().filter(line -> placements.containsKey(line.placement())).map(line -> placements.get(line.placement()).of(line)).toList();
        Map<Long, Overrule> decided = overrules.facts(scope);
        Map<Long, TermsHistory> judging = supposed.over(terms, facts.stream().map(LineFacts::lot).toList());
        List<Decision> decisions = LineJudge.judge(facts, judging).stream().map(each -> each.overruledBy(decided.get(each.line()))).toList();
        PooledLines moved = pooled.isEmpty() ? PooledLines.NONE : PooledLines.of(pooled, judging, bases.facts(scope), decisions);
        List<JudgedLine> lines = new ArrayList<>();
        for (Decision each : decisions) {
            StoredLine line = stored.get(each.line());
            PlacementFacts placement = placements.get(line.placement());
            if (placement.isSelected()) {
                lines.add(placement.judged(line, Discretion.of(scope, moved.tell(each), reference -> pseudonyms.told(scope, reference))));
            }
        }
        return new Judged(lines, moved.byLot());
    }

    private Map<Long, PlacementFacts> placements(Scope scope, Selection selection, boolean everyone) {
        Map<Long, List<Convention>> conventions = providers.conventions(scope);
        Map<Long, List<Proof>> seen = proofs.facts(scope);
        List<StoredPlacement> placed = placed(scope, new Key(selection, null, everyone));
        Careers known = new Careers(placed, marks.facts(scope.structure(), "", () -> careers.marks(scope.structure())));
        return placed.stream()
            .collect(Collectors.toMap(StoredPlacement::placement, each -> new PlacementFacts(each,
                conventions.getOrDefault(each.employer(), List.of()), seen.getOrDefault(each.participant(), List.of()), known)));
    }

    private List<StoredLine> declared(Scope scope, Key asked) {
        return declared.get(scope, asked, () -> rows.declared(scope.structure(), scope.reach(), scope.organisation(), asked.selection.buyer(),
            asked.selection.contract(), asked.month.atDay(1), asked.everyone));
    }

    private List<StoredPlacement> placed(Scope scope, Key asked) {
        return placed.get(scope, asked, () -> rows.placements(scope.structure(), scope.reach(), scope.organisation(), asked.selection.buyer(),
            asked.selection.contract(), asked.everyone));
    }

    /** Whether a cap is shared by everyone on the lot: then nobody's hours can be judged without the others'. */
    private static boolean capsEveryone(Terms terms) {
        return terms.what().training().inAll() != null || terms.what().tutoring().inAll() != null;
    }

    /** The decision on one line the viewer may see; empty for a draft, or for one that a correction replaced. */
    @Transactional
    public Optional<JudgedLine> line(Scope scope, long id) {
        return overrules.line(scope, id).flatMap(line -> until(scope, Selection.ofContract(line.contract()), line.month()).stream()
            .filter(each -> each.shown() && each.decision().line() == id).findFirst());
    }
}
