package fr.clausier.access.oidc;

import fr.clausier.access.Account;
import fr.clausier.access.Session;
import fr.clausier.access.Sessions;
import fr.clausier.access.Visit;
import fr.clausier.access.oidc.Refusal.Raised;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Which account is which person of the provider: found by verified address the first time, by what the provider calls the person ever after. Never makes one. */
@Singleton
public class ProviderIdentities {

    private final IdentityRows rows;
    private final Sessions sessions;
    private final Journal journal;
    private final Calendar calendar;

    ProviderIdentities(IdentityRows rows, Sessions sessions, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.sessions = sessions;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the provider proved. @param address empty when it told none, or does not say that it is the person's */
    record Person(String issuer, String subject, Optional<String> address) { }

    /** What the journal keeps of a link: which provider, not what it calls the person. */
    record Linked(String issuer) { }

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
