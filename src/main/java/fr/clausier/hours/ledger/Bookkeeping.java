package fr.clausier.hours.ledger;

import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What writing some entries would change, worked out from what stands, before anything is written: per declaration, the lines to
 * add, to change in place, to correct by a new line, to take away. Pure.
 */
final class Bookkeeping {

    /** One employer, one lot, one month: what a declaration answers for. */
    record Key(long lotId, long employerId, YearMonth month) { }

    /**
     * One line to write.
     *
     * @param standing the line as it stands, null for a new one
     */
    record Change(Entry entry, HoursLine standing) {

        boolean isAddition() {
            return standing == null;
        }

        boolean isRemoval() {
            return entry.hours() == null;
        }
    }

    private final Map<Long, Placement> placements;
    private final Map<Entry.Key, HoursLine> standing = new HashMap<>();
    private final Map<Key, Declaration> declarations = new HashMap<>();
    private final Set<YearMonth> closed;

    Bookkeeping(Map<Long, Placement> placements, Collection<HoursLine> lines, Collection<Declaration> declared, Set<YearMonth> closed) {
        this.placements = placements;
        this.closed = closed;
        lines.forEach(line -> standing.put(new Entry.Key(line.placementId(), line.month(), line.activity()), line));
        declared.forEach(declaration -> declarations.put(new Key(declaration.lotId(), declaration.employerId(), declaration.month()), declaration));
    }

    /** The declarations touched, each with the lines that differ from what stands; none when they all say the same. */
    Map<Key, List<Change>> changes(Collection<Entry> entries) {
        Map<Key, List<Change>> changes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Placement placement = placements.get(entry.placementId());
            List<Change> list = changes.computeIfAbsent(new Key(placement.lotId(), placement.employerId(), entry.month()), key -> new ArrayList<>());
            HoursLine line = standing.get(entry.key());
            if (!isSame(line, entry.hours())) {
                list.add(new Change(entry, line));
            }
        }
        return changes;
    }

    /** A line that corrects another is never taken away, which would bring the other back: nothing is then the same as zero. */
    private static boolean isSame(HoursLine line, Hours hours) {
        if (line == null) {
            return hours == null;
        }
        return line.hours().equals(hours) || hours == null && isCorrection(line) && line.hours().isZero();
    }

    /** Whether a line must itself be corrected by a new one: it replaces another, or came from a file, which may be withdrawn. */
    static boolean isCorrection(HoursLine line) {
        return line.replacesId() != null || line.uploadId() != null;
    }

    /** Why some of the changes may not be written; empty when all may. */
    List<Problem> problems(Map<Key, List<Change>> changes) {
        List<Problem> problems = new ArrayList<>();
        changes.forEach((key, list) -> list.forEach(change -> {
            Declaration declaration = declarations.get(key);
            if (closed.contains(key.month())) {
                problems.add(problem("month-closed", change, key.month().toString()));
            } else if (declaration != null && declaration.state() == Declaration.State.VALIDATED) {
                problems.add(problem("declaration-validated", change, key.month().toString()));
            } else if (change.isRemoval() && declaration != null && declaration.state().isAnswer()) {
                problems.add(problem("hours-withdrawn", change));
            }
        }));
        return problems;
    }

    Declaration declaration(Key key) {
        return declarations.get(key);
    }

    /** Entries that speak of the same hours as one before them: which of the two is meant cannot be told. */
    static List<Problem> repeated(Collection<Entry> entries) {
        Set<Entry.Key> spoken = new HashSet<>();
        return entries.stream().filter(entry -> !spoken.add(entry.key())).map(entry -> problem("hours-twice", entry)).toList();
    }

    private static Problem problem(String code, Change change, String... args) {
        return problem(code, change.entry(), args);
    }

    private static Problem problem(String code, Entry entry, String... args) {
        return Problem.error(code, entry.place(), entry.hours() == null ? "" : entry.hours().toString(), args);
    }
}
