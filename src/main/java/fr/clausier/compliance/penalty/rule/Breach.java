package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.clause.penalty.Penalties;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something that happened and may cost, under the penalties in force that day.
 *
 * @param event handle of the note, to find it again; no amount may depend on it
 * @param document the document that is late; null for anything else
 * @param month the month the document is about; null when it is about none
 * @param on day the document was due, or day of the event
 * @param noticeOn day of the formal notice (mise en demeure); null when none was sent
 * @param receivedOn day the document came; null while it has not
 */
public record Breach(long event, Happening what, LateDocument document, YearMonth month, LocalDate on, LocalDate noticeOn,
        LocalDate receivedOn, Penalties penalties) { }
