package fr.clausier.access;

import fr.clausier.access.Sessions.Refusal;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.proof.Attempts;
import fr.clausier.access.proof.Passwords;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Settings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open sessions of an account: listed, ended on every node at once, and whether one's person showed lately that it is still them. */
@Singleton
public class OwnSessions {

    /** How long a proof is good for what asks for a fresh one. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final Rows.SessionRows rows;
    private final Rows.AccountRows accounts;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OneTimeLinks links;
    private final Journal journal;
    private final Settings settings;
    private final Calendar calendar;

    OwnSessions(Rows.SessionRows rows, Rows.AccountRows accounts, Attempts attempts, Passwords passwords, SecondFactors factors, OneTimeLinks links,
            Journal journal, Settings settings, Calendar calendar) {
        this.rows = rows;
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.factors = factors;
        this.links = links;
        this.journal = journal;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Open sessions of one's account, the one used last first. */
    @Transactional
    public List<Session> of(Viewer viewer) {
        Instant now = calendar.now();
        return rows.of(viewer.account().id()).stream()
            .filter(session -> now.isBefore(session.expiresAt()) && now.isBefore(session.lastSeenAt().plus(Sessions.IDLE))).toList();
    }

    /** Ends one session of one's account, told by its mark. @return whether there was such a one */
    @Transactional
    public boolean end(Viewer viewer, String mark) {
        journal.writeAlone();
        Optional<Session> session = rows.of(viewer.account().id()).stream().filter(each -> each.mark().equals(mark)).findFirst();
        session.ifPresent(found -> {
            rows.end(found.tokenHash());
            journal.record(viewer.scope().actor(), 0, "session.ended", "account", found.accountId(), null, null);
        });
        return session.isPresent();
    }

    /** Ends every session of one's account but the one that asks. */
    @Transactional
    public void endOthers(Viewer viewer) {
        journal.writeAlone();
        if (rows.endOthers(viewer.account().id(), viewer.session().tokenHash()) > 0) {
            journal.record(viewer.scope().actor(), 0, "session.ended", "account", viewer.account().id(), null, null);
        }
    }

    /** Ends every session of somebody's account; false when there is no such account. */
    @Transactional
    public boolean endAll(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        if (accounts.findById(accountId).isEmpty()) {
            return false;
        }
        rows.endAll(accountId);
        journal.record(scope.actor(), 0, "session.ended", "account", accountId, null, null);
        return true;
    }

    /** Whether its person showed at most ten minutes ago that it is still them. A demonstration, whose people are invented, asks for nothing. */
    public boolean isFresh(Session session) {
        boolean demonstration = session.way() == Session.Way.LINK && settings.today() != null;
        return demonstration || session.provedAt() != null && calendar.now().isBefore(session.provedAt().plus(FRESH));
    }

    /** Shows again that it is still them, by password or by code of the telephone; why not, when it failed. */
    public Optional<Refusal> prove(Viewer viewer, String secret, Visit visit) {
        long account = viewer.account().id();
        boolean code = secret.strip().matches("[0-9]{3} ?[0-9]{3}");
        Optional<Attempts.Attempt> attempt = code ? attempts.admittedCode(account, visit.address()) : attempts.admittedProof(account, visit.address());
        if (attempt.isEmpty()) {
            return Optional.of(Refusal.THROTTLED);
        }
        boolean right = code ? factors.takes(account, secret) : passwords.matches(secret, viewer.account().passwordHash());
        if (!right) {
            return Optional.of(Refusal.WRONG);
        }
        attempts.succeeded(attempt.get());
        proved(viewer);
        return Optional.empty();
    }

    /** Notes that its person just showed that it is still them, in a way checked elsewhere: a provider of identities asked again. */
    @Transactional
    public void proved(Viewer viewer) {
        rows.prove(viewer.session().tokenHash(), calendar.now());
    }

    /** Notes that a second factor was just set up in this session; every other session of the account, opened without it, ends. */
    @Transactional
    public void strengthened(Viewer viewer) {
        rows.strengthen(viewer.session().tokenHash(), calendar.now());
        rows.endOthers(viewer.account().id(), viewer.session().tokenHash());
    }

    /** Chooses another password while signed in; every other session of the account ends, and every link of it. */
    @Transactional
    public Outcome<Account> changePassword(Viewer viewer, String password) {
        journal.writeAlone();
        Account account = accounts.findById(viewer.account().id()).orElseThrow();
        Optional<Problem> wrong = passwords.judge(password, List.of(account.email(), account.displayName()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Account changed = accounts.update(account.withPassword(passwords.hash(password)));
        rows.endOthers(changed.id(), viewer.session().tokenHash());
        links.useAll(changed.id());
        journal.record(viewer.scope().actor(), 0, "password.chosen", "account", changed.id(), null, null);
        return Outcome.done(changed);
    }

    /** Forgets an account's second factor, for a person who lost telephone and codes; its sessions end. Empty when there is no such account or factor. */
    @Transactional
    public Optional<Account> removeSecondFactor(Scope scope, long accountId) {
        scope.require(Permission.MANAGE_ACCOUNTS);
        journal.writeAlone();
        Optional<Account> account = accounts.findById(accountId).filter(found -> factors.remove(scope.actor(), accountId));
        account.ifPresent(found -> rows.endAll(accountId));
        return account;
    }
}
