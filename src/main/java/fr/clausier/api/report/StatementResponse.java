package fr.clausier.api.report;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.forecast.Forecast;
import fr.clausier.kernel.Hours;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where clauses stand at the end of a month, and what is due from whom. Hours to 0.01, shares in percent. */
@Serdeable
public record StatementResponse(String month, List<Clause> clauses, List<Due> due) {

    /**
     * One lot.
     *
     * @param received counted hours of other lots of its pool that count here; {@code given} the other way round
     * @param why reasons of the status, as sentences
     * @param forecast hours at the end of the window
     * @param warning until when a warning letter helps; null without terms
     */
    @Serdeable
    public record Clause(long contractId, String contract, long lotId, String lot, BigDecimal due, BigDecimal expected, BigDecimal declared,
            BigDecimal counted, BigDecimal refused, BigDecimal review, BigDecimal received, BigDecimal given, BigDecimal remaining, BigDecimal share, String status, List<String> why,
            Foreseen forecast, @Nullable Letter warning) { }

    /** Hours at the end of the window; low, middle and high are null when nothing can be told. @param rate how often the truth is inside, in percent */
    @Serdeable
    public record Foreseen(@Nullable BigDecimal low, @Nullable BigDecimal middle, @Nullable BigDecimal high, BigDecimal rate, String why) {

        static Foreseen of(Forecast forecast, Words words) {
            return new Foreseen(value(forecast.low()), value(forecast.middle()), value(forecast.high()), forecast.rate().value().stripTrailingZeros(),
                words.reason(forecast.reason()));
        }

        private static BigDecimal value(Hours hours) {
            return hours == null ? null : hours.value();
        }
    }

    /** @param lastDay last day on which it helps, perhaps past; null when it is not needed or cannot help */
    @Serdeable
    public record Letter(@Nullable LocalDate lastDay, String why) { }

    /** One thing that waits for someone. @param organisationId 0 for the facilitator */
    @Serdeable
    public record Due(String kind, long organisationId, @Nullable LocalDate since, long contractId, long lotId, String why,
            @Nullable LocalDate before) { }

    static StatementResponse of(MonthBook book, Words words) {
        return new StatementResponse(book.month().toString(), book.statements().stream().map(each -> clause(each, words)).toList(),
            book.due().stream().map(each -> due(each, words)).toList());
    }

    private static Clause clause(LotStatement lot, Words words) {
        Statement s = lot.statement();
        return new Clause(lot.contract().id(), lot.contract().number(), lot.lot().id(), lot.lot().number(), s.due().value(), s.expected().value(),
            s.declared().value(), s.counted().value(), s.refused().value(), s.review().value(), s.credit().received().value(),
            s.credit().given().value(), s.remaining().value(), s.share().value(),
            s.status().name(), s.reasons().stream().map(words::reason).toList(), Foreseen.of(s.forecast(), words),
            s.warning() == null ? null : new Letter(s.warning().lastDay(), words.reason(s.warning().reason())));
    }

    private static Due due(DueItem item, Words words) {
        return new Due(item.kind().name(), item.organisation(), item.since(), item.contract(), item.lot(), words.reason(item.reason()), item.before());
    }
}
