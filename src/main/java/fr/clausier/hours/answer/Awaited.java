package fr.clausier.hours.answer;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A declaration in a list.
 *
 * @param implicit whether its lot is the one of an undivided contract
 * @param own whether its employer holds the lot: what it declares of its own people waits for no answer of its own
 * @param declared hours of its standing lines; @param people how many have some
 */
@Introspected
public record Awaited(long id, long lot, long employer, String employerName, String contractNumber, String lotNumber, boolean implicit,
        LocalDate workedMonth, Declaration.State state, boolean zero, boolean own, long version, Instant declaredAt, BigDecimal declared, long people) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    public Hours hours() {
        return new Hours(declared);
    }

    /** Contract and lot, as people call them. */
    public String where() {
        return contractNumber + (implicit ? "" : " · " + lotNumber);
    }

    /** Whether it may be confirmed or validated among others: what is disputed is looked at by itself. */
    public boolean isPlain() {
        return state == Declaration.State.SUBMITTED || state == Declaration.State.CONFIRMED;
    }

    /** Who must act, as a text: the employer answers, whoever declared corrects, the facilitator validates. @param mine whether the reader is that employer */
    public String next(boolean mine) {
        return switch (state) {
            case DRAFT, DISPUTED -> "page.awaited.next-correct";
            case SUBMITTED -> own ? "page.awaited.next-validate" : mine ? "page.awaited.next-yours" : "page.awaited.next-answer";
            case CONFIRMED -> "page.awaited.next-validate";
            case VALIDATED -> "page.awaited.next-nothing";
        };
    }
}
