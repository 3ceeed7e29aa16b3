package fr.clausier.report.reminder.matter;

import fr.clausier.compliance.LotStatement;
import fr.clausier.report.reminder.rule.ReminderRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One thing an organisation owes on a lot.
 *
 * @param month the month it is about; of a forecast, the last of the half-year
 * @param subject the declaration or the question; 0 for what is about a month as a whole
 * @param since first day on which it can be answered
 * @param due last day to answer
 * @param steps days of messages, counted from that day
 */
public record Matter(MatterKind kind, LotStatement about, long organisation, YearMonth month, long subject, LocalDate since, LocalDate due, List<Integer> steps) {

    /** What makes it the same thing from one day to the next. */
    public record Key(MatterKind kind, long lot, long organisation, YearMonth month, long subject) { }

    public Key key() {
        return new Key(kind, about.lot().id(), organisation, month, subject);
    }

    public ReminderRule.Stage stage(LocalDate today, LocalDate written) {
        return ReminderRule.at(today, new ReminderRule.Owed(kind.isAsked(), since, due, steps), written);
    }
}
