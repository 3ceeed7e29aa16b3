package fr.clausier.report.reminder;

import fr.clausier.organisation.contact.Contacts;
import fr.clausier.report.reminder.matter.Matter;
import fr.clausier.report.reminder.matter.Message;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would leave on a day.
 *
 * @param messages one for each person, those with nothing due left out
 * @param unreachable organisations that owe something and have nobody to write to, with what they owe
 * @param refused people whose address takes nothing
 * @param owed all that is owed, whether or not it is time to say so
 * @param overdue what was written about in vain, for a person to take over
 * @param next day of the next message that will be due if nobody answers; null when none will
 * @param names of organisations, by id
 * @param missing code of what the settings lack; empty when messages can leave
 */
public record ReminderBook(ReminderPlan plan, LocalDate day, List<Message> messages, Map<Long, List<Matter>> unreachable, List<Contacts.Refusal> refused,
        List<Matter> owed, List<Matter> overdue, @Nullable LocalDate next, Map<Long, String> names, Optional<String> missing, String seen) {

    public String name(long organisation) {
        return names.getOrDefault(organisation, "");
    }
}
