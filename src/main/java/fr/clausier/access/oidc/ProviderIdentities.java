package fr.clausier.access.oidc;

import fr.clausier.access.Account;
import fr.clausier.access.OwnSessions;
import fr.clausier.access.Session;
import fr.clausier.access.Sessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.Visit;
import fr.clausier.access.oidc.Refusal.Raised;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Which account is which person of the provider: found by verified address the first time, by what the provider calls the person ever after. Never makes one. */
@Singleton
public class ProviderIdentities {

    private final IdentityRows rows;
    private final Sessions sessions;
    private final OwnSessions open;
    private final Journal journal;
    private final Calendar calendar;

    ProviderIdentities(IdentityRows rows, Sessions sessions, OwnSessions open, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.sessions = sessions;
        this.open = open;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the provider proved. @param address empty when it told none, or does not say that it is the person's */
    record Person(String issuer, String subject, Optional<String> address) { }

    /** What the journal keeps of a link: which provider, not what it calls the person. */
    record Linked(String issuer) { }

    /** Since when one's account is linked to a person of the provider; empty when it is not. */
    @Transactional
    public Optional<Instant> linkedSince(Viewer viewer) {
        return rows.since(viewer.account().id());
    }

    /** Unlinks one's own account; the next sign-in by the provider links it anew, by verified address. @return whether it was linked */
    @Transactional
    public boolean unlink(Viewer viewer) {
        return unlinked(viewer.scope().actor(), viewer.account().id());
    }

    /** Unlinks somebody's account, and ends its sessions: the person at the provider may be somebody else. Empty when there is no such account, or it was not linked. */
    @Transactional
    public Optional<Account> unlink(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        Optional<Account> account = rows.numbered(accountId).filter(found -> unlinked(scope.actor(), accountId));
        account.ifPresent(found -> open.endAll(scope, accountId));
        return account;
    }

    private boolean unlinked(Actor by, long account) {
        journal.writeAlone();
        boolean was = rows.unlink(account) > 0;
        if (was) {
            journal.record(by, 0, "account.unlinked", "account", account, null, null);
        }
        return was;
    }

    /** A new session for the person's account, or the second step when the account has a second factor here. */
    @Transactional(rollbackOn = Raised.class)
    Sessions.SignIn signIn(Person person, Visit visit) throws Raised {
        journal.writeAlone();
        Account account = account(person);
        if (account.disabled()) {
            throw new Raised(Refusal.DISABLED, null);
        }
        return sessions.admit(account, Session.Way.PROVIDER, visit);
    }

    private Account account(Person person) throws Raised {
        Optional<Account> known = rows.known(person.issuer(), person.subject());
        return known.isPresent() ? known.get() : linked(person);
    }

    private Account linked(Person person) throws Raised {
        String address = person.address().map(text -> text.trim().toLowerCase(Locale.ROOT)).orElseThrow(() -> new Raised(Refusal.UNVERIFIED, null));
        Account account = rows.addressed(address).orElseThrow(() -> new Raised(Refusal.UNKNOWN, null));
        if (rows.linked(person.issuer(), account.id()) > 0) {
            throw new Raised(Refusal.SOMEBODY_ELSE, null);
        }
        if (!account.disabled()) {
            rows.link(person.issuer(), person.subject(), account.id(), calendar.now());
            journal.record(new Actor(account.id()), 0, "account.linked", "account", account.id(), null, new Linked(person.issuer()));
        }
        return account;
    }
}
