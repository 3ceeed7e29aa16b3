package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import java.util.List;
import java.util.TreeSet;

/** Days on which someone who owes an answer is written to, counted from the day it is due: -3 three days before, 0 that day, 7 a week after. */
public final class ReminderDays {

    /** Three days before, a week after, two weeks after. */
    public static final List<Integer> USUAL = List.of(-3, 7, 14);

    private static final int EARLIEST = -30;
    private static final int LATEST = 180;
    private static final int MOST = 8;

    private ReminderDays() { }

    /** Reads a list such as "-3, 7, 14", in any order; empty when nothing is said. What is wrong is added to the fields' problems. */
    public static List<Integer> read(Fields fields, String field) {
        TreeSet<Integer> days = new TreeSet<>();
        for (String text : fields.texts(field)) {
            String plain = text.replace('−', '-').replace("+", "").strip();
            if (!plain.matches("-?[0-9]{1,3}") || Integer.parseInt(plain) < EARLIEST || Integer.parseInt(plain) > LATEST) {
                fields.refuse("reminder-day", field, text);
                return List.of();
            }
            days.add(Integer.parseInt(plain));
        }
        if (days.size() > MOST) {
            fields.refuse("reminder-days-many", field, Integer.toString(days.size()));
            return List.of();
        }
        return List.copyOf(days);
    }

    /** As people write it. */
    public static List<String> texts(List<Integer> days) {
        return days.stream().map(day -> Integer.toString(day)).toList();
    }
}
