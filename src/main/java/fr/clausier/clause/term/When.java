package fr.clausier.clause.term;

import fr.clausier.clause.Cadence;
import fr.clausier.kernel.Fields;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Terms, when: how often hours are declared, and by when.
 *
 * @param periodEnds months whose last day ends a declaration period, where the contract gives its own days; empty: those of the calendar
 * @param dueDay day of the month after the period by which its hours are declared, 1 to 31; a shorter month ends it earlier
 * @param forecast whether the holder owes a forecast every half-year
 * @param reminders days on which who has not answered is written to, counted from the day it is due; empty: those of the structure
 */
public record When(Cadence cadence, Set<Month> periodEnds, int dueDay, boolean forecast, List<Integer> reminders) {

    public static final int USUAL_DUE_DAY = 15;
    private static final int MONTHS = 12;
    private static final int LAST_DAY = 31;

    public When {
        periodEnds = Collections.unmodifiableSet(new TreeSet<>(periodEnds));
        reminders = List.copyOf(reminders);
    }

    /** The last month of the declaration period that holds the given month: March for February, when quarterly. */
    public YearMonth lastMonthOfPeriod(YearMonth month) {
        if (periodEnds.isEmpty()) {
            return cadence.lastMonthOfPeriod(month);
        }
        YearMonth end = month;
        while (!periodEnds.contains(end.getMonth())) {
            end = end.plusMonths(1);
        }
        return end;
    }

    /** Last day to declare the hours of a month: the due day of the month that follows the month's declaration period. */
    public LocalDate dueDate(YearMonth month) {
        YearMonth following = lastMonthOfPeriod(month).plusMonths(1);
        return following.atDay(Math.min(dueDay, following.lengthOfMonth()));
    }

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static When read(Fields fields) {
        Cadence read = fields.code("cadence", Cadence.class);
        Cadence cadence = read == null ? Cadence.MONTHLY : read;
        Integer day = fields.integer("dueDay");
        if (day != null && (day < 1 || day > LAST_DAY)) {
            fields.refuse("due-day-range", "dueDay");
        }
        return new When(cadence, ends(fields, cadence), day == null ? USUAL_DUE_DAY : day, fields.flag("forecast"),
            ReminderDays.read(fields, "reminders"));
    }

    private static Set<Month> ends(Fields fields, Cadence cadence) {
        Set<Month> ends = new TreeSet<>();
        for (String text : fields.texts("periodEnds")) {
            if (text.matches("0?[1-9]|1[0-2]")) {
                ends.add(Month.of(Integer.parseInt(text)));
            } else {
                fields.refuse("period-end-format", "periodEnds", text);
            }
        }
        int many = MONTHS / cadence.months();
        if (!ends.isEmpty() && ends.size() != many) {
            fields.refuse("period-ends-number", "periodEnds", Integer.toString(many));
            return Set.of();
        }
        return ends;
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        document.put("cadence", cadence.name());
        document.put("periodEnds", periodEnds.stream().map(month -> Integer.toString(month.getValue())).toList());
        document.put("dueDay", Integer.toString(dueDay));
        document.put("forecast", Boolean.toString(forecast));
        document.put("reminders", ReminderDays.texts(reminders));
    }
}
