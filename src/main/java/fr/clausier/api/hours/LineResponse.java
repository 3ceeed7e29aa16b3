package fr.clausier.api.hours;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A declared line and what became of it: the figures that hold, what the rules said, and what a person decided against them.
 *
 * @param person reference, never a name
 * @param source file, sheet and cell; absent for typed hours
 */
@Serdeable
public record LineResponse(long id, long lotId, String month, String person, long employerId, String activity, BigDecimal declared,
        BigDecimal counted, BigDecimal refused, BigDecimal review, List<Said> rules, @Nullable Decided overrule, @Nullable String source) {

    /** What one rule said, with the hours it took. */
    @Serdeable
    public record Said(String rule, int version, String part, BigDecimal hours, String why) { }

    /** What a person decided. Send {@code id} back as {@code replaces} with a newer one. */
    @Serdeable
    public record Decided(long id, BigDecimal counted, BigDecimal refused, BigDecimal review, String reason, Instant at, String why) { }

    static LineResponse of(JudgedLine line, Words words) {
        Decision decision = line.decision();
        String source = line.source().toString();
        return new LineResponse(decision.line(), decision.facts().lot(), decision.facts().month().toString(), decision.facts().participant(),
            line.employer(), decision.facts().activity().name(), decision.declared().value(), decision.counted().value(),
            decision.refused().value(), decision.review().value(), decision.shares().stream().map(share -> said(share, words)).toList(),
            decided(decision, words), source.isEmpty() ? null : source);
    }

    private static Said said(Share share, Words words) {
        return new Said(share.reason().rule(), share.reason().version(), share.part().name(), share.hours().value(), words.reason(share.reason()));
    }

    private static Decided decided(Decision decision, Words words) {
        Overrule overrule = decision.overrule();
        return overrule == null ? null : new Decided(overrule.id(), overrule.counted().value(), overrule.refused().value(),
            overrule.review().value(), overrule.because(), overrule.at(), decision.overruling().map(words::reason).orElseThrow());
    }
}
