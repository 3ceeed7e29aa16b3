package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.pool.PooledLot;
import fr.clausier.hours.pool.Pooling.Passed;
import fr.clausier.hours.pool.Pooling;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Pooling moves hours and makes none. */
class PoolingPropertyTest {

    private static final int TRIES = 300;
    /** One choice of lines, so that the same code gives the same answer each time; another one is tried by changing it. */
    private static final String SEED = "20260831";
    private static final List<PooledLot> POOL = SomeLines.LOTS.stream().map(lot -> new PooledLot(1, LocalDate.of(2024, 3, 1), null, lot.intValue(), lot, 1, "M", lot.toString())).toList();

    @Provide
    Arbitrary<List<LineFacts>> lines() {
        return SomeLines.lines();
    }

    @Provide
    Arbitrary<Map<Long, TermsHistory>> terms() {
        return SomeLines.terms(SomeLines.anyLimits());
    }

    @Provide
    Arbitrary<Map<Long, Hours>> dues() {
        return Arbitraries.integers().between(0, 600).map(Hours::of).list().ofSize(3).map(all -> Map.of(1L, all.get(0), 2L, all.get(1), 3L, all.get(2)));
    }

    private static List<Passed> passed(List<Decision> decisions, Map<Long, TermsHistory> terms, Map<Long, Hours> dues) {
        return new Pooling(POOL, terms, (lot, month) -> dues.get(lot)).place(decisions);
    }

    @Property(tries = TRIES, seed = SEED)
    void an_hour_is_never_counted_twice_and_none_is_lost(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll("dues") Map<Long, Hours> dues) {
        List<Decision> decisions = LineJudge.judge(lines, terms);
        List<Passed> passed = passed(decisions, terms, dues);
        Map<Long, Hours> byLot = new HashMap<>();
        decisions.forEach(each -> byLot.merge(each.facts().lot(), each.counted(), Hours::plus));
        passed.forEach(each -> {
            byLot.merge(each.from(), each.hours(), Hours::minus);
            byLot.merge(each.to().lot(), each.hours(), Hours::plus);
        });
        assertThat(byLot.values().stream().reduce(Hours.ZERO, Hours::plus)).isEqualTo(decisions.stream().map(Decision::counted).reduce(Hours.ZERO, Hours::plus));
        assertThat(byLot.values()).noneMatch(Hours::isNegative);
        for (Decision each : decisions) {
            Hours gone = passed.stream().filter(one -> one.line() == each.line()).map(Passed::hours).reduce(Hours.ZERO, Hours::plus);
            assertThat(gone.isMoreThan(each.counted())).isFalse();
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void a_lot_gives_only_beyond_its_due_and_receives_only_up_to_it(@ForAll("lines") List<LineFacts> lines,
            @ForAll("terms") Map<Long, TermsHistory> terms, @ForAll("dues") Map<Long, Hours> dues) {
        List<Decision> decisions = LineJudge.judge(lines, terms);
        for (Passed each : passed(decisions, terms, dues)) {
            Hours own = decisions.stream().filter(one -> one.facts().lot() == each.from() && !one.facts().month().isAfter(each.month())).map(Decision::counted)
                .reduce(Hours.ZERO, Hours::plus);
            Hours received = passed(decisions, terms, dues).stream().filter(one -> one.to().lot() == each.to().lot()).map(Passed::hours).reduce(Hours.ZERO, Hours::plus);
            Hours receivedByGiver = passed(decisions, terms, dues).stream().filter(one -> one.to().lot() == each.from()).map(Passed::hours).reduce(Hours.ZERO, Hours::plus);
            assertThat(own.plus(receivedByGiver)).isGreaterThan(dues.get(each.from()));
            assertThat(received).isLessThanOrEqualTo(dues.get(each.to().lot()));
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void hours_of_later_months_move_none_of_earlier_ones(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll("dues") Map<Long, Hours> dues, @ForAll @IntRange(min = 0, max = 35) int months) {
        YearMonth last = YearMonth.of(2024, 1).plusMonths(months);
        List<Decision> decisions = LineJudge.judge(lines, terms);
        List<Decision> earlier = decisions.stream().filter(each -> !each.facts().month().isAfter(last)).toList();
        assertThat(passed(earlier, terms, dues)).isEqualTo(passed(decisions, terms, dues).stream().filter(each -> !each.month().isAfter(last)).toList());
    }

    @Property(tries = TRIES, seed = SEED)
    void what_a_line_tells_still_makes_what_was_declared(@ForAll("lines") List<LineFacts> lines, @ForAll("terms") Map<Long, TermsHistory> terms,
            @ForAll("dues") Map<Long, Hours> dues) {
        List<Decision> decisions = LineJudge.judge(lines, terms);
        List<Passed> passed = passed(decisions, terms, dues);
        for (Decision each : decisions) {
            Decision told = each.passing(passed.stream().filter(one -> one.line() == each.line())
                .map(one -> new Decision.Share(fr.clausier.hours.line.Part.COUNTED, one.hours(), one.reason(dues.get(one.from())))).toList());
            assertThat(told.counted()).isEqualTo(each.counted());
            assertThat(told.objections()).isEqualTo(each.objections());
        }
    }
}
