package fr.clausier.retention;

import fr.clausier.participant.Person;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * How long one person's data are still kept.
 *
 * @param lastContact the last day something happened with them; @param dueOn the day they are made anonymous
 * @param told whether who follows them was told; @param kept until when somebody wants them kept, null for nobody
 * @param reason why they are kept or frozen; empty for neither
 */
public record Waiting(Person person, LocalDate lastContact, LocalDate dueOn, boolean placed, boolean told, @Nullable LocalDate kept, boolean frozen,
        String reason) { }
