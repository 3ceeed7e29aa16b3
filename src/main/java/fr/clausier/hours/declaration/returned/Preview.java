package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.declaration.returned.ReturnedRow.Fate;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a comparison came to, for people to see before anything is recorded. */
@Singleton
class Preview {

    ReturnedWorkbook of(Scope scope, Upload upload, Comparison comparison) {
        Facts facts = comparison.facts;
        RowMark first = comparison.sent.marks().stream().filter(mark -> mark.structure() == scope.structure()).findFirst().orElse(null);
        Map<Problem.Place, List<Problem>> byPlace = comparison.sent.problems().stream().collect(Collectors.groupingBy(Problem::place));
        List<ReturnedRow> rows = comparison.rows.stream().map(row -> shown(facts, row, byPlace)).toList();
        List<Problem> problems = new ArrayList<>(comparison.problems());
        problems.sort(Comparator.comparing(Problem::severity));
        List<ReturnedWorkbook.Month> months = comparison.months.values().stream().map(month -> new ReturnedWorkbook.Month(facts.contract(month.asked().lot()),
            facts.lot(month.asked().lot()), facts.employer(month.asked().employer()), month.asked().month(), month.answer(),
            month.silent().stream().map(one -> facts.people().getOrDefault(one.participantId(), "")).sorted().toList())).toList();
        return new ReturnedWorkbook(upload.id(), upload.fileName(), first == null ? "" : facts.employer(first.organisation()),
            first == null ? null : first.issuedAt(), upload.recordedAt(), rows, months, problems, comparison.sent.skipped(), comparison.changesSomething());
    }

    private static ReturnedRow shown(Facts facts, Settled row, Map<Problem.Place, List<Problem>> byPlace) {
        List<Problem> problems = new ArrayList<>();
        List<String> addresses = row.sent == null ? List.copyOf(row.newcomer.addresses().values()) : List.copyOf(row.sent.addresses().values());
        addresses.forEach(cell -> problems.addAll(byPlace.getOrDefault(Problem.Place.cell(row.sheet(), cell), List.of())));
        problems.addAll(row.problems);
        String person = row.isWholeLot() ? "" : row.identity != null ? row.identity.shown() : row.placement == null ? row.sent == null
            ? row.newcomer.familyName() + " " + row.newcomer.firstName() : row.sent.person() : facts.people().getOrDefault(row.placement.participantId(), "");
        boolean placed = row.asked != null;
        return new ReturnedRow(row.sheet(), row.number(), person, placed ? facts.contract(row.asked.lot()) : row.newcomer.contract(),
            placed ? facts.lot(row.asked.lot()) : row.newcomer.lot(), placed ? facts.employer(row.asked.employer()) : row.newcomer.employerName(),
            placed ? row.asked.month() : row.newcomer.month(), fate(row, problems), List.copyOf(row.lines), row.ends,
            row.sent == null ? "" : row.sent.remark(), row.sent == null, row.draft != null, problems);
    }

    private static Fate fate(Settled row, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.isError() && !problem.code().equals("declaration-choose"))) {
            return Fate.PROBLEM;
        }
        if (row.lines.stream().anyMatch(line -> line.conflict() != null && line.conflict().chosen() == null)) {
            return Fate.TO_CHOOSE;
        }
        if (!row.answers()) {
            return row.ends == null ? Fate.SILENT : Fate.CHANGED;
        }
        if (row.lines.stream().allMatch(line -> line.after() == null)) {
            return row.lines.isEmpty() && !row.saysHours() ? Fate.ZERO : Fate.SAME;
        }
        if (row.lines.stream().allMatch(ReturnedRow.Line::isSame) && row.draft == null && row.ends == null) {
            return Fate.SAME;
        }
        return row.lines.stream().allMatch(line -> line.before() == null) ? Fate.NEW : Fate.CHANGED;
    }
}
