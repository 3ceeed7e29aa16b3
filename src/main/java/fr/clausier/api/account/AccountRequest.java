package fr.clausier.api.account;

import fr.clausier.kernel.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An account to create with its first role; for one more role, address and name are left out.
 *
 * @param language fr or en
 * @param structureId facilitator structure of the role; absent for ADMIN
 * @param organisationSiret for BUYER, HOLDER and PROVIDER: an organisation the structure's directory holds
 */
@Serdeable
public record AccountRequest(@Nullable String email, @Nullable String displayName, @Nullable String language, Role role,
        @Nullable Long structureId, @Nullable String organisationSiret) { }
