package fr.clausier.hours.merge;

import fr.clausier.hours.merge.MergeDraft.Twice;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Moves all that one record has to another, in the transaction that merges, and gives it back. */
@Singleton
class Moving {

    private static final List<MergeKind> OF_PERSON = List.of(MergeKind.GROUP, MergeKind.PROOF, MergeKind.EXIT, MergeKind.CANDIDATE, MergeKind.PLACEMENT, MergeKind.CHAIN);
    private static final List<MergeKind> OF_PLACEMENT = List.of(MergeKind.LINE, MergeKind.DEROGATION, MergeKind.SUSPENSION, MergeKind.MEMBER, MergeKind.DISPUTED,
        MergeKind.LED, MergeKind.DRAWN);

    private final MergeRows rows;
    private final MergeRows.MoveRows moves;
    private final Pointers pointers;

    Moving(MergeRows rows, MergeRows.MoveRows moves, Pointers pointers) {
        this.rows = rows;
        this.moves = moves;
        this.pointers = pointers;
    }

    /** Placements both have, with the hours both declare on them that are not zero on either side: whose holds must be said. */
    List<MergeRows.Twice> said(MergeDraft draft) {
        return rows.twins(draft.kept(), draft.gone()).stream().flatMap(twin -> rows.twice(twin.kept(), twin.gone()).stream())
            .filter(each -> each.keptHours().signum() != 0 && each.goneHours().signum() != 0).toList();
    }

    /** Does it, and writes down each row that was pointed elsewhere. */
    List<MergeMove> move(Scope scope, Merge merge, MergeDraft draft) {
        List<MergeMove> done = new ArrayList<>();
        for (MergeRows.Twin twin : rows.twins(draft.kept(), draft.gone())) {
            rows.twice(twin.kept(), twin.gone()).forEach(each -> settle(scope, merge, each, draft.twice(), done));
            OF_PLACEMENT.forEach(kind -> all(scope, merge, kind, twin.gone(), twin.kept(), done));
            point(scope, merge, MergeKind.TWIN, twin.gone(), null, twin.kept(), done);
        }
        OF_PERSON.forEach(kind -> all(scope, merge, kind, draft.gone(), draft.kept(), done));
        rows.lead(draft.gone(), draft.kept(), scope.structure());
        return moves.saveAll(done);
    }

    /** Of two standing lines one holds: it corrects the other. A line of zero hours never holds against hours. */
    private void settle(Scope scope, Merge merge, MergeRows.Twice twice, Twice holds, List<MergeMove> done) {
        boolean kept = twice.goneHours().signum() == 0 || twice.keptHours().signum() != 0 && holds == Twice.KEPT;
        long first = kept ? first(twice.keptLine()) : first(twice.goneLine());
        point(scope, merge, MergeKind.CORRECTS, first, null, kept ? twice.goneLine() : twice.keptLine(), done);
    }

    /** The first line of the chain of corrections that ends with one. */
    private long first(long line) {
        long at = line;
        for (Optional<Long> before = rows.corrects(at); before.isPresent(); before = rows.corrects(at)) {
            at = before.get();
        }
        return at;
    }

    private void all(Scope scope, Merge merge, MergeKind kind, long from, long to, List<MergeMove> done) {
        pointers.movable(kind, from, to).forEach(row -> point(scope, merge, kind, row, from, to, done));
    }

    private void point(Scope scope, Merge merge, MergeKind kind, long row, Long from, Long to, List<MergeMove> done) {
        if (pointers.point(kind, row, from, to)) {
            done.add(new MergeMove(null, scope.structure(), merge.id(), kind, row, from, to));
        }
    }

    List<MergeMove> of(Scope scope, Merge merge) {
        return moves.findByStructureIdAndMergeIdOrderByIdDesc(scope.structure(), merge.id());
    }

    /**
     * Points every row back, the last moved first; a row changed or gone meanwhile stays as it is. A correction entered since follows the
     * line it corrects.
     */
    void back(Scope scope, Merge merge) {
        rows.lead(merge.goneId(), null, scope.structure());
        List<MergeMove> all = of(scope, merge);
        all.stream().filter(each -> each.kind() == MergeKind.CORRECTS).forEach(this::back);
        corrections(all).forEach((line, placement) -> pointers.point(MergeKind.LINE, line, placement.became(), placement.was()));
        all.stream().filter(each -> each.kind() != MergeKind.CORRECTS).forEach(this::back);
    }

    private void back(MergeMove move) {
        pointers.point(move.kind(), move.rowId(), move.became(), move.was());
    }

    /** Lines entered since that correct a line that goes back, with the move of that line. */
    private Map<Long, MergeMove> corrections(List<MergeMove> all) {
        Map<Long, MergeMove> moved = new HashMap<>();
        all.stream().filter(each -> each.kind() == MergeKind.LINE).forEach(each -> moved.put(each.rowId(), each));
        Map<Long, MergeMove> following = new HashMap<>();
        Set<Long> placements = new HashSet<>();
        moved.values().forEach(each -> placements.add(each.became()));
        for (long placement : placements) {
            for (MergeRows.Link line : rows.lines(placement)) {
                MergeMove corrected = line.replacesId() == null || moved.containsKey(line.id()) ? null
                    : following.getOrDefault(line.replacesId(), moved.get(line.replacesId()));
                if (corrected != null) {
                    following.put(line.id(), corrected);
                }
            }
        }
        return following;
    }

    /** The last row of each kind in the structure, as text. */
    String newest(Scope scope) {
        List<String> all = new ArrayList<>();
        for (MergeKind kind : MergeKind.values()) {
            all.add(kind + ":" + pointers.newest(kind, scope.structure()));
        }
        return String.join(",", all);
    }

    Apart apart(Scope scope, Merge merge) {
        List<MergeMove> all = of(scope, merge);
        List<Long> returning = all.stream().filter(each -> each.kind() == MergeKind.PLACEMENT).map(MergeMove::rowId).toList();
        MergeRows.Entered entered = returning.isEmpty() ? new MergeRows.Entered(0, null) : rows.entered(returning, newest(merge, MergeKind.LINE));
        return new Apart(count(all, MergeKind.PLACEMENT) + count(all, MergeKind.TWIN), count(all, MergeKind.PROOF), count(all, MergeKind.GROUP),
            count(all, MergeKind.EXIT), count(all, MergeKind.CANDIDATE), entered.lines(),
            new Hours(entered.hours() == null ? BigDecimal.ZERO : entered.hours()), newer(merge, MergeKind.PLACEMENT),
            newer(merge, MergeKind.PROOF), newer(merge, MergeKind.GROUP), newer(merge, MergeKind.EXIT));
    }

    private long newer(Merge merge, MergeKind kind) {
        return pointers.newer(kind, merge.keptId(), newest(merge, kind));
    }

    private static long newest(Merge merge, MergeKind kind) {
        for (String each : merge.newest().split(",")) {
            if (each.startsWith(kind + ":")) {
                return Long.parseLong(each.substring(kind.name().length() + 1));
            }
        }
        return 0;
    }

    private static long count(List<MergeMove> all, MergeKind kind) {
        return all.stream().filter(each -> each.kind() == kind).count();
    }
}
