package fr.clausier.web.action;

import fr.clausier.contract.action.Noted;
import fr.clausier.report.reminder.ReminderLog.OnLot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the log of a lot: an entry, or a message that left by itself.
 *
 * @param noted null for a message; @param told null for an entry; several matters of one message make one line
 */
public record LogRow(LocalDate day, Noted noted, List<OnLot> told) {

    /** Everything in one order, the latest first. */
    static List<LogRow> of(List<Noted> entries, List<OnLot> messages) {
        List<LogRow> rows = new ArrayList<>();
        entries.forEach(each -> rows.add(new LogRow(each.action().doneOn(), each, null)));
        Map<Long, List<OnLot>> byMessage = new LinkedHashMap<>();
        messages.forEach(each -> byMessage.computeIfAbsent(each.matter().reminder(), id -> new ArrayList<>()).add(each));
        byMessage.values().forEach(each -> rows.add(new LogRow(each.get(0).matter().leavesOn(), null, each)));
        rows.sort(Comparator.comparing(LogRow::day).reversed());
        return rows;
    }

    public boolean isEntry() {
        return noted != null;
    }

    public OnLot message() {
        return told.get(0);
    }
}
