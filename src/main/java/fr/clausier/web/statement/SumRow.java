package fr.clausier.web.statement;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.Totals;
import fr.clausier.compliance.rollup.Level;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.compliance.rollup.Withheld;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * One line of the page of sums.
 *
 * @param id of the lot, contract, operation or buyer; 0 for contracts of no operation
 * @param name what is added up: a lot, a contract, an operation, a buyer
 * @param href where one click leads; null for contracts of no operation
 */
public record SumRow(Level level, long id, String name, String href, int lots, Totals totals, Map<ClauseStatus, Long> statuses, List<Withheld> refused, List<Withheld> review) {

    static SumRow of(Level level, RollUp.Group group, String name, String href) {
        return new SumRow(level, group.id(), name, href, group.lots().size(), group.totals(), group.statuses(), group.refused(), group.review());
    }

    /** Where the lines behind the figures are, all months until the given one. */
    public String lines(YearMonth month) {
        return "/statements/lines?by=" + level + "&id=" + id + "&until=" + month;
    }
}
