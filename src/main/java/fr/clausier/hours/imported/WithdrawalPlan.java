package fr.clausier.hours.imported;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Person;
import java.time.YearMonth;
import java.util.List;

/**
 * What taking an import back would do.
 *
 * @param strikes how many lines would be struck; @param striking the first of them
 * @param corrected how many were corrected since, and stay; @param kept the first of them
 * @param problems why it may not be done now: which month is closed, which declaration validated
 * @param past withdrawals of this file before, oldest first
 */
public record WithdrawalPlan(long uploadId, String fileName, int strikes, List<Step> striking, int corrected, List<Step> kept, List<Problem> problems,
        List<ImportWithdrawal> past) {

    /**
     * What becomes of one line.
     *
     * @param line the one that stands; @param person null when out of the viewer's reach
     * @param imported hours the file wrote; @param after hours that will stand
     */
    public record Step(long line, Person person, YearMonth month, Hours imported, Hours after) { }

    public boolean isPossible() {
        return problems.isEmpty();
    }

    public boolean isNothing() {
        return strikes == 0;
    }
}
