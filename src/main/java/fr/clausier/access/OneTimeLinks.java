package fr.clausier.access;

import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Links that work once: choosing a password, creating the first administrator, signing in to a demonstration. */
@Singleton
public class OneTimeLinks {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofHours(24);

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
        String token = Tokens.next();
        rows.save(new OneTimeLink(Tokens.hash(token), purpose, accountId, calendar.now().plus(LIFE), null));
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
        return rows.findById(Tokens.hash(token)).filter(link -> link.isUsableAt(calendar.now()));
    }

    /** Uses the link up; empty when it is not one of this purpose that still works. */
    @Transactional
    Optional<OneTimeLink> use(String token, OneTimeLink.Purpose purpose) {
        return find(token).filter(link -> link.purpose() == purpose && rows.use(link.tokenHash(), calendar.now()) == 1);
    }
}
