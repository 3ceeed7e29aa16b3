package fr.clausier.hours.intake;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.FullMonths;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Identity;
import fr.clausier.upload.job.Progress;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the rows of a file with what is stored: what each would add or change, and why it may not. Pure. */
final class Comparison {

    /** Two rows alike in all of this say the same thing twice. */
    private record Identical(long lotId, long employerId, String person, Modality modality, ContractType contractType, YearMonth month) { }

    /** Percentages between which rows are compared. */
    static final int COMPARING = 80;
    private static final int COMPARED = 95;
    private static final int TOLD_EVERY = 200;

    private final Known known;
    private final Map<Entry.Key, HoursLine> standing;
    private final Set<String> validated;

    Comparison(Known known) {
        this.known = known;
        this.standing = known.linesByKey();
        this.validated = known.declarations().stream().filter(declaration -> declaration.state() == Declaration.State.VALIDATED)
            .map(declaration -> declaration.lotId() + "/" + declaration.employerId() + "/" + declaration.month()).collect(Collectors.toSet());
    }

    List<Resolved> compare(List<SheetRow> rows) {
        return compare(rows, Progress.UNSEEN);
    }

    /** @param progress told how many rows were compared */
    List<Resolved> compare(List<SheetRow> rows, Progress progress) {
        LotFinder lots = new LotFinder(known);
        PlacementFinder placements = new PlacementFinder(known, lots);
        Map<Identity, String> keys = new HashMap<>();
        List<Resolved> all = rows.stream().map(row -> new Resolved(row, keys)).toList();
        for (int i = 0; i < all.size(); i++) {
            if (i % TOLD_EVERY == 0) {
                progress.between(COMPARING, COMPARED, i, all.size());
            }
            find(all.get(i), lots, placements);
        }
        refuseTwice(all);
        all.stream().filter(Resolved::isSound).forEach(this::line);
        refuseLocked(all);
        refuseFullMonths(all);
        return all;
    }

    private void find(Resolved resolved, LotFinder lots, PlacementFinder placements) {
        if (resolved.isSound()) {
            judgeMonth(resolved);
            lots.find(resolved);
        }
        if (resolved.isSound()) {
            placements.find(resolved);
        }
    }

    private void judgeMonth(Resolved resolved) {
        YearMonth month = resolved.row.month();
        if (month.isAfter(YearMonth.from(known.today()))) {
            resolved.problems.add(Problem.error("month-in-future", resolved.row.place(HoursColumn.MONTH), month.toString(), month.toString()));
        }
        if (resolved.row.birthDate().isAfter(known.today())) {
            resolved.problems.add(Problem.error("born-in-future", resolved.row.place(HoursColumn.BIRTH_DATE), resolved.row.birthDate().toString()));
        }
    }

    /** Every row of a set of identical ones is refused, naming the first other one. */
    private void refuseTwice(List<Resolved> all) {
        Map<Identical, List<Resolved>> alike = all.stream().filter(resolved -> resolved.placement != null)
            .collect(Collectors.groupingBy(resolved -> new Identical(resolved.lotId, resolved.employerId, resolved.person,
                resolved.placement.modality(), resolved.placement.contractType(), resolved.row.month())));
        alike.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> {
            for (Resolved resolved : rows) {
                SheetRow other = rows.get(rows.get(0) == resolved ? 1 : 0).row;
                resolved.problems.add(Problem.error("row-twice", resolved.row.place(HoursColumn.FAMILY_NAME), resolved.row.familyName(),
                    (other.sheet().isEmpty() ? "" : other.sheet() + ", ") + other.number()));
            }
        });
    }

    private void line(Resolved resolved) {
        resolved.lines = Arrays.stream(Activity.values()).filter(activity -> resolved.row.hours(activity) != null)
            .map(activity -> new PreviewRow.Line(activity, before(resolved, activity), resolved.row.hours(activity))).toList();
    }

    private Hours before(Resolved resolved, Activity activity) {
        HoursLine line = resolved.placement.isNew() ? null : standing.get(new Entry.Key(resolved.placement.id(), resolved.row.month(), activity));
        return line == null ? null : line.hours();
    }

    private void refuseLocked(List<Resolved> all) {
        for (Resolved resolved : all) {
            boolean writes = resolved.lines.stream().anyMatch(line -> !line.isSame());
            YearMonth month = resolved.row.month();
            if (writes && known.closed().contains(month)) {
                resolved.problems.add(Problem.error("month-closed", resolved.row.place(HoursColumn.MONTH), month.toString(), month.toString()));
            } else if (writes && validated.contains(resolved.lotId + "/" + resolved.employerId + "/" + month)) {
                resolved.problems.add(Problem.error("declaration-validated", resolved.row.place(HoursColumn.MONTH), month.toString(), month.toString()));
            }
        }
    }

    /** Rows that, with what stands elsewhere, make a person's month overflow. */
    private void refuseFullMonths(List<Resolved> all) {
        List<Resolved> sound = all.stream().filter(Resolved::isSound).toList();
        FullMonths<String> months = new FullMonths<>();
        sound.forEach(resolved -> resolved.lines.forEach(line -> months.add(resolved.person, resolved.row.month(), line.after())));
        addElsewhere(all, months);
        sound.stream().filter(resolved -> months.isOver(resolved.person, resolved.row.month()))
            .forEach(resolved -> resolved.problems.add(months.problem(known.scope(), resolved.person, resolved.row.month(),
                resolved.row.place(HoursColumn.WORK), resolved.row.work() == null ? "" : resolved.row.work().toString())));
    }

    /** Standing hours of each person's month that the file does not speak of. */
    private void addElsewhere(List<Resolved> all, FullMonths<String> months) {
        Set<Entry.Key> spoken = new HashSet<>();
        all.stream().filter(resolved -> resolved.placement != null && !resolved.placement.isNew())
            .forEach(resolved -> resolved.lines.forEach(line -> spoken.add(new Entry.Key(resolved.placement.id(), resolved.row.month(), line.activity()))));
        Map<Long, String> personByPlacement = new HashMap<>();
        Map<Long, String> personById = new HashMap<>();
        known.people().forEach((person, id) -> personById.put(id, person));
        known.placements().forEach(placement -> personByPlacement.put(placement.id(), personById.get(placement.participantId())));
        standing.forEach((key, line) -> {
            if (!spoken.contains(key)) {
                months.add(personByPlacement.get(key.placementId()), key.month(), line.hours());
            }
        });
    }
}
