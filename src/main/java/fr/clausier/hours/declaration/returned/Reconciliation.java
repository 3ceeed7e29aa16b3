package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sets one row beside what stands now and what stood when it went out. Where only the workbook moved, the workbook is written; where only
 * the product moved, it stays; where both did, a person chooses. Pure.
 */
final class Reconciliation {

    private final Facts facts;
    private final Map<String, ReturnedRow.Stands> choices;

    Reconciliation(Facts facts, Map<String, ReturnedRow.Stands> choices) {
        this.facts = facts;
        this.choices = choices;
    }

    Settled of(SentRow sent) {
        Settled row = new Settled(sent);
        judgeMark(row);
        if (row.isSound()) {
            judgeLocked(row);
        }
        if (row.isSound() && sent.readable()) {
            judgeAnswer(row);
            if (row.isSound() && !row.isWholeLot()) {
                ends(row);
                for (Activity activity : Activity.values()) {
                    line(row, activity);
                }
            }
        }
        return row;
    }

    private void judgeMark(Settled row) {
        RowMark mark = row.sent.mark();
        row.placement = facts.placements().get(mark.placement());
        Problem.Place place = row.sent.place(DeclarationColumn.MARK);
        if (mark.structure() != facts.scope().structure()) {
            row.refuse("declaration-mark-structure", place, "");
        } else if (facts.scope().role() != Role.FACILITATOR && mark.organisation() != facts.scope().organisation()) {
            row.refuse("declaration-mark-other", place, "");
        } else if (!facts.lots().containsKey(mark.lot()) || row.placement == null && !mark.isOfWholeLot()
                || !facts.isOwn(mark.lot(), mark.employer())) {
            row.refuse("declaration-row-gone", place, "");
        }
    }

    /** What the row shows must be what its mark says: a name or a month typed over another's row would declare for the wrong person. */
    private void judgeLocked(Settled row) {
        SentRow sent = row.sent;
        if (!sent.mark().isOfWholeLot() && !sent.person().isEmpty() && !sent.mark().person().equals(RowMark.digest(sent.person()))) {
            row.refuse("declaration-row-differs", sent.place(DeclarationColumn.PERSON), sent.person(), facts.people().getOrDefault(row.placement.participantId(), ""));
        }
        YearMonth month = sent.cells().month();
        if (month != null && !month.equals(sent.mark().month())) {
            row.refuse("declaration-row-differs", sent.place(DeclarationColumn.MONTH), month.toString(), sent.mark().month().toString());
        }
        String contract = sent.cells().contract();
        if (contract != null && !sent.mark().place().equals(RowMark.digest(contract, sent.cells().lot()))) {
            row.refuse("declaration-row-differs", sent.place(DeclarationColumn.LOT), contract + (sent.cells().lot() == null ? "" : " / " + sent.cells().lot()),
                facts.contract(sent.mark().lot()) + " / " + facts.lot(sent.mark().lot()));
        }
        if (sent.answers() && sent.mark().month().isAfter(YearMonth.from(facts.today()))) {
            row.refuse("month-in-future", sent.place(DeclarationColumn.MONTH), sent.mark().month().toString(), sent.mark().month().toString());
        }
    }

    private void judgeAnswer(Settled row) {
        SentRow sent = row.sent;
        boolean positive = List.of(Activity.values()).stream().map(sent::hours).anyMatch(hours -> hours != null && hours.isPositive());
        if (sent.none() && positive && !isUntouched(sent)) {
            row.refuse("declaration-zero-and-hours", sent.place(DeclarationColumn.NONE), "");
        } else if (row.isWholeLot() && sent.hasHours()) {
            row.refuse("declaration-hours-on-lot", sent.place(DeclarationColumn.WORK), "");
        }
    }

    /** Hours left as they went out beside a tick: the tick is what the person did. */
    private static boolean isUntouched(SentRow sent) {
        return List.of(Activity.values()).stream().allMatch(activity -> Objects.equals(sent.hours(activity), sent.mark().stood().get(activity)));
    }

    private void ends(Settled row) {
        SentRow sent = row.sent;
        boolean typed = sent.ends() != null && !sent.ends().equals(sent.mark().plannedEnd());
        if (typed && !sent.ends().equals(row.placement.plannedEnd())) {
            if (!Objects.equals(row.placement.plannedEnd(), sent.mark().plannedEnd())) {
                row.refuse("declaration-end-changed", sent.place(DeclarationColumn.ENDS), sent.ends().toString(),
                    row.placement.plannedEnd() == null ? "–" : row.placement.plannedEnd().toString());
            } else if (sent.ends().isBefore(row.placement.startsOn())) {
                row.refuse("ends-before-start", sent.place(DeclarationColumn.ENDS), sent.ends().toString());
            } else {
                row.ends = sent.ends();
            }
        }
    }

    private void line(Settled row, Activity activity) {
        SentRow sent = row.sent;
        HoursLine line = facts.lines().get(new Entry.Key(row.placement.id(), sent.mark().month(), activity));
        Hours here = line == null ? null : line.hours();
        Hours stood = sent.mark().stood().get(activity);
        Hours said = sent.none() ? here == null && stood == null ? null : Hours.ZERO : sent.hours(activity);
        if (said == null) {
            if (stood != null && here != null && !sent.none()) {
                row.problems.add(Problem.warning("declaration-emptied", sent.place(activity), "", here.toString()));
            }
            return;
        }
        boolean ours = line != null && line.uploadId() != null && facts.own().contains(line.uploadId());
        boolean moved = !Objects.equals(here, stood) && !ours;
        if (moved && said.equals(stood)) {
            if (here != null) {
                row.lines.add(new ReturnedRow.Line(activity, here, null, null));
            }
            return;
        }
        if (said.isZero() && here == null && !moved) {
            return;
        }
        if (moved && !said.equals(here)) {
            choose(row, activity, new Sides(stood, here, said), line == null ? "" : facts.accounts().getOrDefault(line.recordedBy(), ""),
                line == null ? null : line.recordedAt());
        } else if (here == null && said.isPositive() && zeroSince(row)) {
            Declaration declaration = facts.declarations().get(row.asked);
            choose(row, activity, new Sides(null, Hours.ZERO, said), facts.accounts().getOrDefault(declaration.declaredBy(), ""), declaration.declaredAt());
        } else {
            row.lines.add(new ReturnedRow.Line(activity, here, said, null));
        }
    }

    private record Sides(Hours stood, Hours here, Hours said) { }

    private boolean zeroSince(Settled row) {
        return facts.isAnswered(row.asked) && facts.declarations().get(row.asked).zero() && !row.sent.mark().zero();
    }

    private void choose(Settled row, Activity activity, Sides sides, String by, Instant at) {
        String cell = row.place(activity).toString();
        ReturnedRow.Stands chosen = choices.getOrDefault(cell, choices.get(""));
        boolean taken = chosen == ReturnedRow.Stands.WORKBOOK;
        // zero declared here is no line: it stands for nothing written
        HoursLine line = facts.lines().get(new Entry.Key(row.placement.id(), row.asked.month(), activity));
        Hours before = line == null ? null : line.hours();
        Hours written = taken && !(sides.said().isZero() && before == null) ? sides.said() : null;
        row.lines.add(new ReturnedRow.Line(activity, before, written, new ReturnedRow.Conflict(cell, sides.stood(), sides.here(), sides.said(), by, at, chosen)));
        if (chosen == null) {
            row.refuse("declaration-choose", row.place(activity), sides.said().toString(), sides.here() == null ? "–" : sides.here().toString());
        }
    }

    /** Newcomers have no mark: hours that already stand for them are nothing they knew of. */
    void newcomer(Settled row, Placement placement) {
        for (Activity activity : Activity.values()) {
            Hours said = row.newcomer.hours(activity);
            HoursLine line = placement == null ? null : facts.lines().get(new Entry.Key(placement.id(), row.asked.month(), activity));
            if (said == null || said.isZero() && line == null) {
                continue;
            }
            if (line == null || line.hours().equals(said) || line.uploadId() != null && facts.own().contains(line.uploadId())) {
                row.lines.add(new ReturnedRow.Line(activity, line == null ? null : line.hours(), said, null));
            } else {
                choose(row, activity, new Sides(null, line.hours(), said), facts.accounts().getOrDefault(line.recordedBy(), ""), line.recordedAt());
            }
        }
    }
}
