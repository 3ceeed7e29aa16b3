package fr.clausier.access;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import java.util.Optional;

/**
 * An account to be created, with its first role.
 *
 * @param structureId facilitator structure of the role; null for ADMIN
 * @param organisationId organisation the role is held for; null for ADMIN and FACILITATOR
 */
public record AccountDraft(String email, String displayName, Language language, Role role, Long structureId, Long organisationId) {

    /** Finds the organisation a structure's directory holds under a SIRET; the directory belongs to a room above this one. */
    public interface Directory {
        Optional<Long> find(long structureId, Siret siret);
    }

    /** An account with its first role; the organisation of the role is given by its SIRET. */
    public static AccountDraft read(Fields fields, Directory directory) {
        String email = fields.requiredText("email", 320);
        if (email != null && !email.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250}")) {
            fields.refuse("email-format", "email");
        }
        return role(fields, directory, email, fields.requiredText("displayName", 200), Language.of(fields.raw("language")));
    }

    /** One more role for an account that exists: address and name are not asked again, and are null. */
    public static AccountDraft readRole(Fields fields, Directory directory) {
        return role(fields, directory, null, null, Language.FR);
    }

    private static AccountDraft role(Fields fields, Directory directory, String email, String displayName, Language language) {
        Role role = fields.requiredCode("role", Role.class);
        Long structure = fields.id("structureId");
        Siret siret = fields.siret("organisationSiret");
        if (role != null && role != Role.ADMIN) {
            fields.required("structureId", structure);
        }
        Long organisation = structure == null || siret == null ? null : directory.find(structure, siret).orElse(null);
        boolean forOneOrganisation = role == Role.BUYER || role == Role.HOLDER || role == Role.PROVIDER || role == Role.OBSERVER;
        if (organisation == null && (forOneOrganisation || siret != null)) {
            fields.refuse("account-organisation", "organisationSiret");
        }
        return new AccountDraft(email, displayName, language, role, structure, organisation);
    }
}
