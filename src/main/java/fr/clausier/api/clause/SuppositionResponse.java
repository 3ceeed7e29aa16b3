package fr.clausier.api.clause;

import fr.clausier.compliance.Statement;
import fr.clausier.compliance.whatif.Change;
import fr.clausier.compliance.whatif.Supposition;
import fr.clausier.hours.decision.Decision;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;

/** A lot as it stands beside what it would be under other terms; lines that would be split otherwise. Hours to 0.01. */
@Serdeable
public record SuppositionResponse(@Nullable Figures now, Figures then, List<Line> lines) {

    /** Figures of the lot at the end of the month. */
    @Serdeable
    public record Figures(BigDecimal due, BigDecimal declared, BigDecimal counted, BigDecimal refused, BigDecimal review, BigDecimal remaining,
            String status) {

        static Figures of(Statement s) {
            return new Figures(s.due().value(), s.declared().value(), s.counted().value(), s.refused().value(), s.review().value(),
                s.remaining().value(), s.status().name());
        }
    }

    /** A line split otherwise. @param why what the rules would say of it */
    @Serdeable
    public record Line(long line, String month, String participant, Parts now, Parts then, List<String> why) { }

    /** How a line is split. */
    @Serdeable
    public record Parts(BigDecimal counted, BigDecimal refused, BigDecimal review) {

        static Parts of(Decision decision) {
            return new Parts(decision.counted().value(), decision.refused().value(), decision.review().value());
        }
    }

    static SuppositionResponse of(Supposition counted, Words words) {
        return new SuppositionResponse(counted.now() == null ? null : Figures.of(counted.now().statement()), Figures.of(counted.then().statement()),
            counted.changes().stream().map(change -> line(change, words)).toList());
    }

    private static Line line(Change change, Words words) {
        Decision now = change.now().decision();
        return new Line(now.line(), now.facts().month().toString(), now.facts().participant(), Parts.of(now), Parts.of(change.then().decision()),
            change.then().decision().objections().stream().map(words::reason).toList());
    }
}
