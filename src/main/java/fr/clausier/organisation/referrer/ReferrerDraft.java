package fr.clausier.organisation.referrer;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;

/** A referrer as a person describes it. @param siret null when it is not known */
public record ReferrerDraft(String name, ReferrerKind kind, Siret siret, String commune, boolean asked) {

    /** Reads referrerName, referrerKind, siret, commune, asked (yes unless said otherwise). */
    public static ReferrerDraft read(Fields fields) {
        return new ReferrerDraft(fields.requiredText("referrerName", 200), fields.requiredCode("referrerKind", ReferrerKind.class),
            fields.siret("siret"), fields.text("commune", 200), fields.answer("asked", true));
    }
}
