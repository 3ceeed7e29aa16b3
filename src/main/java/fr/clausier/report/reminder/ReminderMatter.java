package fr.clausier.report.reminder;

import fr.clausier.report.reminder.matter.Matter;
import fr.clausier.report.reminder.matter.MatterKind;
import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a message was about. */
@MappedEntity("reminder_matter")
record ReminderMatter(@Id @GeneratedValue @Nullable Long id, long structureId, long reminderId, MatterKind kind, long lotId, long organisationId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, long subjectId, LocalDate dueOn) {

    static ReminderMatter of(Reminder reminder, Matter matter) {
        return new ReminderMatter(null, reminder.structureId(), reminder.id(), matter.kind(), matter.about().lot().id(), matter.organisation(), matter.month(),
            matter.subject(), matter.due());
    }
}
