package fr.clausier.report.reminder.rule;

import fr.clausier.law.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * on which days someone is written to about one thing they owe, and when writing has helped nothing.
 * Days missed, because nobody worked or nothing could leave, make one message, not several.
 */
public final class ReminderRule {

    static final String ID = "R-72";
    static final int VERSION = 1;

    private ReminderRule() { }

    /**
     * One thing owed.
     *
     * @param asked whether it is the answer to something asked, told at once; otherwise it is owed by itself
     * @param since first day on which it can be answered
     * @param due last day to answer
     * @param steps days counted from the due day
     */
    public record Owed(boolean asked, LocalDate since, LocalDate due, List<Integer> steps) { }

    /** What is to be done about it. */
    public enum Move {
        /** Nothing yet. */ WAIT,
        /** They are to be written to. */ WRITE,
        /** All was written and nothing came: a person takes over. */ TAKE_OVER
    }

    /**
     * Where it stands.
     *
     * @param on day of the message that is due or comes next; null when none comes
     * @param number of that message, from 1; @param of how many there are
     */
    public record Stage(Move move, LocalDate on, int number, int of) { }

    /** @param written last day they were written to about it; null for never */
    public static Stage at(LocalDate today, Owed owed, LocalDate written) {
        List<LocalDate> days = days(owed);
        LocalDate last = written == null || written.isBefore(owed.since()) ? null : written;
        int reached = (int) days.stream().filter(day -> !day.isAfter(today)).count();
        if (reached > 0 && (last == null || last.isBefore(days.get(reached - 1)))) {
            LocalDate on = working(today);
            return new Stage(on.equals(today) ? Move.WRITE : Move.WAIT, on, reached, days.size());
        }
        return reached < days.size() ? new Stage(Move.WAIT, working(days.get(reached)), reached + 1, days.size())
            : new Stage(last != null && last.isBefore(today) ? Move.TAKE_OVER : Move.WAIT, null, days.size(), days.size());
    }

    /** Days on which it is written, earliest first: what is asked is told on the day it is asked, then once it is late. */
    private static List<LocalDate> days(Owed owed) {
        TreeSet<LocalDate> days = new TreeSet<>();
        owed.steps().stream().map(owed.due()::plusDays).filter(day -> !day.isBefore(owed.asked() ? owed.due().plusDays(1) : owed.since())).forEach(days::add);
        if (owed.asked()) {
            days.add(owed.since());
        }
        return List.copyOf(days);
    }

    private static LocalDate working(LocalDate day) {
        LocalDate next = day;
        while (!WorkingDays.is(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
