package fr.clausier.api.standing;

import fr.clausier.compliance.standing.ClauseStanding;
import fr.clausier.compliance.standing.ClosingBook;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was decided of a lot's clause.
 *
 * @param standing OPEN, CLOSED or EXEMPT
 * @param open what must be settled before it is closed, as sentences
 * @param history all that was ever decided, newest first
 */
@Serdeable
public record StandingResponse(long lotId, String standing, List<String> open, List<Decided> history) {

    /** One decision. @param due hours due, and done hours done, it was taken on */
    @Serdeable
    public record Decided(String standing, LocalDate decidedOn, String reason, BigDecimal due, BigDecimal done, long decidedBy, Instant decidedAt,
            @Nullable Long reopenedBy, @Nullable Instant reopenedAt, @Nullable String reopenedReason) {

        static Decided of(ClauseStanding each) {
            return new Decided(each.standing().name(), each.decidedOn(), each.reason(), each.dueHours().value(), each.doneHours().value(),
                each.decidedBy(), each.decidedAt(), each.reopenedBy(), each.reopenedAt(), each.reopenedReason());
        }
    }

    static StandingResponse of(ClosingBook book, Words words) {
        return new StandingResponse(book.lot().id(), book.standing().map(each -> each.standing().name()).orElse("OPEN"),
            book.open().stream().map(words::problem).toList(), book.history().stream().map(Decided::of).toList());
    }
}
