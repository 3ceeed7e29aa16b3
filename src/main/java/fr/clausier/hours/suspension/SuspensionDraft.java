package fr.clausier.hours.suspension;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Period;
import java.time.LocalDate;

/** Days of suspension as sent, both included. */
public record SuspensionDraft(LocalDate startsOn, LocalDate endsOn) {

    /** Reads suspendedFrom, suspendedTo. */
    public static SuspensionDraft read(Fields fields) {
        SuspensionDraft draft = new SuspensionDraft(fields.requiredDate("suspendedFrom"), fields.requiredDate("suspendedTo"));
        if (draft.startsOn != null && draft.endsOn != null && draft.endsOn.isBefore(draft.startsOn)) {
            fields.refuse("ends-before-start", "suspendedTo");
        }
        return draft;
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }
}
