package fr.clausier.access;

import fr.clausier.access.proof.Passwords;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.store.Calendar;
import fr.clausier.words.Language;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts, the roles they hold, and the facilitator structures of the instance. Administrators only, but for one's own password. */
@Singleton
public class Accounts {

    private final Rows.Structures structures;
    private final Rows.AccountRows accounts;
    private final Rows.RoleRows roles;
    private final Rows.SessionRows sessions;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Journal journal;
    private final Calendar calendar;

    Accounts(Rows.Structures structures, Rows.AccountRows accounts, Rows.RoleRows roles, Rows.SessionRows sessions, OneTimeLinks links,
            Passwords passwords, Journal journal, Calendar calendar) {
        this.structures = structures;
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The operator at the command line acts as administrator of the instance. */
    public static Scope operator() {
        return new Scope(Actor.OPERATOR, 0, Role.ADMIN, 0);
    }

    @Transactional
    public Outcome<FacilitatorStructure> createStructure(Scope scope, Siret siret, String name) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        if (structures.findBySiret(siret).isPresent()) {
            return Outcome.refused(Problem.atField("structure-exists", "siret", siret.digits()));
        }
        FacilitatorStructure saved = structures.save(new FacilitatorStructure(null, siret, name));
        journal.record(scope.actor(), saved.id(), "structure.created", "structure", saved.id(), null, saved);
        return Outcome.done(saved);
    }

    @Transactional
    public List<FacilitatorStructure> structures(Scope scope) {
        return scope.may(Permission.MANAGE_ACCOUNTS) ? structures.all()
            : structures.findById(scope.structure()).map(List::of).orElse(List.of());
    }

    /** Creates an account without a password: its person chooses one through the link {@link #passwordLink} gives. */
    @Transactional
    public Outcome<Account> create(Scope scope, AccountDraft draft) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        if (accounts.findByEmail(folded(draft.email())).isPresent()) {
            return Outcome.refused(Problem.atField("account-exists", "email", draft.email()));
        }
        if (draft.structureId() != null && structures.findById(draft.structureId()).isEmpty()) {
            return Outcome.refused(Problem.atField("structure-unknown", "structureId", draft.structureId().toString()));
        }
        Account account = accounts.save(new Account(null, folded(draft.email()), draft.displayName(), null, draft.language(), false,
            calendar.now()));
        AccountRole role = roles.save(role(account, draft));
        journal.record(scope.actor(), scope(role), "account.created", "account", account.id(), null, role);
        return Outcome.done(account);
    }

    /** Lets an account act under one more role. */
    @Transactional
    public Outcome<AccountRole> grant(Scope scope, long accountId, AccountDraft draft) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        Optional<Account> account = accounts.findById(accountId);
        if (account.isEmpty()) {
            return Outcome.absent();
        }
        if (draft.structureId() != null && structures.findById(draft.structureId()).isEmpty()) {
            return Outcome.refused(Problem.atField("structure-unknown", "structureId", draft.structureId().toString()));
        }
        if (roles.findByAccountIdOrderById(accountId).stream().anyMatch(held -> held.isAs(draft))) {
            return Outcome.refused(Problem.atField("role-held", "role", draft.role().name()));
        }
        AccountRole role = roles.save(role(account.get(), draft));
        journal.record(scope.actor(), scope(role), "role.granted", "account", accountId, null, role);
        return Outcome.done(role);
    }

    @Transactional
    public List<Account.Summary> all(Scope scope) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        return accounts.all().stream().map(Account::summary).toList();
    }

    /** A one-time link, as a token, by which the account's person chooses a password. */
    @Transactional
    public Optional<String> passwordLink(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        return accounts.findById(accountId).map(account -> {
            journal.record(scope.actor(), 0, "account.link", "account", accountId, null, null);
            return links.create(OneTimeLink.Purpose.PASSWORD, accountId);
        });
    }

    /** What is mailed to somebody who lost their password. @param token of a link that works once, for an hour */
    public record Reset(Account account, String token) { }

    /** A link for whoever has a mail address, to be mailed there and nowhere else; empty when no account that may sign in has it. */
    @Transactional
    public Optional<Reset> resetLink(String email) {
        Optional<Account> account = accounts.findByEmail(folded(email)).filter(found -> !found.disabled());
        account.ifPresent(found -> journal.record(new Actor(found.id()), 0, "password.reset-asked", "account", found.id(), null, null));
        return account.map(found -> new Reset(found, links.createReset(found.id())));
    }

    /** Chooses a password by link; every open session of the account ends, and every other link of it. */
    @Transactional
    public Outcome<Account> choosePassword(String token, String password) {
        journal.writeAlone();
        Optional<Account> owner = links.find(token).filter(link -> link.purpose() == OneTimeLink.Purpose.PASSWORD)
            .flatMap(link -> accounts.findById(link.accountId()));
        Optional<Problem> wrong = passwords.judge(password, owner.map(account -> List.of(account.email(), account.displayName())).orElse(List.of()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (owner.isEmpty() || links.use(token, OneTimeLink.Purpose.PASSWORD).isEmpty()) {
            return Outcome.absent();
        }
        Account changed = accounts.update(owner.get().withPassword(passwords.hash(password)));
        sessions.endAll(changed.id());
        links.useAll(changed.id());
        journal.record(new Actor(changed.id()), 0, "password.chosen", "account", changed.id(), null, null);
        return Outcome.done(changed);
    }

    /** Creates the first administrator through the link printed when an empty instance starts. */
    @Transactional
    public Outcome<Account> createFirstAdministrator(String token, String email, String displayName, String password) {
        journal.writeAlone();
        AccountDraft draft = new AccountDraft(email, displayName, Language.FR, Role.ADMIN, null, null);
        Optional<Problem> wrong = passwords.judge(password, List.of(email, displayName));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (accounts.count() > 0 || links.use(token, OneTimeLink.Purpose.FIRST_ADMIN).isEmpty()) {
            return Outcome.absent();
        }
        return create(operator(), draft).fold(done -> Outcome.done(accounts.update(done.value().withPassword(passwords.hash(password)))),
            Outcome::refused, Outcome::absent, Outcome.Changed::new);
    }

    /** The structure commands work for: the named one, or the only one. */
    @Transactional
    public Optional<FacilitatorStructure> structureForCommands(Siret siret) {
        if (siret != null) {
            return structures.findBySiret(siret);
        }
        List<FacilitatorStructure> all = structures.all();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static String folded(String email) {
        return email.trim().toLowerCase(Locale.ROOT);
    }

    private static AccountRole role(Account account, AccountDraft draft) {
        return new AccountRole(null, account.id(), draft.structureId(), draft.organisationId(), draft.role());
    }

    private static long scope(AccountRole role) {
        return role.structureId() == null ? 0 : role.structureId();
    }
}
