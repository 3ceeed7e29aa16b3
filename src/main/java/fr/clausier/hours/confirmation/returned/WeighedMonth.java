package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.EmployerBook;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.confirmation.returned.AnsweredMonth.Becomes;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers to one declaration. One line disputed makes it disputed; it is confirmed once the month, or everyone who has hours in it, is;
 * otherwise it waits.
 */
final class WeighedMonth {

    final Asked asked;
    final Declaration declaration;
    final List<Problem> problems = new ArrayList<>();
    private final EmployerBook book;
    private final List<SentAnswer> rows;
    private final List<AnsweredMonth.Moved> moved = new ArrayList<>();
    private final Weighing.Changes changes;
    private final Map<Long, List<Disputed>> disputed;
    private final Boolean chosen;
    private final Stance stance;
    private final Becomes becomes;

    /** @param broken whether a row of it is refused: nothing is said of the month then */
    WeighedMonth(EmployerBook book, Asked asked, List<SentAnswer> rows, boolean broken, Map<Long, List<Disputed>> disputed, Map<String, Stands> choices, Weighing.Changes changes) {
        this.book = book;
        this.asked = asked;
        this.rows = rows;
        this.changes = changes;
        this.disputed = disputed;
        this.declaration = book.answer(asked);
        Stands choice = choices.getOrDefault(choice(), choices.get(""));
        this.chosen = choice == null ? null : Boolean.valueOf(choice == Stands.WORKBOOK);
        this.stance = broken ? null : stance();
        this.becomes = broken ? Becomes.PROBLEM : becomes();
    }

    /** Where it answers: by this cell a choice is named. */
    private Problem.Place place() {
        return rows.stream().filter(row -> row.stance() != null).findFirst().orElse(rows.get(0)).at(ConfirmationColumn.ANSWER);
    }

    private String choice() {
        return place().toString();
    }

    private Stance stance() {
        List<SentAnswer> disputing = rows.stream().filter(row -> row.stance() == Stance.DISPUTES).toList();
        Optional<SentAnswer> whole = rows.stream().filter(row -> row.mark().isOfWholeLot()).findFirst();
        boolean confirmed = whole.filter(row -> row.stance() == Stance.CONFIRMS).isPresent();
        if (confirmed && !disputing.isEmpty()) {
            refuse("confirmation-both", disputing.get(0).at(ConfirmationColumn.ANSWER), whole.get().at(ConfirmationColumn.ANSWER).toString());
        }
        if (disputing.stream().anyMatch(row -> !isSettled(row))) {
            return Stance.DISPUTES;
        }
        Set<Long> answered = rows.stream().filter(row -> row.stance() != null).map(row -> row.mark().placement()).collect(Collectors.toSet());
        Set<Long> needed = book.lines(asked).stream().map(DeclaredLine::placementId).collect(Collectors.toSet());
        rows.stream().filter(row -> !row.mark().isOfWholeLot() && !row.mark().stood().isEmpty()).forEach(row -> needed.add(row.mark().placement()));
        if (confirmed || !answered.isEmpty() && answered.containsAll(needed)) {
            return Stance.CONFIRMS;
        }
        if (!answered.isEmpty()) {
            needed.removeAll(answered);
            problems.add(Problem.warning("confirmation-incomplete", place(), "", asked.month().toString(), Integer.toString(needed.size())));
        }
        return null;
    }

    /** Disputed when it went out, and since then corrected here to what the employer says: nothing is left to dispute. */
    private boolean isSettled(SentAnswer row) {
        return Boolean.TRUE.equals(chosen) && row.said() != null && row.said().equals(here(row));
    }

    private Hours here(SentAnswer row) {
        return EmployerBook.total(book.declared(asked, row.mark().placement()).values());
    }

    private Becomes becomes() {
        if (problems.stream().anyMatch(Problem::isError)) {
            return Becomes.PROBLEM;
        }
        if (stance == null) {
            return Becomes.WAITING;
        }
        if (declaration == null) {
            refuse("confirmation-not-declared", place(), asked.month().toString());
            return Becomes.PROBLEM;
        }
        if (isSame()) {
            return Becomes.SAME;
        }
        if (declaration.state() == State.VALIDATED) {
            refuse("declaration-validated", place(), asked.month().toString());
            return Becomes.PROBLEM;
        }
        compare();
        if (!moved.isEmpty() && chosen == null) {
            refuse("confirmation-choose", place(), asked.month().toString());
            return Becomes.TO_CHOOSE;
        }
        return !moved.isEmpty() && !chosen ? Becomes.WAITING : stance == Stance.CONFIRMS ? Becomes.CONFIRMED : Becomes.DISPUTED;
    }

    /** Whether the declaration says so already: validated hours that are those confirmed need no word more. */
    private boolean isSame() {
        return switch (declaration.state()) {
            case CONFIRMED -> stance == Stance.CONFIRMS;
            case VALIDATED -> stance == Stance.CONFIRMS && rows.stream().allMatch(row -> row.stood().equals(here(row)));
            case DISPUTED -> stance == Stance.DISPUTES && isDisputedSo(disputed.getOrDefault(declaration.id(), List.of()));
            case SUBMITTED, DRAFT -> false;
        };
    }

    private boolean isDisputedSo(List<Disputed> standing) {
        List<Disputed> lines = disputing();
        return lines.size() == standing.size() && lines.stream().allMatch(line -> standing.stream().anyMatch(line::saysAsMuchAs));
    }

    private void compare() {
        Set<Long> told = rows.stream().map(row -> row.mark().placement()).collect(Collectors.toSet());
        for (SentAnswer row : rows) {
            Placement placement = book.placements().get(row.mark().placement());
            if (placement != null && !row.stood().equals(here(row))) {
                moved(placement, row.mark().stood().isEmpty() ? null : row.stood());
            }
        }
        book.lines(asked).stream().filter(line -> !told.contains(line.placementId()) && line.recordedAt().isAfter(rows.get(0).mark().issuedAt()))
            .map(DeclaredLine::placementId).distinct().map(book.placements()::get).forEach(placement -> moved(placement, null));
        boolean turned = declaration.state() == State.CONFIRMED && stance == Stance.DISPUTES || declaration.state() == State.DISPUTED;
        if (turned) {
            changes.ofState(declaration, rows.get(0).mark().issuedAt()).ifPresent(change ->
                moved.add(new AnsweredMonth.Moved("", null, null, change.by(), change.at())));
        }
    }

    private void moved(Placement placement, Hours stood) {
        Optional<Weighing.Change> change = changes.ofHours(placement, asked.month());
        Map<?, Hours> here = book.declared(asked, placement.id());
        moved.add(new AnsweredMonth.Moved(book.person(placement), stood, here.isEmpty() ? null : EmployerBook.total(here.values()),
            change.map(Weighing.Change::by).orElse(""), change.map(Weighing.Change::at).orElse(null)));
    }

    /** What is disputed, as it is kept. */
    List<Disputed> disputing() {
        return rows.stream().filter(row -> row.stance() == Stance.DISPUTES && !isSettled(row)).map(row -> {
            Placement placement = book.placements().get(row.mark().placement());
            return new Disputed(placement == null ? null : placement.id(), placement == null ? "" : book.person(placement), here(row), row.said(), row.remark());
        }).toList();
    }

    AnsweredMonth shown() {
        List<AnsweredMonth.Line> lines = rows.stream().map(row -> new AnsweredMonth.Line(row.sheet(), row.number(), row.mark().isOfWholeLot() ? ""
            : book.person(book.placements().get(row.mark().placement())), here(row), row.stance(), row.said(), row.remark())).toList();
        return new AnsweredMonth(book.contract(asked.lot()), book.lot(asked.lot()), book.employers().getOrDefault(asked.employer(), ""), asked.month(),
            declaration == null ? null : declaration.state(), becomes, lines, List.copyOf(moved), choice(), chosen);
    }

    private void refuse(String code, Problem.Place place, String... args) {
        problems.add(Problem.error(code, place, "", args));
    }
}
