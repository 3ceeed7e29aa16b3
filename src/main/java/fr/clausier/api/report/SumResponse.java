package fr.clausier.api.report;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.Totals;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.compliance.rollup.Withheld;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statements added up. Every figure is the sum of its column, hours to 0.01, share in percent.
 *
 * @param id of the lot, contract, operation or buyer; 0 for contracts of no operation
 * @param done counted on the lines, plus what euros stand for
 * @param statuses how many clauses have each status
 */
@Serdeable
public record SumResponse(long id, int lots, BigDecimal due, BigDecimal expected, BigDecimal declared, BigDecimal counted, BigDecimal refused,
        BigDecimal review, BigDecimal done, BigDecimal remaining, BigDecimal share, Map<String, Long> statuses, List<Cause> withheld) {

    /** Hours refused or to review for one cause. @param rule id of the rule that took them */
    @Serdeable
    public record Cause(String part, String rule, String code, BigDecimal hours, long lines) {

        static Cause of(Withheld withheld) {
            return new Cause(withheld.part().name(), withheld.rule(), withheld.code(), withheld.hours().value(), withheld.lines());
        }
    }

    static SumResponse of(RollUp.Group group) {
        Totals totals = group.totals();
        Map<String, Long> statuses = new TreeMap<>();
        group.statuses().forEach((ClauseStatus status, Long many) -> statuses.put(status.name(), many));
        List<Cause> withheld = java.util.stream.Stream.concat(group.refused().stream(), group.review().stream()).map(Cause::of).toList();
        return new SumResponse(group.id(), group.lots().size(), totals.due().value(), totals.expected().value(), totals.tally().declared().value(),
            totals.tally().counted().value(), totals.tally().refused().value(), totals.tally().review().value(), totals.done().value(),
            totals.remaining().value(), totals.share().value(), statuses, withheld);
    }
}
