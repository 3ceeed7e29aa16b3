package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.decision.SomeLines.Limited;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever the lines and the terms, every rule and limit being met. */
class CountPropertyTest {

    private static final int TRIES = 300;
    /** One choice of lines, so that the same code gives the same answer each time; another one is tried by changing it. */
    private static final String SEED = "20260831";
    private static final int SAMPLES = 2000;

    @Provide
    Arbitrary<List<LineFacts>> lines() {
        return SomeLines.lines();
    }

    @Provide
    Arbitrary<Map<Long, TermsHistory>> terms() {
        return SomeLines.terms(SomeLines.anyLimits());
    }

    @Provide
    Arbitrary<Map<Long, TermsHistory>> fewHours() {
        return SomeLines.terms(SomeLines.fewHours());
    }

    @Provide
    Arbitrary<List<LineFacts>> meeting() {
        return SomeLines.meeting();
    }

    @Provide
    Arbitrary<Limited> limited() {
        return SomeLines.anyLimits();
    }

    @Provide
    Arbitrary<Hours> more() {
        return SomeLines.hours().filter(Hours::isPositive);
    }

    @Property(tries = TRIES, seed = SEED)
    void the_parts_make_what_was_declared_and_none_is_negative(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms) {
        List<Decision> decisions = LineJudge.judge(lines, terms);
        assertThat(decisions).hasSameSizeAs(lines);
        for (Decision each : decisions) {
            assertThat(each.counted().plus(each.refused()).plus(each.review())).isEqualTo(each.declared());
            assertThat(each.shares()).isNotEmpty().noneMatch(share -> share.hours().isNegative());
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void the_order_in_which_lines_come_changes_nothing(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll Random random) {
        List<LineFacts> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(LineJudge.judge(shuffled, terms)).isEqualTo(LineJudge.judge(lines, terms));
    }

    @Property(tries = TRIES, seed = SEED)
    void a_later_version_never_changes_an_earlier_month(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll("limited") Limited later, @ForAll @IntRange(min = 1, max = 1000) int day) {
        LocalDate amended = LocalDate.of(2024, 1, 1).plusDays(day);
        Map<Long, TermsHistory> after = new HashMap<>();
        terms.forEach((lot, history) -> after.put(lot, amended(history, later, amended)));
        YearMonth last = YearMonth.from(amended.minusDays(1));
        assertThat(until(LineJudge.judge(lines, after), last)).isEqualTo(until(LineJudge.judge(lines, terms), last));
    }

    @Property(tries = TRIES, seed = SEED)
    void lines_of_later_months_change_no_earlier_one(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll @IntRange(min = 0, max = 35) int months) {
        YearMonth last = YearMonth.of(2024, 1).plusMonths(months);
        List<LineFacts> earlier = lines.stream().filter(line -> !line.month().isAfter(last)).toList();
        assertThat(LineJudge.judge(earlier, terms)).isEqualTo(until(LineJudge.judge(lines, terms), last));
    }

    @Property(tries = 3 * TRIES, seed = SEED)
    void an_hour_more_never_lowers_the_count_whatever_the_limits(@ForAll("lines") List<LineFacts> lines,
            @ForAll("terms") Map<Long, TermsHistory> terms, @ForAll("more") Hours more, @ForAll @IntRange(min = 0, max = 59) int which) {
        neverLower(lines, terms, more, which);
    }

    /** Where limits meet most: ceilings or caps consumed in another order, or together, fail it at once. */
    @Property(tries = 60 * TRIES, seed = SEED)
    void an_hour_more_never_lowers_the_count_where_ceilings_and_caps_meet(@ForAll("meeting") List<LineFacts> lines,
            @ForAll("fewHours") Map<Long, TermsHistory> terms, @ForAll @IntRange(min = 0, max = 59) int which) {
        neverLower(lines, terms, Hours.of(1), which);
    }

    /** Keeps the others honest: every rule and limit speaks in what is tried, and more than one line in four counts. */
    @Property(tries = 1, seed = SEED)
    void every_rule_and_limit_speaks_in_the_lines_tried() {
        Set<String> said = new TreeSet<>();
        int counted = 0;
        int all = 0;
        for (int i = 0; i < SAMPLES; i++) {
            List<Decision> decisions = LineJudge.judge(lines().sample(), terms().sample());
            decisions.forEach(decision -> decision.shares().forEach(share -> said.add(share.reason().rule() + " " + share.reason().code())));
            counted += (int) decisions.stream().filter(decision -> decision.counted().isPositive()).count();
            all += decisions.size();
        }
        assertThat(said).contains("R-00 counted", "R-03 before-placement", "R-04 group-not-accepted", "R-09 training-not-counted", "R-09 tutoring-not-counted",
            "R-10 over-ceiling", "R-11 counting-period-over", "R-11 counting-period-month", "R-11 counting-period-days", "R-12 contract-too-long",
            "R-13 ai-hours-over", "R-14 training-over-person", "R-14 training-over-clause", "R-15 tutoring-over-person", "R-15 tutoring-over-clause");
        assertThat(counted * 4).isGreaterThan(all);
    }

    private static void neverLower(List<LineFacts> lines, Map<Long, TermsHistory> terms, Hours more, int which) {
        List<LineFacts> longer = new ArrayList<>(lines);
        int at = which % lines.size();
        longer.set(at, SomeLines.with(lines.get(at), lines.get(at).hours().plus(more)));
        assertThat(counted(LineJudge.judge(longer, terms))).isGreaterThanOrEqualTo(counted(LineJudge.judge(lines, terms)));
    }

    private static Hours counted(List<Decision> decisions) {
        return decisions.stream().map(Decision::counted).reduce(Hours.ZERO, Hours::plus);
    }

    private static List<Decision> until(List<Decision> decisions, YearMonth last) {
        return decisions.stream().filter(each -> !each.facts().month().isAfter(last)).toList();
    }

    private static TermsHistory amended(TermsHistory history, Limited later, LocalDate from) {
        List<Terms> versions = new ArrayList<>(history.versions());
        versions.add(later.terms().version(2, from).build());
        return new TermsHistory(versions);
    }
}
