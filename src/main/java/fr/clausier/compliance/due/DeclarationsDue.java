package fr.clausier.compliance.due;

import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** who has not declared which months of a lot. Zero is an answer, silence is not; whoever answered is left in peace. */
public final class DeclarationsDue {

    /** An employer with a person placed on the lot. @param days of the placement, its planned end included */
    public record Employment(long employer, Period days) { }

    /** A declaration sent, hours or zero. */
    public record Answer(long employer, YearMonth month) { }

    /** What is known of a lot. @param reached whether its hours are already done */
    public record Facts(TermsHistory terms, Set<Long> holders, List<Employment> placed, Set<Answer> answers, boolean reached) { }

    /**
     * An organisation that has not answered.
     *
     * @param months months unanswered, oldest first
     * @param since day after the period of the first of them
     * @param before due date of the first of them
     */
    public record Silence(long organisation, List<YearMonth> months, LocalDate since, LocalDate before) { }

    private DeclarationsDue() { }

    /** The silent ones at the end of a month, by organisation. */
    public static List<Silence> until(YearMonth last, Facts facts) {
        Map<Long, List<YearMonth>> unanswered = new TreeMap<>();
        facts.terms().versions().stream().map(terms -> YearMonth.from(terms.window().from())).min(YearMonth::compareTo).ifPresent(first -> {
            YearMonth end = facts.terms().versions().stream().map(terms -> YearMonth.from(terms.window().to())).max(YearMonth::compareTo)
                .filter(over -> over.isBefore(last)).orElse(last);
            for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
                for (long silent : silent(month, last, facts)) {
                    unanswered.computeIfAbsent(silent, organisation -> new ArrayList<>()).add(month);
                }
            }
        });
        return unanswered.entrySet().stream().map(each -> silence(each.getKey(), each.getValue(), facts.terms())).toList();
    }

    private static Set<Long> silent(YearMonth month, YearMonth last, Facts facts) {
        Optional<Terms> asking = facts.terms().governing(month)
            .filter(terms -> terms.window().overlaps(month) && !terms.when().lastMonthOfPeriod(month).isAfter(last));
        if (asking.isEmpty()) {
            return Set.of();
        }
        Set<Long> asked = new TreeSet<>();
        facts.placed().stream().filter(each -> each.days().overlaps(month) && each.days().overlaps(asking.get().window()))
            .forEach(each -> asked.add(each.employer()));
        boolean owed = asking.get().kind() != ClauseKind.RESERVED && !facts.reached();
        if (asked.isEmpty() && owed && facts.answers().stream().noneMatch(answer -> answer.month().equals(month))) {
            asked.addAll(facts.holders());
        }
        asked.removeIf(organisation -> facts.answers().contains(new Answer(organisation, month)));
        return asked;
    }

    private static Silence silence(long organisation, List<YearMonth> months, TermsHistory history) {
        Terms terms = history.governing(months.get(0)).orElseThrow();
        return new Silence(organisation, List.copyOf(months), terms.when().lastMonthOfPeriod(months.get(0)).plusMonths(1).atDay(1),
            terms.dueDate(months.get(0)));
    }
}
