package fr.clausier.access;

import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The throttle of sign-ins, and of links tried at random. A try is written down and committed before the password is looked at, and counted with all others
 * then: of tries sent at the same time, no more pass than of tries sent one after the other.
 */
@Singleton
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 50;

    private final Rows.AttemptRows rows;
    private final Calendar calendar;

    Attempts(Rows.AttemptRows rows, Calendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /** A try as written down. @param both digest of account and address together; @param alone of the address */
    record Attempt(String mark, String both, String alone) { }

    /** The try, when the password may be looked at; empty when there were too many. */
    Optional<Attempt> admitted(String email, String address) {
        return Optional.of(begin(email, address)).filter(this::mayGoOn);
    }

    /** Writes a try down, before anything is known of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Attempt begin(String email, String address) {
        Attempt attempt = new Attempt(UUID.randomUUID().toString(), Tokens.hash("both " + email + " " + address), Tokens.hash("address " + address));
        Instant now = calendar.now();
        rows.add(attempt.mark(), attempt.both(), now);
        rows.add(attempt.mark(), attempt.alone(), now);
        return attempt;
    }

    /** Whether the password may be looked at. A try that may not leaves no trace: the throttle opens again even while one insists. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean mayGoOn(Attempt attempt) {
        Instant since = calendar.now().minus(WINDOW);
        boolean may = rows.since(attempt.both(), since) <= PER_ACCOUNT_AND_ADDRESS && rows.since(attempt.alone(), since) <= PER_ADDRESS;
        if (!may) {
            rows.undo(attempt.mark());
        }
        return may;
    }

    /** The password was right: the account's earlier failures from this address are forgiven. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        rows.undo(attempt.mark());
        rows.forget(attempt.both());
        rows.purge(calendar.now().minus(Duration.ofDays(1)));
    }

    /** Notes that an address tried something that opens nothing. @param what kind of thing: each kind has a count of its own */
    @Transactional
    public void wrong(String what, String address) {
        rows.add(UUID.randomUUID().toString(), Tokens.hash(what + " " + address), calendar.now());
    }

    /** Whether an address did so too often of late. */
    @Transactional
    public boolean isTooOftenWrong(String what, String address) {
        return rows.since(Tokens.hash(what + " " + address), calendar.now().minus(WINDOW)) >= PER_ADDRESS;
    }
}
