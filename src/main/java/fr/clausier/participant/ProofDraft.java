package fr.clausier.participant;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** A document seen for one group: which, dated when, seen on which day, valid until when (absent: no end printed). */
public record ProofDraft(EligibleGroup group, String document, LocalDate dated, LocalDate seenOn, LocalDate validUntil) {

    public static ProofDraft read(Fields fields) {
        ProofDraft draft = new ProofDraft(fields.requiredCode("group", EligibleGroup.class), fields.requiredText("document", 200),
            fields.requiredDate("dated"), fields.requiredDate("seenOn"), fields.date("validUntil"));
        if (draft.document != null && draft.document.length() > 200) {
            fields.refuse("text-too-long", "document", "200");
        }
        if (draft.dated != null && draft.seenOn != null && draft.seenOn.isBefore(draft.dated)) {
            fields.refuse("seen-before-dated", "seenOn");
        }
        if (draft.dated != null && draft.validUntil != null && draft.validUntil.isBefore(draft.dated)) {
            fields.refuse("ends-before-start", "validUntil");
        }
        return draft;
    }
}
