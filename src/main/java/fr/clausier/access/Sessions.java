package fr.clausier.access;

import fr.clausier.access.proof.Attempts;
import fr.clausier.access.proof.Passwords;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Settings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Signing in and out, and who a request comes from. A session lasts 12 hours, or 2 without use; signing in always makes a new one. */
@Singleton
public class Sessions {

    /** Longest life of a session. */
    public static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    private final Rows.AccountRows accounts;
    private final Rows.RoleRows roles;
    private final Rows.SessionRows sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OneTimeLinks links;
    private final SharedOperations shared;
    private final Settings settings;
    private final Calendar calendar;

    Sessions(Rows.AccountRows accounts, Rows.RoleRows roles, Rows.SessionRows sessions, Attempts attempts, Passwords passwords, SecondFactors factors,
            OneTimeLinks links, SharedOperations shared, Settings settings, Calendar calendar) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.factors = factors;
        this.links = links;
        this.shared = shared;
        this.settings = settings;
        this.calendar = calendar;
    }

    /**
     * Who asks: account, the role it acts under, and what it may reach.
     *
     * @param roles those it was given; @param session null for a program that comes with a token
     * @param sharedBy the structure whose operations it looks at as facilitator of another; empty for whoever acts under a role it was given
     */
    public record Viewer(Account account, AccountRole role, List<AccountRole> roles, Scope scope, Session session, String sharedBy) {

        /** Whether the account administers the instance, under whatever role it acts now. */
        public boolean isAdministrator() {
            return roles.stream().anyMatch(held -> held.role() == Role.ADMIN);
        }

        /** Whether a second factor is to be set up before anything else: administrators reach everybody's accounts. */
        public boolean mustSetUp() {
            return session != null && !session.secondFactor() && isAdministrator();
        }
    }

    /** Tells which operations are shared with an observer's organisation today; the room that keeps operations answers. */
    public interface SharedOperations {
        Set<Long> today(Scope observer);

        /** What other structures of the instance share today with the structures these roles facilitate; nothing to whoever facilitates none. */
        List<Shown> toFacilitators(Collection<AccountRole> held);
    }

    /**
     * Operations that one structure of the instance shares with another, whose facilitators may look at them.
     *
     * @param structure that shares; @param sharedBy its name; @param organisation the other, in its directory; @param operations names by id, in their order
     */
    public record Shown(long structure, String sharedBy, long organisation, SortedMap<Long, String> operations) {

        /** Names of the operations, one after the other. */
        public String named() {
            return String.join(", ", operations.values());
        }

        /** As a role among others; the number below zero is that of no role given. */
        public AccountRole role(long account) {
            return new AccountRole(-organisation, account, structure, organisation, Role.OBSERVER);
        }

        Scope scope(long account) {
            return new Scope(new Actor(account), structure, Role.OBSERVER, organisation).sharing(operations.keySet());
        }
    }

    /** Why a sign-in did not open a session. */
    public enum Refusal { WRONG, THROTTLED }

    /** The token for the browser; or that of the second step, which gives no right but to show a code; or why not. Exactly one is present. */
    public record SignIn(Optional<String> token, Optional<String> step, Optional<Refusal> refusal) {

        static SignIn opened(String token) {
            return new SignIn(Optional.of(token), Optional.empty(), Optional.empty());
        }

        static SignIn refused(Refusal why) {
            return new SignIn(Optional.empty(), Optional.empty(), Optional.of(why));
        }
    }

    /**
     * Checks a password. The throttle counts failures per account and address together, and per address, so that a stranger's
     * failures never lock the owner out; the answer and its time are the same for an unknown address. No transaction is held
     * while the password is checked, which takes long on purpose.
     */
    public SignIn signIn(String email, String password, Visit visit) {
        Optional<Attempts.Attempt> attempt = attempts.admitted(Accounts.folded(email), visit.address());
        if (attempt.isEmpty()) {
            return SignIn.refused(Refusal.THROTTLED);
        }
        Optional<Account> account = accounts.findByEmail(Accounts.folded(email));
        boolean right = passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.get().disabled()) {
            return SignIn.refused(Refusal.WRONG);
        }
        attempts.succeeded(attempt.get());
        return admit(account.get(), Session.Way.PASSWORD, visit);
    }

    /** Lets in an account that just showed a first proof: its session, or the second step when it has a second factor. */
    @Transactional
    public SignIn admit(Account account, Session.Way way, Visit visit) {
        return factors.isSet(account.id())
            ? new SignIn(Optional.empty(), Optional.of(links.createStep(account.id(), way)), Optional.empty())
            : SignIn.opened(open(account, way, false, visit.browser()));
    }

    /** The second step: a code of the telephone, or a recovery code. Wrong ones are counted per account and address, those of the telephone per account too. */
    public SignIn secondStep(String step, String code, Visit visit) {
        OneTimeLink link = links.step(step).orElse(null);
        if (link == null) {
            return SignIn.refused(Refusal.WRONG);
        }
        boolean recovery = SecondFactors.isRecovery(code);
        Optional<Attempts.Attempt> attempt = recovery ? attempts.admittedProof(link.accountId(), visit.address())
            : attempts.admittedCode(link.accountId(), visit.address());
        if (attempt.isEmpty()) {
            return SignIn.refused(Refusal.THROTTLED);
        }
        Optional<Account> account = accounts.findById(link.accountId()).filter(found -> !found.disabled());
        boolean right = account.isPresent() && (recovery ? factors.recovers(link.accountId(), code) : factors.takes(link.accountId(), code));
        if (!right || links.use(step, OneTimeLink.Purpose.SECOND_STEP).isEmpty()) {
            return SignIn.refused(Refusal.WRONG);
        }
        attempts.succeeded(attempt.get());
        return SignIn.opened(open(account.get(), link.way(), true, visit.browser()));
    }

    /** Opens a session by a one-time link for demonstrations; empty when it was used, is too old or never existed. */
    @Transactional
    public Optional<String> signInByLink(String token) {
        return signInByLink(token, new Visit("", ""));
    }

    /** The same. On a pretended day, where nothing is real, the link stands for a second factor too. */
    @Transactional
    public Optional<String> signInByLink(String token, Visit visit) {
        return links.use(token, OneTimeLink.Purpose.SIGN_IN).flatMap(link -> accounts.findById(link.accountId()))
            .filter(account -> !account.disabled()).map(account -> open(account, Session.Way.LINK, settings.today() != null, visit.browser()));
    }

    /** Opens a session for an account whose right to it was just proved. @param secondFactor whether a second factor was shown, or the way stands for one */
    @Transactional
    public String open(Account account, Session.Way way, boolean secondFactor, String browser) {
        Instant now = calendar.now();
        sessions.purge(now);
        String token = Tokens.next();
        Long firstRole = roles.findByAccountIdOrderById(account.id()).stream().findFirst().map(AccountRole::id).orElse(null);
        sessions.save(new Session(Tokens.hash(token), account.id(), firstRole, now, now, now.plus(LONGEST), way, browser, secondFactor, now, null));
        return token;
    }

    /** The viewer behind a token; empty when the session ended, its account is disabled or has no role left. */
    @Transactional
    public Optional<Viewer> viewer(String token) {
        Instant now = calendar.now();
        String hash = Tokens.hash(token);
        List<Rows.SignedIn> found = sessions.signedIn(hash).stream().filter(each -> !each.disabled())
            .filter(each -> now.isBefore(each.expiresAt()) && now.isBefore(each.lastSeenAt().plus(IDLE))).toList();
        Optional<Rows.SignedIn> acting = found.stream().filter(Rows.SignedIn::isActing).findFirst().or(() -> found.stream().findFirst());
        if (acting.isPresent() && acting.get().lastSeenAt().isBefore(now.minusSeconds(60))) {
            sessions.seen(hash, now);
        }
        return acting.map(each -> viewer(each, found.stream().map(Rows.SignedIn::held).toList(), hash));
    }

    /** Under the role it chose, or as whom another structure shares with: no longer than that lasts, then under its role again. */
    private Viewer viewer(Rows.SignedIn acting, List<AccountRole> held, String hash) {
        if (acting.shownAs() != null) {
            Optional<Shown> shown = shared.toFacilitators(held).stream().filter(each -> each.organisation() == acting.shownAs()).findFirst();
            if (shown.isPresent()) {
                return new Viewer(acting.whose(), shown.get().role(acting.account()), held, shown.get().scope(acting.account()), acting.session(hash), shown.get().sharedBy());
            }
            sessions.actAs(hash, acting.roleId());
        }
        return new Viewer(acting.whose(), acting.held(), held, acting.held().scope(shared), acting.session(hash), "");
    }

    /** An account under one of its roles, for a program that comes with a token; empty when it is disabled or lost the role. */
    @Transactional
    public Optional<Viewer> acting(long accountId, long roleId) {
        List<AccountRole> held = roles.findByAccountIdOrderById(accountId);
        return accounts.findById(accountId).filter(account -> !account.disabled())
            .flatMap(account -> held.stream().filter(role -> role.id() == roleId).findFirst()
                .map(role -> new Viewer(account, role, held, role.scope(shared), null, "")));
    }

    /** Acts from now on under another role the account holds, or, below zero, as whom another structure shares with; false when it does not. */
    @Transactional
    public boolean actAs(String token, long roleId) {
        List<AccountRole> roles = viewer(token).map(Viewer::roles).orElse(List.of());
        boolean held = roles.stream().anyMatch(role -> role.id() == roleId);
        boolean shown = roleId < 0 && shared.toFacilitators(roles).stream().anyMatch(each -> -each.organisation() == roleId);
        if (held) {
            sessions.actAs(Tokens.hash(token), roleId);
        } else if (shown) {
            sessions.lookAs(Tokens.hash(token), -roleId);
        }
        return held || shown;
    }

    @Transactional
    public void signOut(String token) {
        sessions.end(Tokens.hash(token));
    }
}
