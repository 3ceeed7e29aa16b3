package fr.clausier.compliance.control;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.question.Beside;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.Comparator;
import java.util.List;

/**
 * A line to review.
 *
 * @param because what sent its hours to review
 * @param beside its employer, whether its month is closed, so that nothing may be decided of it, and what its employer was last asked
 */
public record ToControl(JudgedLine judged, Reason because, String person, Beside beside) {

    /** By rule, then by who waits longest. */
    static final Comparator<ToControl> ORDER = Comparator.comparing((ToControl each) -> each.because().rule()).thenComparing(each -> each.because().code())
        .thenComparing(each -> each.judged().recordedAt()).thenComparing(each -> each.judged().decision().line());

    /** The share that sent hours to review. */
    static Reason because(JudgedLine line) {
        return line.decision().holding().stream().filter(share -> share.part() == Part.REVIEW && share.hours().isPositive()).findFirst().orElseThrow().reason();
    }

    public LineFacts facts() {
        return judged.decision().facts();
    }

    public long line() {
        return judged.decision().line();
    }

    public Hours hours() {
        return judged.decision().review();
    }

    /** Contract and lot, as people call them. */
    public String where() {
        return where(facts());
    }

    static String where(LineFacts facts) {
        return facts.lotKey().substring(facts.lotKey().indexOf('/') + 1).replace("/", " · ");
    }

    /** What else rules said of it. */
    public List<Reason> others() {
        return judged.decision().objections().stream().filter(reason -> !reason.equals(because)).toList();
    }

    /** The overrule that holds, to be given back with a decision; empty for none. */
    public String replaces() {
        Decision decision = judged.decision();
        return decision.isOverruled() ? Long.toString(decision.overrule().id()) : "";
    }
}
