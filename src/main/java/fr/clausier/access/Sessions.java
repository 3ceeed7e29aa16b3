package fr.clausier.access;

import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signing in and out, and who a request comes from. A session lasts 12 hours, or 2 without use; signing in always makes a new one. */
@Singleton
public class Sessions {

    /** Longest life of a session. */
    public static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(2);

    private final Rows.AccountRows accounts;
    private final Rows.RoleRows roles;
    private final Rows.SessionRows sessions;
    private final Attempts attempts;
    private final OneTimeLinks links;
    private final SharedOperations shared;
    private final Calendar calendar;

    Sessions(Rows.AccountRows accounts, Rows.RoleRows roles, Rows.SessionRows sessions, Attempts attempts, OneTimeLinks links,
            SharedOperations shared, Calendar calendar) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.attempts = attempts;
        this.links = links;
        this.shared = shared;
        this.calendar = calendar;
    }

    /** Who asks: account, the role it acts under, and what it may reach. */
    public record Viewer(Account account, AccountRole role, List<AccountRole> roles, Scope scope) { }

    /** Tells which operations are shared with an observer's organisation today; the room that keeps operations answers. */
    public interface SharedOperations {
        Set<Long> today(Scope observer);
    }

    /** Why a sign-in did not open a session. */
    public enum Refusal { WRONG, THROTTLED }

    /** The token for the browser, or why not. Exactly one is present. */
    public record SignIn(Optional<String> token, Optional<Refusal> refusal) { }

    /**
     * Checks a password. The throttle counts failures per account and address together, and per address, so that a stranger's
     * failures never lock the owner out; the answer and its time are the same for an unknown address. No transaction is held
     * while the password is checked, which takes long on purpose.
     */
    public SignIn signIn(String email, String password, String address) {
        Optional<Attempts.Attempt> attempt = attempts.admitted(Accounts.folded(email), address);
        if (attempt.isEmpty()) {
            return new SignIn(Optional.empty(), Optional.of(Refusal.THROTTLED));
        }
        Optional<Account> account = accounts.findByEmail(Accounts.folded(email));
        boolean right = Passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.get().disabled()) {
            return new SignIn(Optional.empty(), Optional.of(Refusal.WRONG));
        }
        attempts.succeeded(attempt.get());
        return new SignIn(Optional.of(open(account.get())), Optional.empty());
    }

    /** Opens a session by a one-time link; empty when it was used, is too old or never existed. */
    @Transactional
    public Optional<String> signInByLink(String token) {
        return links.use(token, OneTimeLink.Purpose.SIGN_IN).flatMap(link -> accounts.findById(link.accountId()))
            .filter(account -> !account.disabled()).map(this::open);
    }

    /** Opens a session for an account whose right to it was just proved. */
    @Transactional
    String open(Account account) {
        Instant now = calendar.now();
        sessions.purge(now);
        String token = Tokens.next();
        Long firstRole = roles.findByAccountIdOrderById(account.id()).stream().findFirst().map(AccountRole::id).orElse(null);
        sessions.save(new Session(Tokens.hash(token), account.id(), firstRole, now, now, now.plus(LONGEST)));
        return token;
    }

    /** The viewer behind a token; empty when the session ended, its account is disabled or has no role left. */
    @Transactional
    public Optional<Viewer> viewer(String token) {
        Instant now = calendar.now();
        String hash = Tokens.hash(token);
        Optional<Session> session = sessions.findById(hash)
            .filter(s -> now.isBefore(s.expiresAt()) && now.isBefore(s.lastSeenAt().plus(IDLE)));
        if (session.isPresent() && session.get().lastSeenAt().isBefore(now.minusSeconds(60))) {
            sessions.seen(hash, now);
        }
        return session.flatMap(this::viewer);
    }

    private Optional<Viewer> viewer(Session session) {
        List<AccountRole> held = roles.findByAccountIdOrderById(session.accountId());
        Optional<AccountRole> acting = held.stream().filter(role -> role.id().equals(session.accountRoleId())).findFirst()
            .or(() -> held.stream().findFirst());
        return accounts.findById(session.accountId()).filter(account -> !account.disabled())
            .flatMap(account -> acting.map(role -> new Viewer(account, role, held, role.scope(shared))));
    }

    /** Acts from now on under another role the account holds; false when it does not hold it. */
    @Transactional
    public boolean actAs(String token, long roleId) {
        boolean held = viewer(token).stream().flatMap(v -> v.roles().stream()).anyMatch(role -> role.id() == roleId);
        if (held) {
            sessions.actAs(Tokens.hash(token), roleId);
        }
        return held;
    }

    @Transactional
    public void signOut(String token) {
        sessions.end(Tokens.hash(token));
    }
}
