package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What recording the answers of one employer for one lot and month would do.
 *
 * @param state of the declaration now; null while there is none
 * @param choice by which one says that the answer holds for what stands now; empty when nothing changed
 * @param chosen whether the answer holds; null until somebody chose
 */
public record AnsweredMonth(String contract, String lot, String employer, YearMonth month, Declaration.State state, Becomes becomes, List<Line> lines,
        List<Moved> moved, String choice, Boolean chosen) {

    /** What becomes of the declaration. */
    public enum Becomes {
        CONFIRMED, DISPUTED,
        /** It is answered so already. */ SAME,
        /** Someone, or everyone, is left without an answer. */ WAITING,
        /** What was declared changed here since the workbook went out. */ TO_CHOOSE, PROBLEM
    }

    /** One row. @param person empty for the month as a whole; @param declared now; @param stance null for no answer */
    public record Line(String sheet, int number, String person, Hours declared, Stance stance, Hours said, String remark) {

        public boolean isWholeMonth() {
            return person.isEmpty();
        }
    }

    /**
     * What changed here since the workbook went out: hours of someone, or the answer itself.
     *
     * @param person empty for the answer itself
     * @param stood when it went out; @param here now; null for nothing
     * @param by who changed it, empty when it cannot be told; @param at when, likewise null
     */
    public record Moved(String person, Hours stood, Hours here, String by, Instant at) {

        public boolean isAnswer() {
            return person.isEmpty();
        }
    }

    public boolean isWritten() {
        return becomes == Becomes.CONFIRMED || becomes == Becomes.DISPUTED;
    }
}
