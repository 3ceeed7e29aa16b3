package fr.clausier.report.reminder.matter;

import java.time.YearMonth;

/** What one organisation owes on a lot, of one kind, and was reminded of in vain. */
public record InVain(MatterKind kind, long lot, long organisation) {

    public static InVain of(Matter matter) {
        return new InVain(matter.kind(), matter.about().lot().id(), matter.organisation());
    }

    /** How an action on the lot tells it from others: owed anew from another month, it is another one. */
    public String since(YearMonth month) {
        return kind + "/" + lot + "/" + organisation + "/" + month;
    }
}
