package fr.clausier.compliance.penalty;

import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.kernel.Fields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What happened, as a person notes it.
 *
 * @param document the document that is late; null for anything else
 * @param month the month the document is about; null for none
 * @param on day the document was due, or of the event; null for a declaration, due on the day the terms say
 * @param told in the person's words; null for none
 */
public record EventDraft(Happening happening, LateDocument document, YearMonth month, LocalDate on, LocalDate noticeOn, LocalDate receivedOn,
        String told) {

    private static final int LONGEST = 1000;

    public static EventDraft read(Fields fields) {
        Happening happening = fields.requiredCode("happening", Happening.class);
        boolean late = happening == Happening.LATE_DOCUMENT;
        LateDocument document = late ? fields.requiredCode("document", LateDocument.class) : null;
        boolean declaration = document == LateDocument.DECLARATION;
        YearMonth month = declaration ? fields.required("month", fields.month("month")) : late ? fields.month("month") : null;
        LocalDate on = declaration ? fields.date("happenedOn") : fields.requiredDate("happenedOn");
        boolean words = happening == Happening.MEANS_SHOWN || happening == Happening.OTHER;
        return new EventDraft(happening, document, month, on, late ? fields.date("noticeOn") : null, late ? fields.date("receivedOn") : null,
            words ? fields.requiredText("told", LONGEST) : fields.text("told", LONGEST));
    }

    /** The days given, by field. */
    Map<String, LocalDate> days() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("happenedOn", on);
        days.put("noticeOn", noticeOn);
        days.put("receivedOn", receivedOn);
        days.values().removeIf(Objects::isNull);
        return days;
    }

    EventDraft due(LocalDate day) {
        return new EventDraft(happening, document, month, day, noticeOn, receivedOn, told);
    }
}
