package fr.clausier.access;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;

/**
 * One thing an account may be: a role for an organisation within a facilitator structure. ADMIN has neither.
 *
 * @param id below zero for the role of observer by which a facilitator looks at what another structure shares: worked out, never stored
 */
@MappedEntity("account_role")
public record AccountRole(@Id @GeneratedValue @Nullable Long id, long accountId, @Nullable Long structureId,
        @Nullable Long organisationId, Role role) {

    /** Whether a draft asks for this very role. */
    boolean isAs(AccountDraft draft) {
        return role == draft.role() && Objects.equals(structureId, draft.structureId()) && Objects.equals(organisationId, draft.organisationId());
    }

    /** @param shared what an observer of the role's organisation is shown today */
    Scope scope(Sessions.SharedOperations shared) {
        Scope scope = new Scope(new Actor(accountId), structureId == null ? 0 : structureId, role, organisationId == null ? 0 : organisationId);
        return role == Role.OBSERVER ? scope.sharing(shared.today(scope)) : scope;
    }
}
