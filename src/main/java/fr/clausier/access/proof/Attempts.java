package fr.clausier.access.proof;

import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final int CODES_PER_ACCOUNT = 20;
    private static final int RESETS_PER_ADDRESS = 10;
    private static final int RESETS_PER_ACCOUNT = 3;

    private final AttemptRows rows;
    private final Calendar calendar;

    Attempts(AttemptRows rows, Calendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /** So many tries of one subject within the window. @param subject digest of what is counted */
    private record Limit(String subject, int most) {

        static Limit of(String what, int most) {
            return new Limit(Canonical.sha256(what), most);
        }
    }

    /** A try as written down, counted under each of its limits. */
    public record Attempt(String mark, List<String> subjects) { }

    /** A try of a password, when it may be looked at; empty when there were too many from this address, for this account or any. */
    public Optional<Attempt> admitted(String email, String address) {
        return admitted(Limit.of("both " + email + " " + address, PER_ACCOUNT_AND_ADDRESS), Limit.of("address " + address, PER_ADDRESS));
    }

    /**
     * A try of a code of six digits by whoever knows the password: few in all, from wherever they come, since a million codes are soon tried.
     * Recovery codes, which are long, are counted as passwords are: whoever is kept out by others' tries has those.
     */
    public Optional<Attempt> admittedCode(long account, String address) {
        return admitted(Limit.of("code " + account + " " + address, PER_ACCOUNT_AND_ADDRESS), Limit.of("address " + address, PER_ADDRESS),
            Limit.of("code " + account, CODES_PER_ACCOUNT));
    }

    /** A try of the kind that is counted for an account already known, from one address. */
    public Optional<Attempt> admittedProof(long account, String address) {
        return admitted(Limit.of("proof " + account + " " + address, PER_ACCOUNT_AND_ADDRESS), Limit.of("address " + address, PER_ADDRESS));
    }

    /** Whether an address may ask once more for a mail, whoever it is for. */
    public boolean mayAsk(String address) {
        return admitted(Limit.of("reset from " + address, RESETS_PER_ADDRESS)).isPresent();
    }

    /** Whether one more such mail may go to a mail address, known or not: its box is not to be filled by others. */
    public boolean mayBeMailed(String email) {
        return admitted(Limit.of("reset of " + email, RESETS_PER_ACCOUNT)).isPresent();
    }

    private Optional<Attempt> admitted(Limit... limits) {
        List<Limit> all = List.of(limits);
        return Optional.of(begin(all)).filter(attempt -> mayGoOn(attempt, all));
    }

    /** Writes a try down, before anything is known of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Attempt begin(List<Limit> limits) {
        Attempt attempt = new Attempt(UUID.randomUUID().toString(), limits.stream().map(Limit::subject).toList());
        Instant now = calendar.now();
        attempt.subjects().forEach(subject -> rows.add(attempt.mark(), subject, now));
        return attempt;
    }

    /** Whether the password may be looked at. A try that may not leaves no trace: the throttle opens again even while one insists. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean mayGoOn(Attempt attempt, List<Limit> limits) {
        Instant since = calendar.now().minus(WINDOW);
        boolean may = limits.stream().allMatch(limit -> rows.since(limit.subject(), since) <= limit.most());
        if (!may) {
            rows.undo(attempt.mark());
        }
        return may;
    }

    /** What was tried was right: the account's earlier failures from this address are forgiven. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(Attempt attempt) {
        rows.undo(attempt.mark());
        rows.forget(attempt.subjects().get(0));
        rows.purge(calendar.now().minus(Duration.ofDays(1)));
    }

    /** Notes that an address tried something that opens nothing. @param what kind of thing: each kind has a count of its own */
    @Transactional
    public void wrong(String what, String address) {
        rows.add(UUID.randomUUID().toString(), Canonical.sha256(what + " " + address), calendar.now());
    }

    /** Whether an address did so too often of late. */
    @Transactional
    public boolean isTooOftenWrong(String what, String address) {
        return rows.since(Canonical.sha256(what + " " + address), calendar.now().minus(WINDOW)) >= PER_ADDRESS;
    }
}
