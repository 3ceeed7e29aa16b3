package fr.clausier.web.error;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Whether a failure only says that two people wrote the same thing at the same time: the counter found nothing in the way, and
 * the database did a moment later.
 */
final class Contention {

    /**
     * A unique value or what it refers to taken or gone meanwhile (23505; 23503, 23506), a lock not obtained in time (55P03, HYT00),
     * two transactions waiting for each other or overtaken (40P01, 40001).
     */
    private static final Set<String> STATES = Set.of("23505", "23503", "23506", "55P03", "HYT00", "40P01", "40001");
    /** H2's own codes, for which its states are not standard: lock timeout, row changed meanwhile. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 90131);
    private static final int DEEPEST = 20;

    private Contention() { }

    static boolean explains(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof OptimisticLockException || each instanceof SQLException sql && isContended(sql)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean isContended(SQLException failure) {
        return STATES.contains(String.valueOf(failure.getSQLState())) || H2_CODES.contains(failure.getErrorCode());
    }
}
