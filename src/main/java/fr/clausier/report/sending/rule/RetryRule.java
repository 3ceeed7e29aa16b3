package fr.clausier.report.sending.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When what failed is tried again: a quarter of an hour later, an hour, four hours, then every day, until it is given up. */
public final class RetryRule {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));

    private RetryRule() { }

    /**
     * The instant of the next try; empty when it would come later than allowed, and a person must decide.
     *
     * @param attempts tries made so far, the one that just failed included
     * @param days days after the first try during which it is tried again
     */
    public static Optional<Instant> next(int attempts, Instant firstTry, Instant now, int days) {
        Instant next = now.plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
        return next.isAfter(firstTry.plus(Duration.ofDays(days))) ? Optional.empty() : Optional.of(next);
    }
}
