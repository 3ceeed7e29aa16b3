package fr.clausier.need.candidate;

import fr.clausier.kernel.Fields;
import fr.clausier.participant.Identity;
import java.time.LocalDate;

/** Somebody a referrer proposes. @param reference of someone known, null when they are named; @param who the name and birth date, null when the reference is given */
public record CandidateDraft(long referrerId, LocalDate proposedOn, String reference, Identity who) {

    /** Reads referrerId, proposedOn, and either reference, or familyName, firstName and birthDate. */
    public static CandidateDraft read(Fields fields) {
        Long referrer = fields.required("referrerId", fields.id("referrerId"));
        LocalDate proposed = fields.requiredDate("proposedOn");
        String reference = fields.text("reference", 12);
        Identity who = null;
        if (reference == null) {
            who = new Identity(fields.requiredText("familyName", 200), fields.requiredText("firstName", 200), fields.requiredDate("birthDate"));
        }
        return new CandidateDraft(referrer == null ? 0 : referrer, proposed, reference, who);
    }
}
