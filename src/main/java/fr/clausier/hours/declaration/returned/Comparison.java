package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.FullMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.upload.job.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole workbook beside what stands: its rows one by one, then what they say together. Pure. */
final class Comparison {

    private static final int COMPARING = 60;
    private static final int COMPARED = 95;

    final Facts facts;
    final SentWorkbook sent;
    final List<Settled> rows = new ArrayList<>();
    final Map<Asked, MonthPlan> months = new LinkedHashMap<>();

    Comparison(Facts facts, SentWorkbook sent, Map<String, ReturnedRow.Stands> choices, Progress progress) {
        this.facts = facts;
        this.sent = sent;
        Reconciliation reconciliation = new Reconciliation(facts, choices);
        Newcomers newcomers = new Newcomers(facts, reconciliation);
        int all = sent.rows().size() + sent.newcomers().size();
        for (SentRow row : sent.rows()) {
            progress.between(COMPARING, COMPARED, rows.size(), all);
            rows.add(reconciliation.of(row));
        }
        for (SheetRow newcomer : sent.newcomers()) {
            progress.between(COMPARING, COMPARED, rows.size(), all);
            rows.add(newcomers.of(newcomer));
        }
        mergeCopies();
        refuseLocked();
        refuseFullMonths();
        plan();
    }

    /** One mark twice: copies that say the same, or nothing, are one row; copies that differ are refused, each naming the other. */
    private void mergeCopies() {
        Map<List<Object>, List<Settled>> alike = rows.stream().filter(row -> row.asked != null && (row.isWholeLot() || row.placement != null || row.draft != null))
            .collect(Collectors.groupingBy(Settled::subject, LinkedHashMap::new, Collectors.toList()));
        for (List<Settled> copies : alike.values()) {
            List<Settled> speaking = copies.stream().filter(Settled::answers).toList();
            Settled kept = speaking.isEmpty() ? copies.get(0) : speaking.get(0);
            copies.stream().filter(copy -> copy != kept && (!copy.answers() || saysAsMuch(copy, kept))).forEach(rows::remove);
            speaking.stream().filter(copy -> copy != kept && !saysAsMuch(copy, kept)).forEach(copy -> {
                copy.refuse("declaration-row-twice", copy.person(), "", kept.person().toString());
                kept.refuse("declaration-row-twice", kept.person(), "", copy.person().toString());
            });
        }
    }

    private static boolean saysAsMuch(Settled one, Settled other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(Settled row) {
        List<String> said = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            said.add(String.valueOf(row.sent == null ? row.newcomer.hours(activity) : row.sent.none() ? Hours.ZERO : row.sent.hours(activity)));
        }
        return said;
    }

    private void refuseLocked() {
        for (Settled row : rows) {
            boolean writes = row.lines.stream().anyMatch(line -> !line.isSame() || line.conflict() != null) || row.isWholeLot() && row.answers() && row.isSound()
                && !(facts.isAnswered(row.asked) && facts.declarations().get(row.asked).zero());
            Declaration declaration = row.asked == null ? null : facts.declarations().get(row.asked);
            if (writes && facts.closed().contains(row.asked.month())) {
                row.refuse("month-closed", row.month(), row.asked.month().toString(), row.asked.month().toString());
            } else if (writes && declaration != null && declaration.state() == Declaration.State.VALIDATED) {
                row.refuse("declaration-validated", row.month(), row.asked.month().toString(), row.asked.month().toString());
            }
        }
    }

    /** Rows that, with what stands elsewhere, make a person's month overflow. */
    private void refuseFullMonths() {
        FullMonths<Object> months = new FullMonths<>();
        Set<Entry.Key> spoken = new HashSet<>();
        for (Settled row : rows) {
            for (ReturnedRow.Line line : row.lines) {
                if (line.after() != null) {
                    months.add(who(row), row.asked.month(), line.after());
                    if (row.placement != null) {
                        spoken.add(new Entry.Key(row.placement.id(), row.asked.month(), line.activity()));
                    }
                }
            }
        }
        Map<Long, Long> people = new HashMap<>();
        facts.placements().values().forEach(one -> people.put(one.id(), one.participantId()));
        facts.others().forEach(one -> people.put(one.id(), one.participantId()));
        facts.lines().forEach((key, line) -> {
            if (!spoken.contains(key)) {
                months.add(people.get(key.placementId()), key.month(), line.hours());
            }
        });
        rows.stream().filter(row -> row.lines.stream().anyMatch(line -> line.after() != null && line.after().isPositive()))
            .filter(row -> months.isOver(who(row), row.asked.month())).forEach(row -> row.problems.add(months.problem(facts.scope(), who(row), row.asked.month(),
                row.place(row.lines.get(0).activity()), row.lines.get(0).after() == null ? "" : row.lines.get(0).after().toString())));
    }

    private Object who(Settled row) {
        return row.placement != null ? Long.valueOf(row.placement.participantId())
            : facts.known().containsKey(row.identity.key()) ? facts.known().get(row.identity.key()) : row.identity.key();
    }

    private void plan() {
        Map<Asked, List<Settled>> byMonth = rows.stream().filter(row -> row.asked != null && facts.lots().containsKey(row.asked.lot()))
            .collect(Collectors.groupingBy(row -> row.asked, LinkedHashMap::new, Collectors.toList()));
        Map<List<Long>, List<Placement>> placed = facts.placements().values().stream()
            .collect(Collectors.groupingBy(one -> List.of(one.lotId(), one.employerId())));
        byMonth.forEach((asked, some) -> months.put(asked, new MonthPlan(facts, asked, some,
            placed.getOrDefault(List.of(asked.lot(), asked.employer()), List.of()))));
    }

    /** Everything wrong or worth saying, of the file first, then of its rows in order, then of its months. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(sent.problems());
        rows.forEach(row -> all.addAll(row.problems));
        months.values().stream().filter(MonthPlan::isKept).forEach(month -> all.add(Problem.warning("declaration-incomplete",
            month.rows().get(0).month(), "", month.asked().month().toString(), Integer.toString(month.silent().size()), String.join(", ", month.shownSilent()))));
        return all;
    }

    boolean isSound() {
        return problems().stream().noneMatch(Problem::isError);
    }

    /** Whether recording would write anything at all. */
    boolean changesSomething() {
        return rows.stream().anyMatch(row -> row.ends != null || row.draft != null || row.lines.stream().anyMatch(line -> !line.isSame()))
            || months.values().stream().anyMatch(MonthPlan::changesState);
    }
}
