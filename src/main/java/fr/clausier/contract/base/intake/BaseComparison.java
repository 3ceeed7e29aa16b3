package fr.clausier.contract.base.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.Standing;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
import fr.clausier.contract.base.intake.BasePreview.Line;
import fr.clausier.contract.named.NamedLots;
import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the rows of a file with what is recorded: what each would add or correct, and why it may not. Pure. */
final class BaseComparison {

    /** Two rows alike in this speak of the same entry. */
    private record Identical(long lot, Standing.Key key) { }

    /** A row on its way. */
    private static final class Resolved {
        private final BaseRow row;
        private final List<Problem> problems = new ArrayList<>();
        private Lot lot;
        private BaseFate fate;
        private BaseEntry before;

        Resolved(BaseRow row) {
            this.row = row;
        }

        boolean isSound() {
            return row.readable() && lot != null && problems.stream().noneMatch(Problem::isError);
        }

        Line line() {
            return new Line(row, isSound() ? fate : BaseFate.PROBLEM, lot, before, List.copyOf(problems));
        }
    }

    private final List<Resolved> rows;

    BaseComparison(List<BaseRow> rows, NamedLots lots) {
        this.rows = rows.stream().map(Resolved::new).toList();
        this.rows.stream().filter(resolved -> resolved.row.readable())
            .forEach(resolved -> lot(resolved, lots).ifPresent(lot -> resolved.lot = lot));
    }

    /** A file names no buyer: a number that two of them share tells nothing. */
    private static Optional<Lot> lot(Resolved resolved, NamedLots lots) {
        BaseRow row = resolved.row;
        List<Contract> found = lots.contracts(row.contract());
        if (found.size() != 1) {
            resolved.problems.add(Problem.error(found.isEmpty() ? "contract-unknown" : "base-contract-ambiguous", row.place(BaseColumn.CONTRACT), row.contract()));
            return Optional.empty();
        }
        return lots.lot(found.get(0), row.lot(), row.place(BaseColumn.LOT), resolved.problems);
    }

    /** The lots the file speaks of. */
    List<Long> lotIds() {
        return rows.stream().map(resolved -> resolved.lot).filter(Objects::nonNull).map(Lot::id).distinct().toList();
    }

    /** @param history every entry of these lots, those that count no more included */
    List<Line> with(Collection<BaseEntry> history, LocalDate today) {
        refuseTwice();
        Map<Long, List<BaseEntry>> byLot = history.stream().collect(Collectors.groupingBy(BaseEntry::lotId));
        Map<Long, Standing> standing = new HashMap<>();
        for (Resolved resolved : rows) {
            if (resolved.isSound()) {
                List<BaseEntry> all = byLot.getOrDefault(resolved.lot.id(), List.of());
                judge(resolved, all, standing.computeIfAbsent(resolved.lot.id(), lot -> new Standing(all, today)));
            }
        }
        return rows.stream().map(Resolved::line).toList();
    }

    /** Every row of a set of identical ones is refused, naming the first other one. */
    private void refuseTwice() {
        Map<Identical, List<Resolved>> alike = rows.stream().filter(resolved -> resolved.row.readable() && resolved.lot != null)
            .collect(Collectors.groupingBy(resolved -> new Identical(resolved.lot.id(), Standing.key(resolved.row.draft()))));
        alike.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (Resolved resolved : same) {
                BaseRow other = same.get(same.get(0) == resolved ? 1 : 0).row;
                resolved.problems.add(Problem.error("base-row-twice", resolved.row.place(BaseColumn.REFERENCE), resolved.row.draft().reference(), other.named()));
            }
        });
    }

    private static void judge(Resolved resolved, List<BaseEntry> all, Standing standing) {
        BaseDraft draft = resolved.row.draft();
        Optional<BaseEntry> named = standing.named(draft);
        Optional<BaseEntry> struck = all.stream().filter(entry -> entry.isStruck() && draft.says(entry)).findFirst();
        boolean changed = named.isPresent() && standing.same(draft).isEmpty();
        resolved.before = named.or(() -> struck).orElse(null);
        resolved.fate = changed ? BaseFate.CHANGED : named.isPresent() ? BaseFate.SAME : struck.isPresent() ? BaseFate.STRUCK : BaseFate.NEW;
        if (resolved.fate == BaseFate.STRUCK) {
            resolved.problems.add(Problem.warning("base-was-struck", resolved.row.place(BaseColumn.REFERENCE), draft.reference(), struck.get().struckReason()));
        }
        standing.problem(changed ? draft.correcting(named.get()) : draft).ifPresent(problem -> resolved.problems.add(new Problem(problem.code(),
            problem.severity(), resolved.row.place(BaseColumn.ofField(problem.place().field()).orElse(BaseColumn.REFERENCE)), problem.found(), problem.args())));
    }
}
