package fr.clausier.compliance.closing.difference;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.hours.Activity;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * what differs between two states of a portfolio. A line is the same line in both when it is of the same placement, month and
 * activity, whichever stored line says it; its hours may then have been corrected, or the same hours decided otherwise.
 */
public final class DifferenceRule {

    static final String ID = "R-38";
    static final int VERSION = 1;

    private static final Comparator<LineChange> ORDER = Comparator.comparing((LineChange each) -> each.lot().contract().number())
        .thenComparing(each -> each.lot().lot().number()).thenComparing(each -> each.lot().lot().id())
        .thenComparing(each -> each.line().decision().facts().month()).thenComparing(each -> each.line().decision().facts().employer())
        .thenComparing(each -> each.line().decision().facts().participant()).thenComparing(each -> each.line().decision().facts().activity())
        .thenComparing(each -> each.line().decision().line());

    private DifferenceRule() { }

    /** What tells a line from another in any state. */
    private record Key(long placement, YearMonth month, Activity activity) {

        static Key of(JudgedLine line) {
            return new Key(line.placement(), line.decision().facts().month(), line.decision().facts().activity());
        }
    }

    private record Placed(LotStatement lot, JudgedLine line) { }

    /** What differs from one state to the other, each line with its causes as far as the two states tell them. */
    public static BookDifference between(MonthBook before, MonthBook after) {
        Map<Key, Placed> then = lines(before);
        Map<Key, Placed> now = lines(after);
        Set<Key> keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(now.keySet());
        List<LineChange> lines = new ArrayList<>();
        keys.forEach(key -> change(then.get(key), now.get(key)).ifPresent(lines::add));
        return new BookDifference(lots(before, after), lines.stream().sorted(ORDER).toList());
    }

    private static Map<Key, Placed> lines(MonthBook book) {
        Map<Key, Placed> lines = new LinkedHashMap<>();
        book.statements().forEach(lot -> lot.lines().stream().filter(JudgedLine::shown).forEach(line -> lines.put(Key.of(line), new Placed(lot, line))));
        return lines;
    }

    private static Optional<LineChange> change(Placed before, Placed after) {
        JudgedLine then = before == null ? null : before.line();
        JudgedLine now = after == null ? null : after.line();
        return kind(then, now).map(kind -> new LineChange(kind, after == null ? before.lot() : after.lot(), then, now,
            CauseRule.of(kind, before == null ? null : before.lot(), then, after == null ? null : after.lot(), now)));
    }

    /** How a line differs; empty when it is the same. */
    static Optional<ChangeKind> kind(JudgedLine before, JudgedLine after) {
        if (before == null) {
            return Optional.of(ChangeKind.ADDED);
        }
        if (after == null) {
            return Optional.of(ChangeKind.REMOVED);
        }
        if (!before.decision().declared().equals(after.decision().declared())) {
            return Optional.of(ChangeKind.CORRECTED);
        }
        return decidedAlike(before.decision(), after.decision()) ? Optional.empty() : Optional.of(ChangeKind.REDECIDED);
    }

    private static boolean decidedAlike(Decision one, Decision other) {
        return Arrays.stream(Part.values()).allMatch(part -> one.part(part).equals(other.part(part))) && objections(one).equals(objections(other))
            && one.isOverruled() == other.isOverruled() && (!one.isOverruled() || one.overrule().id() == other.overrule().id());
    }

    private static List<String> objections(Decision decision) {
        return decision.objections().stream().map(reason -> reason.rule() + " " + reason.code()).toList();
    }

    private static List<LotChange> lots(MonthBook before, MonthBook after) {
        Map<Long, LotStatement> then = byLot(before);
        Map<Long, LotStatement> now = byLot(after);
        Set<Long> ids = new LinkedHashSet<>(then.keySet());
        ids.addAll(now.keySet());
        return ids.stream().map(id -> new LotChange(then.get(id), now.get(id))).filter(each -> !each.moved().isEmpty())
            .sorted(Comparator.comparing((LotChange each) -> each.lot().contract().buyerId()).thenComparing(each -> each.lot().contract().number())
                .thenComparing(each -> each.lot().lot().number()).thenComparing(each -> each.lot().lot().id())).toList();
    }

    private static Map<Long, LotStatement> byLot(MonthBook book) {
        Map<Long, LotStatement> lots = new LinkedHashMap<>();
        book.statements().forEach(each -> lots.put(each.lot().id(), each));
        return lots;
    }
}
