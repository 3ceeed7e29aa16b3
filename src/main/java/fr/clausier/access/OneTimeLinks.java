package fr.clausier.access;

import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Links that work once: choosing a password, creating the first administrator, the second step of signing in, signing in to a demonstration. */
@Singleton
public class OneTimeLinks {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofHours(24);
    /** How long a sign-in waits for its second step. */
    public static final Duration STEP_LIFE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration RESET_LIFE = Duration.ofHours(1);

    private final Rows.LinkRows rows;
    private final Rows.AccountRows accounts;
    private final Calendar calendar;

    OneTimeLinks(Rows.LinkRows rows, Rows.AccountRows accounts, Calendar calendar) {
        this.rows = rows;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** The token of a new link, for 24 hours. */
    @Transactional
    public String create(OneTimeLink.Purpose purpose, Long accountId) {
        return create(purpose, accountId, LIFE, null);
    }

    /** The token of a link by which a password that was lost is chosen anew, for an hour. */
    @Transactional
    String createReset(long accountId) {
        return create(OneTimeLink.Purpose.PASSWORD, accountId, RESET_LIFE, null);
    }

    /** The token of a sign-in that waits for its second step, for ten minutes. */
    @Transactional
    String createStep(long accountId, Session.Way way) {
        rows.purge(calendar.now().minus(KEPT));
        return create(OneTimeLink.Purpose.SECOND_STEP, accountId, STEP_LIFE, way);
    }

    private String create(OneTimeLink.Purpose purpose, Long accountId, Duration life, Session.Way way) {
        String token = Tokens.next();
        rows.save(new OneTimeLink(Tokens.hash(token), purpose, accountId, calendar.now().plus(life), null, way));
        return token;
    }

    /** A link for the first administrator, only while the instance has no account at all. */
    @Transactional
    public Optional<String> forFirstAdministrator() {
        return accounts.count() > 0 ? Optional.empty() : Optional.of(create(OneTimeLink.Purpose.FIRST_ADMIN, null));
    }

    /** The link, if it would still work; it is not used up by looking. */
    @Transactional
    public Optional<OneTimeLink> find(String token) {
        return usable(token).filter(link -> link.purpose() != OneTimeLink.Purpose.SECOND_STEP);
    }

    /** The sign-in that waits for its second step, if it still does. */
    @Transactional
    Optional<OneTimeLink> step(String token) {
        return usable(token).filter(link -> link.purpose() == OneTimeLink.Purpose.SECOND_STEP);
    }

    private Optional<OneTimeLink> usable(String token) {
        return rows.findById(Tokens.hash(token)).filter(link -> link.isUsableAt(calendar.now()));
    }

    /** Uses the link up; empty when it is not one of this purpose that still works. */
    @Transactional
    Optional<OneTimeLink> use(String token, OneTimeLink.Purpose purpose) {
        return usable(token).filter(link -> link.purpose() == purpose && rows.use(link.tokenHash(), calendar.now()) == 1);
    }

    /** Uses up whatever link of an account still works. */
    @Transactional
    void useAll(long accountId) {
        rows.useAll(accountId, calendar.now());
    }
}
