package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook.Answer;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of one month of one employer on one lot. It is sent once something is said of everyone placed there; while someone is left
 * blank its hours are kept as a draft, and it stays due. Nothing but zeros is the answer zero, not lines of 0.00. Pure.
 */
final class MonthPlan {

    private static final int NAMED = 3;

    private final Facts facts;
    private final Asked asked;
    private final List<Settled> rows;
    private final List<Placement> silent = new ArrayList<>();
    private final Map<Entry.Key, HoursLine> standing = new HashMap<>();
    private final boolean wholeLot;

    /** @param placed everyone placed by this employer on this lot, whenever */
    MonthPlan(Facts facts, Asked asked, List<Settled> rows, List<Placement> placed) {
        this.facts = facts;
        this.asked = asked;
        this.rows = rows;
        this.wholeLot = rows.stream().anyMatch(row -> row.isWholeLot() && row.answers());
        Set<Long> answered = new HashSet<>();
        rows.stream().filter(row -> row.placement != null && row.answers()).forEach(row -> answered.add(row.placement.id()));
        for (Placement one : placed) {
            boolean stands = false;
            for (Activity activity : Activity.values()) {
                HoursLine line = facts.lines().get(new Entry.Key(one.id(), asked.month(), activity));
                if (line != null) {
                    standing.put(new Entry.Key(one.id(), asked.month(), activity), line);
                    stands = true;
                }
            }
            if (!stands && !answered.contains(one.id()) && one.period().overlaps(asked.month())) {
                silent.add(one);
            }
        }
        judge();
    }

    private void judge() {
        boolean hours = rows.stream().flatMap(row -> row.lines.stream()).anyMatch(line -> line.after() != null && line.after().isPositive());
        List<Settled> whole = rows.stream().filter(row -> row.isWholeLot() && row.answers() && row.isSound()).toList();
        for (Settled row : whole) {
            if (hours) {
                row.refuse("declaration-zero-and-hours", row.place(Activity.WORK), "");
            } else if (remaining().isPositive()) {
                row.refuse("declaration-zero-with-lines", row.place(Activity.WORK), "", remaining().toString());
            }
        }
    }

    /** Hours that would stand for the month after recording. */
    private Hours remaining() {
        Map<Entry.Key, Hours> after = new HashMap<>();
        standing.forEach((key, line) -> after.put(key, line.hours()));
        Hours created = Hours.ZERO;
        for (Settled row : rows) {
            for (ReturnedRow.Line line : row.lines) {
                if (line.after() != null && row.placement != null) {
                    after.put(new Entry.Key(row.placement.id(), asked.month(), line.activity()), line.after());
                } else if (line.after() != null) {
                    created = created.plus(line.after());
                }
            }
        }
        return after.values().stream().reduce(created, Hours::plus);
    }

    /** Whether anything in the workbook speaks of this month. */
    private boolean isSpokenOf() {
        return rows.stream().anyMatch(Settled::answers);
    }

    Answer answer() {
        if (!isSpokenOf()) {
            return Answer.NOTHING;
        }
        boolean complete = wholeLot || silent.isEmpty() || facts.isAnswered(asked);
        return remaining().isPositive() ? complete ? Answer.SENT : Answer.KEPT
            : wholeLot || silent.isEmpty() || isZero() ? Answer.ZERO : facts.isAnswered(asked) ? Answer.SENT : Answer.KEPT;
    }

    boolean isKept() {
        return answer() == Answer.KEPT;
    }

    /** Whether the declaration itself would change, besides its lines: sent at last, or zero. */
    boolean changesState() {
        return answer() == Answer.SENT && !facts.isAnswered(asked) || answer() == Answer.ZERO && !isZero();
    }

    private boolean isZero() {
        return facts.isAnswered(asked) && facts.declarations().get(asked).zero();
    }

    /** Lines that stand and the workbook does not speak of, so that the month is written as a whole. */
    Map<Entry.Key, HoursLine> untold() {
        Map<Entry.Key, HoursLine> untold = new HashMap<>(standing);
        rows.stream().filter(row -> row.placement != null).forEach(row -> row.lines.stream().filter(line -> line.after() != null)
            .forEach(line -> untold.remove(new Entry.Key(row.placement.id(), asked.month(), line.activity()))));
        return untold;
    }

    Asked asked() {
        return asked;
    }

    List<Settled> rows() {
        return rows;
    }

    List<Placement> silent() {
        return wholeLot ? List.of() : silent;
    }

    /** The first few people of whom nothing is said. */
    List<String> shownSilent() {
        List<String> names = silent().stream().map(one -> facts.people().getOrDefault(one.participantId(), "")).sorted().toList();
        return names.size() <= NAMED ? names : new ArrayList<>(Arrays.asList(names.get(0), names.get(1), names.get(2) + "…"));
    }
}
