package fr.clausier.api.closing;

import fr.clausier.compliance.closing.ClosingReview;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What there is to see before a month is closed.
 *
 * @param mayClose whether the month is over
 */
@Serdeable
public record ClosingReviewResponse(MonthStateResponse state, boolean mayClose, int lots, int lines, List<Seen> findings) {

    /** One thing seen. @param confirm what to send back in {@code confirmed} */
    @Serdeable
    public record Seen(String kind, int count, BigDecimal hours, String confirm, String text) {

        static Seen of(Finding finding, Words words) {
            return new Seen(finding.kind().name(), finding.count(), finding.hours().value(), finding.token(), words.problem(finding.unconfirmed()));
        }
    }

    static ClosingReviewResponse of(ClosingReview review, Words words) {
        return new ClosingReviewResponse(MonthStateResponse.of(review.state()), review.over(), review.lots(), review.lines(),
            review.findings().stream().map(finding -> Seen.of(finding, words)).toList());
    }
}
