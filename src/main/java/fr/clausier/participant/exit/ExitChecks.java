package fr.clausier.participant.exit;

import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a day of exit and a point can be recorded of a person.
 *
 * @param starts first days of all their placements, the oldest first
 * @param others exits recorded, less those that would be replaced
 */
record ExitChecks(List<LocalDate> starts, List<Exit> others, LocalDate today) {

    Optional<Problem> problem(LocalDate exitOn, ExitPoint point) {
        String found = exitOn.toString();
        if (exitOn.isAfter(today)) {
            return Optional.of(Problem.atField("exit-in-future", "exitOn", found));
        }
        if (starts.isEmpty()) {
            return Optional.of(Problem.atField("exit-without-placement", "exitOn", found));
        }
        if (exitOn.isBefore(starts.get(0))) {
            return Optional.of(Problem.atField("exit-before-placement", "exitOn", found, starts.get(0).toString()));
        }
        if (point.from(exitOn).isAfter(today)) {
            return Optional.of(Problem.atField("exit-too-soon", "exitPoint", point.name(), point.from(exitOn).toString()));
        }
        return others.stream().filter(each -> isSame(each, exitOn, point)).findFirst()
            .map(each -> Problem.atField("exit-exists", "exitPoint", point.name(), found))
            .or(() -> others.stream().map(Exit::exitOn).filter(day -> !day.equals(exitOn) && !hiredBetween(day, exitOn)).findFirst()
                .map(day -> Problem.atField("exit-of-same-course", "exitOn", found, day.toString())));
    }

    private static boolean isSame(Exit exit, LocalDate exitOn, ExitPoint point) {
        return exit.exitOn().equals(exitOn) && exit.exitPoint() == point;
    }

    /** Whether the person was placed anew after the earlier of two days, by the later. */
    private boolean hiredBetween(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate second = one.isBefore(other) ? other : one;
        return starts.stream().anyMatch(start -> start.isAfter(first) && !start.isAfter(second));
    }
}
