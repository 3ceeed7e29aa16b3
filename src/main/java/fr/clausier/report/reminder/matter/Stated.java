package fr.clausier.report.reminder.matter;

import fr.clausier.report.reminder.rule.ReminderRule.Move;
import fr.clausier.report.reminder.rule.ReminderRule.Stage;
import java.time.LocalDate;

/** A matter as one person was told of it. @param written last day they were; null for never */
public record Stated(Matter matter, Stage stage, LocalDate written) {

    public boolean isDue() {
        return stage.move() == Move.WRITE;
    }

    /** Whether a message that leaves anyway tells it: it is due, or was told before and still waits. */
    public boolean isTold() {
        return isDue() || written != null && !written.isBefore(matter.since());
    }
}
