package fr.clausier.api.penalty;

import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.compliance.penalty.PenaltyDecision;
import fr.clausier.compliance.penalty.rule.Shortfall;
import fr.clausier.kernel.Reason;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Penalties of a lot on a day: proposed, never applied by themselves. Euros to 0.01.
 *
 * @param measured hours on which missing ones rest; absent while the window is open
 * @param unsettled what could not be worked out, as sentences
 */
@Serdeable
public record PenaltyResponse(long lotId, LocalDate day, @Nullable Measured measured, BigDecimal proposed, BigDecimal applied, List<Line> lines,
        List<String> unsettled, List<PenaltyEventResponse> events) {

    /** Hours measured on a day. */
    @Serdeable
    public record Measured(LocalDate on, BigDecimal due, BigDecimal counted, BigDecimal missing) { }

    /** One line. Send kind, event, place and {@code proposed} back with a decision. @param gross before means shown and cap */
    @Serdeable
    public record Line(String kind, long event, int place, @Nullable LocalDate since, @Nullable BigDecimal gross, BigDecimal proposed,
            List<Step> arithmetic, @Nullable Decided decision) { }

    /** One step of the arithmetic. */
    @Serdeable
    public record Step(String rule, int version, String why) { }

    /** What a person decided, with the amount proposed that day and how. Send {@code id} back as {@code replaces} with a newer one. */
    @Serdeable
    public record Decided(long id, String verdict, BigDecimal amount, String reason, BigDecimal proposed, LocalDate day, Instant at,
            List<Step> arithmetic) { }

    static PenaltyResponse of(LotPenalties found, Words words) {
        Shortfall hours = found.shortfall();
        return new PenaltyResponse(found.lot().id(), found.day(), hours == null ? null : new Measured(hours.on(), hours.due().value(),
            hours.counted().value(), hours.missing().value()), found.proposal().total().value(), found.applied().value(),
            found.lines().stream().map(line -> line(line, words)).toList(), found.proposal().unsettled().stream().map(words::reason).toList(),
            found.events().stream().map(PenaltyEventResponse::of).toList());
    }

    private static Line line(LotPenalties.Line line, Words words) {
        return new Line(line.key().kind().name(), line.key().event(), line.key().place(), line.today() == null ? null : line.today().since(),
            line.today() == null ? null : line.today().gross().value(), line.proposed().value(),
            line.today() == null ? List.of() : steps(line.today().arithmetic(), words), decided(line.decision(), words));
    }

    private static Decided decided(PenaltyDecision decision, Words words) {
        return decision == null ? null : new Decided(decision.id(), decision.verdict().name(), decision.amount().value(), decision.reason(),
            decision.proposed().value(), decision.lookedOn(), decision.decidedAt(), steps(decision.steps(), words));
    }

    private static List<Step> steps(List<Reason> reasons, Words words) {
        return reasons.stream().map(reason -> new Step(reason.rule(), reason.version(), words.reason(reason))).toList();
    }
}
