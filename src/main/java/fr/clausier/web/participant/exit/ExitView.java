package fr.clausier.web.participant.exit;

import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One exit of a person at one point, recorded or not.
 *
 * @param exit null when nothing is recorded at this point
 * @param recordedBy name of who recorded it; empty when not of this structure
 */
public record ExitView(LocalDate exitOn, ExitPoint point, Exit exit, String recordedBy) {

    /** Every point of every exit, in the order of the exits given. @param names of those who recorded them */
    public static List<ExitView> of(List<Exit> exits, Map<Long, String> names) {
        List<ExitView> views = new ArrayList<>();
        for (LocalDate day : exits.stream().map(Exit::exitOn).distinct().toList()) {
            Map<ExitPoint, Exit> byPoint = exits.stream().filter(each -> each.exitOn().equals(day)).collect(Collectors.toMap(Exit::exitPoint, each -> each));
            for (ExitPoint point : ExitPoint.values()) {
                Exit exit = byPoint.get(point);
                views.add(new ExitView(day, point, exit, exit == null ? "" : names.getOrDefault(exit.recordedBy(), "")));
            }
        }
        return views;
    }

    /** Whether the situation could be asked for by a day. */
    public boolean isAwaitedOn(LocalDate day) {
        return exit == null && !point.from(exitOn).isAfter(day);
    }
}
