package fr.clausier.hours.question;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A question nobody replied to. @param employer who is asked */
@Introspected
public record Waiting(long question, long declaration, long lot, long employer, LocalDate workedMonth, Instant askedAt) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }
}
