package fr.clausier.compliance.standing;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** a clause is closed once nothing about it is open; each open thing is named. */
public final class ClosingRule {

    static final String ID = "R-37";
    static final int VERSION = 1;

    private ClosingRule() { }

    /** Nobody answered for these months. @param organisation who is asked */
    public record Missing(String organisation, YearMonth first, YearMonth last, int months) { }

    /** A declaration that is not an answer, or is contested. */
    public record Unsettled(String organisation, YearMonth month, Declaration.State state) { }

    /**
     * What is known of the clause.
     *
     * @param hasTerms whether its terms are typed
     * @param review hours no rule could settle, on so many lines
     * @param others what other rooms keep open
     */
    public record Facts(boolean hasTerms, Hours review, int reviewLines, List<Missing> missing, List<Unsettled> unsettled, List<Problem> others) { }

    /** What is open, in the order a person settles it; empty when the clause may be closed. */
    public static List<Problem> open(Facts facts) {
        List<Problem> open = new ArrayList<>();
        if (!facts.hasTerms()) {
            open.add(named("closing-no-terms"));
        }
        facts.missing().stream().sorted(Comparator.comparing(Missing::first).thenComparing(Missing::organisation)).forEach(each ->
            open.add(each.months() == 1 ? named("closing-missing-one", each.organisation(), each.first().toString())
                : named("closing-missing-many", each.organisation(), Integer.toString(each.months()), each.first().toString(), each.last().toString())));
        facts.unsettled().stream().sorted(Comparator.comparing(Unsettled::month).thenComparing(Unsettled::organisation)).forEach(each -> {
            switch (each.state()) {
                case DRAFT -> open.add(named("closing-draft", each.organisation(), each.month().toString()));
                case DISPUTED -> open.add(named("closing-disputed", each.organisation(), each.month().toString()));
                case SUBMITTED, CONFIRMED, VALIDATED -> { }
            }
        });
        if (facts.reviewLines() > 0) {
            open.add(named("closing-review", facts.review().toString(), Integer.toString(facts.reviewLines())));
        }
        open.addAll(facts.others());
        return open;
    }

    private static Problem named(String code, String... args) {
        return Problem.atField(code, "decidedOn", "", args);
    }
}
