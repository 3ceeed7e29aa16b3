package fr.clausier.web.contract;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Statement;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.counterpart.LotCounterparts;
import fr.clausier.web.Gauge;
import fr.clausier.web.chart.MonthChart;
import fr.clausier.web.chart.Trajectory;
import java.time.YearMonth;
import java.util.List;

/**
 * A lot as the page of its contract shows it.
 *
 * @param counterparts whom to turn to about it; @param about its statement at the end of the month; null while it has neither terms nor hours
 */
public record LotView(Lot lot, List<LinkView> links, LotStatement about, YearMonth month, LotCounterparts counterparts) {

    /** The terms in force at the end of the month; null when none are typed. */
    public Terms terms() {
        return about == null ? null : about.terms().inForce(month.atEndOfMonth()).orElse(null);
    }

    /** Whether several companies hold it together. */
    public boolean isGrouping() {
        return lot.grouping() != Grouping.NONE || links.stream().filter(each -> each.link().kind() == LinkKind.HOLDER
            || each.link().kind() == LinkKind.CO_CONTRACTOR).count() > 1;
    }

    public Statement statement() {
        return about.statement();
    }

    public Gauge gauge() {
        Statement s = about.statement();
        return Gauge.of(s.due(), s.done(), s.review(), s.expected()).foreseen(s.forecast().low(), s.forecast().high());
    }

    public MonthChart chart() {
        return MonthChart.of(about.lines());
    }

    /** The way of the clause from its first day to its last; null without terms. */
    public Trajectory trajectory() {
        return Trajectory.of(about);
    }
}
