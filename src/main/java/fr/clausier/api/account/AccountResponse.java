package fr.clausier.api.account;

import fr.clausier.access.Account;
import fr.clausier.access.AccountRole;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** An account with the roles it holds; its address and secrets are not given. */
@Serdeable
public record AccountResponse(long id, String displayName, String language, boolean disabled, List<RoleResponse> roles) {

    /** A role held; {@code structureId} is absent for an administrator, {@code organisationId} for who acts for a whole structure. */
    @Serdeable
    public record RoleResponse(long id, String role, @Nullable Long structureId, @Nullable Long organisationId) {

        static RoleResponse of(AccountRole role) {
            return new RoleResponse(role.id(), role.role().name(), role.structureId(), role.organisationId());
        }
    }

    /** @param all roles of any accounts */
    static AccountResponse of(Account.Summary account, List<AccountRole> all) {
        return new AccountResponse(account.id(), account.displayName(), account.language().tag(), account.disabled(),
            all.stream().filter(role -> role.accountId() == account.id()).map(RoleResponse::of).toList());
    }
}
