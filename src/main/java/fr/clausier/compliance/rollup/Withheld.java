package fr.clausier.compliance.rollup;

import fr.clausier.compliance.LotStatement;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hours that a rule, or a person, kept out of the count for one cause.
 *
 * @param rule id of the rule that took them
 * @param code what it said, without the facts of any line
 */
public record Withheld(Part part, String rule, String code, Hours hours, long lines) {

    private static final Comparator<Withheld> MOST_FIRST = Comparator.comparing(Withheld::hours).reversed()
        .thenComparing(Withheld::rule).thenComparing(Withheld::code);

    private record Cause(String rule, String code) { }

    /** Causes for which hours of some lots are refused or to review, those that hold the most first; they add up to the part. */
    public static List<Withheld> of(Collection<LotStatement> lots, Part part) {
        Map<Cause, List<Hours>> taken = lots.stream().flatMap(lot -> lot.lines().stream()).map(JudgedLine::decision)
            .map(Decision::holding).flatMap(List::stream).filter(share -> share.part() == part && !share.hours().isZero())
            .collect(Collectors.groupingBy(share -> cause(share.reason()), Collectors.mapping(Decision.Share::hours, Collectors.toList())));
        return taken.entrySet().stream().map(each -> new Withheld(part, each.getKey().rule(), each.getKey().code(),
            each.getValue().stream().reduce(Hours.ZERO, Hours::plus), each.getValue().size())).sorted(MOST_FIRST).toList();
    }

    private static Cause cause(Reason reason) {
        return new Cause(reason.rule(), reason.code());
    }
}
