package fr.clausier.report.reminder;

import fr.clausier.report.reminder.matter.Matter;
import fr.clausier.report.reminder.matter.MatterKind;
import fr.clausier.report.sending.SendingState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a message told of one matter, and what became of it. @param settledAt null while it is under way */
@Introspected
public record SentMatter(long reminder, long contact, LocalDate leavesOn, SendingState state, @Nullable Instant settledAt, MatterKind kind, long lot,
        long organisation, LocalDate workedMonth, long subject) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    Matter.Key key() {
        return new Matter.Key(kind, lot, organisation, month(), subject);
    }
}
