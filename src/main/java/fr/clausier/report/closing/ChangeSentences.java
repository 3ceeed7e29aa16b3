package fr.clausier.report.closing;

import fr.clausier.compliance.closing.difference.Cause;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.LineChange;
import fr.clausier.compliance.closing.difference.LotChange;
import fr.clausier.compliance.closing.difference.LotChange.Figure;
import fr.clausier.compliance.closing.difference.Side;
import fr.clausier.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What differs, as people read it: the same sentences on pages, in workbooks and in the API. */
public final class ChangeSentences {

    private ChangeSentences() { }

    /** Why a line differs: each cause, by whom and when. */
    public static String why(Compared compared, LineChange change, Words words) {
        return change.causes().stream().map(cause -> why(compared, cause, words)).collect(Collectors.joining(" "));
    }

    private static String why(Compared compared, Cause cause, Words words) {
        String said = words.reason(cause.reason());
        String who = compared.accounts().getOrDefault(cause.by(), "");
        if (cause.at() == null) {
            return said;
        }
        return said + " " + (who.isEmpty() ? words.say("change.when", cause.at()) : words.say("change.who", who, cause.at()));
    }

    /** Each of some figures of a lot that differ, before and after. */
    public static String moved(LotChange change, Collection<Figure> among, Words words) {
        return change.moved().stream().filter(among::contains).map(figure -> words.say("change.figure", words.of(figure),
            shown(figure.in(change.before()), words), shown(figure.in(change.after()), words))).collect(Collectors.joining(" "));
    }

    /** Figures of a lot besides hours declared and what became of them. */
    public static final List<Figure> OTHER_FIGURES = List.of(Figure.DUE, Figure.EXPECTED, Figure.REMAINING, Figure.CREDIT, Figure.STATUS);

    /** Which state it is: a closing, or today. */
    public static String state(Compared compared, Side side, Words words) {
        return side.closed() == null ? words.say("change.state-now", side.book().month(), compared.madeOn())
            : words.say("change.state-closed", side.closed().month(), side.closed().closedAt(), side.closed().number());
    }

    private static String shown(Object value, Words words) {
        return value == null ? words.say("change.nothing") : words.say("change.value", value);
    }
}
