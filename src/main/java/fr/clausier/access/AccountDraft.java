package fr.clausier.access;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.words.Language;

/**
 * An account to be created, with its first role.
 *
 * @param structureId facilitator structure of the role; null for ADMIN
 * @param organisationId organisation the role is held for; null for ADMIN, FACILITATOR and OBSERVER
 */
public record AccountDraft(String email, String displayName, Language language, Role role, Long structureId, Long organisationId) {

    public static AccountDraft read(Fields fields) {
        AccountDraft draft = new AccountDraft(fields.requiredText("email", 320), fields.requiredText("displayName", 200),
            Language.of(fields.raw("language")), fields.requiredCode("role", Role.class), fields.id("structureId"),
            fields.id("organisationId"));
        if (draft.email != null && !draft.email.matches("[^\\s@]{1,64}@[^\\s@]{1,250}")) {
            fields.refuse("email-format", "email");
        }
        if (draft.role != null) {
            draft.check(fields);
        }
        return draft;
    }

    private void check(Fields fields) {
        boolean forOneOrganisation = role == Role.BUYER || role == Role.HOLDER || role == Role.PROVIDER;
        if (role != Role.ADMIN) {
            fields.required("structureId", structureId);
        }
        if (forOneOrganisation) {
            fields.required("organisationId", organisationId);
        }
    }
}
