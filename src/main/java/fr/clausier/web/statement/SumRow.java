package fr.clausier.web.statement;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.Totals;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.compliance.rollup.Withheld;
import java.util.List;
import java.util.Map;

/**
 * One line of the page of sums.
 *
 * @param name what is added up: a lot, a contract, an operation, a buyer
 * @param href where one click leads; null for contracts of no operation
 */
public record SumRow(String name, String href, int lots, Totals totals, Map<ClauseStatus, Long> statuses, List<Withheld> refused, List<Withheld> review) {

    static SumRow of(RollUp.Group group, String name, String href) {
        return new SumRow(name, href, group.lots().size(), group.totals(), group.statuses(), group.refused(), group.review());
    }
}
