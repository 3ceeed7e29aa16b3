package fr.clausier.report.reminder;

import fr.clausier.clause.term.ReminderDays;
import fr.clausier.kernel.Fields;
import java.util.List;

/** The calendar of a structure, as a person types it. */
public record PlanDraft(List<Integer> steps, int answerDays) {

    private static final int LONGEST = 90;

    public static PlanDraft read(Fields fields) {
        List<Integer> steps = ReminderDays.read(fields, "reminderDays");
        if (steps.isEmpty() && !fields.hasErrors()) {
            fields.refuse("reminder-days-none", "reminderDays");
        }
        Integer days = fields.required("answerDays", fields.integer("answerDays"));
        if (days != null && (days < 1 || days > LONGEST)) {
            fields.refuse("reminder-answer-days", "answerDays");
        }
        return new PlanDraft(steps, days == null ? 0 : days);
    }
}
