package fr.clausier.provider;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import java.time.LocalDate;

/** A kind and its convention as described by a person or a list. */
public record ConventionDraft(EmployerKind kind, String convention, LocalDate validFrom, LocalDate validTo, Siret hostSiret) {

    public static ConventionDraft read(Fields fields) {
        ConventionDraft draft = new ConventionDraft(fields.requiredCode("kind", EmployerKind.class), fields.raw("convention"),
            fields.date("validFrom"), fields.date("validTo"), fields.siret("hostSiret"));
        if (draft.validFrom != null && draft.validTo != null && draft.validTo.isBefore(draft.validFrom)) {
            fields.refuse("ends-before-start", "validTo");
        }
        if (draft.convention.length() > 60) {
            fields.refuse("text-too-long", "convention", "60");
        }
        return draft;
    }
}
