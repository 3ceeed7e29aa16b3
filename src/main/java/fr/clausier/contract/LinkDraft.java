package fr.clausier.contract;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Siret;

/**
 * An organisation to be linked to a lot.
 *
 * @param employerKind name of the employer kind under which it works there (ACI, ETTI…); null for an ordinary company
 * @param lead whether it leads the grouping (mandataire)
 * @param share its part of the clause within a grouping, in percent
 */
public record LinkDraft(Siret siret, String name, LinkKind kind, String employerKind, boolean lead, Percent share) {

    public static LinkDraft read(Fields fields) {
        return new LinkDraft(fields.requiredSiret("siret"), fields.text("name", 300), fields.requiredCode("kind", LinkKind.class),
            fields.text("employerKind", 20), fields.flag("lead"), fields.percent("share"));
    }
}
