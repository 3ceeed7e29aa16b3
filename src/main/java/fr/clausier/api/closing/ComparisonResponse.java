package fr.clausier.api.closing;

import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.LineChange;
import fr.clausier.compliance.closing.difference.LotChange;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.report.closing.ChangeSentences;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What differs between two states: lots whose figures moved, lines that differ. */
@Serdeable
public record ComparisonResponse(String before, String after, List<Lot> lots, List<Line> lines) {

    /** A lot. @param moved the figures that differ, in words */
    @Serdeable
    public record Lot(long id, String contract, String lot, List<String> figures, String moved) {

        static Lot of(LotChange change, Words words) {
            return new Lot(change.lot().lot().id(), change.lot().contract().number(), change.lot().lot().number(),
                change.moved().stream().map(Enum::name).toList(), ChangeSentences.moved(change, Arrays.asList(LotChange.Figure.values()), words));
        }
    }

    /** A line. @param person reference, never a name */
    @Serdeable
    public record Line(String kind, long lotId, String month, String person, String activity, @Nullable Hours before, @Nullable Hours after, String why) {

        static Line of(Compared compared, LineChange change, Words words) {
            JudgedLine line = change.line();
            return new Line(change.kind().name(), change.lot().lot().id(), line.decision().facts().month().toString(),
                line.decision().facts().participant(), line.decision().facts().activity().name(), Hours.of(change.before()), Hours.of(change.after()),
                ChangeSentences.why(compared, change, words));
        }
    }

    /** Hours of a line in one state. */
    @Serdeable
    public record Hours(BigDecimal declared, BigDecimal counted, BigDecimal refused, BigDecimal review) {

        static Hours of(JudgedLine line) {
            return line == null ? null : new Hours(line.decision().declared().value(), line.decision().counted().value(),
                line.decision().refused().value(), line.decision().review().value());
        }
    }

    static ComparisonResponse of(Compared compared, Words words) {
        return new ComparisonResponse(ChangeSentences.state(compared, compared.before(), words), ChangeSentences.state(compared, compared.after(), words),
            compared.difference().lots().stream().map(lot -> Lot.of(lot, words)).toList(),
            compared.difference().lines().stream().map(line -> Line.of(compared, line, words)).toList());
    }
}
