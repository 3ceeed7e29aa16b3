package fr.clausier.access;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What accounts may do, taken away and given back: someone left, changed post, or was given too much. Administrators only. */
@Singleton
public class AccountRights {

    private final Rows.AccountRows accounts;
    private final Rows.RoleRows roles;
    private final Rows.SessionRows sessions;
    private final Journal journal;

    AccountRights(Rows.AccountRows accounts, Rows.RoleRows roles, Rows.SessionRows sessions, Journal journal) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Every role of every account, oldest first. */
    @Transactional
    public List<AccountRole> roles(Scope scope) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        return roles.all();
    }

    /** Ends every session of an account and lets it open none. What it did stays, under its name. The last administrator stays. */
    @Transactional
    public Outcome<Account.Summary> disable(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        Optional<Account> account = accounts.findById(accountId);
        if (account.isEmpty()) {
            return Outcome.absent();
        }
        boolean administrator = roles.findByAccountIdOrderById(accountId).stream().anyMatch(role -> role.role() == Role.ADMIN);
        if (administrator && isLast(() -> roles.otherAdministrators(accountId))) {
            return last(account.get());
        }
        sessions.endAll(accountId);
        return Outcome.done(changed(scope, account.get(), true, "account.disabled"));
    }

    /** Lets an account sign in again, with the password and roles it has. */
    @Transactional
    public Outcome<Account.Summary> enable(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        return accounts.findById(accountId).map(account -> Outcome.done(changed(scope, account, false, "account.enabled")))
            .orElseGet(Outcome::absent);
    }

    /** Takes a role from an account and ends its sessions, which may act under it. The instance keeps an administrator. */
    @Transactional
    public Outcome<AccountRole> withdraw(Scope scope, long accountId, long roleId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        Optional<AccountRole> role = roles.findById(roleId).filter(found -> found.accountId() == accountId);
        if (role.isEmpty()) {
            return Outcome.absent();
        }
        if (role.get().role() == Role.ADMIN && isLast(() -> roles.otherAdministratorRoles(roleId))) {
            return last(accounts.findById(accountId).orElseThrow());
        }
        sessions.endAll(accountId);
        roles.deleteById(roleId);
        long structure = role.get().structureId() == null ? 0 : role.get().structureId();
        journal.record(scope.actor(), structure, "role.withdrawn", "account", accountId, role.get(), null);
        return Outcome.done(role.get());
    }

    /** The account of an administrator, for the operator of the machine who lets it in again: of a mail address, or the only one. */
    @Transactional
    public Optional<Account> administrator(Scope scope, String email) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        List<Account> all = roles.all().stream().filter(role -> role.role() == Role.ADMIN).flatMap(role -> accounts.findById(role.accountId()).stream())
            .filter(account -> !account.disabled() && (email.isBlank() || account.email().equals(Accounts.folded(email)))).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Counts after locking, so that two administrators who take each other's right at the same time do not both succeed. */
    private boolean isLast(Supplier<Long> others) {
        roles.lockAdministrators();
        return others.get() == 0;
    }

    private static <T> Outcome<T> last(Account account) {
        return Outcome.refused(Problem.atField("last-administrator", "", account.displayName()));
    }

    private Account.Summary changed(Scope scope, Account account, boolean disabled, String action) {
        if (account.disabled() == disabled) {
            return account.summary();
        }
        Account.Summary after = accounts.update(account.disabled(disabled)).summary();
        journal.record(scope.actor(), 0, action, "account", account.id(), account.summary(), after);
        return after;
    }
}
