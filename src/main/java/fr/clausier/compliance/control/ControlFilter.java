package fr.clausier.compliance.control;

import java.time.YearMonth;

/**
 * Which lines to review.
 *
 * @param rule id of the rule that sent them there; empty for all
 * @param lot 0 for all; @param employer 0 for all; @param month null for all
 */
public record ControlFilter(String rule, long lot, long employer, YearMonth month, int page) {

    public static final ControlFilter ALL = new ControlFilter("", 0, 0, null, 1);

    boolean keeps(ToControl each) {
        return (rule.isEmpty() || rule.equals(each.because().rule())) && (lot == 0 || lot == each.facts().lot())
            && (employer == 0 || employer == each.judged().employer()) && (month == null || month.equals(each.facts().month()));
    }
}
