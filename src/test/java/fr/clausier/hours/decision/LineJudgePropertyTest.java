package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.Activity;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold whatever the lines and the terms; the seeds are fixed so that a failure can be replayed. */
class LineJudgePropertyTest {

    private static final int LINES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_parts_make_the_hours_declared_and_nothing_is_lost(long seed) {
        Random random = new Random(seed);
        List<LineFacts> lines = lines(random);
        List<Decision> decisions = LineJudge.judge(lines, terms(random));
        assertThat(decisions).hasSameSizeAs(lines);
        for (Decision each : decisions) {
            assertThat(each.counted().plus(each.refused()).plus(each.review())).isEqualTo(each.declared());
            assertThat(each.counted().isNegative()).isFalse();
            assertThat(each.shares()).isNotEmpty();
        }
        assertThat(decisions.stream().map(Decision::counted).filter(Hours::isPositive)).isNotEmpty();
        assertThat(decisions.stream().map(Decision::refused).filter(Hours::isPositive)).isNotEmpty();
        assertThat(decisions.stream().map(Decision::review).filter(Hours::isPositive)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_order_in_which_lines_come_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<LineFacts> lines = lines(random);
        Map<Long, TermsHistory> terms = terms(random);
        List<Decision> first = LineJudge.judge(lines, terms);
        Collections.shuffle(lines, random);
        assertThat(LineJudge.judge(lines, terms)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void database_ids_do_not_decide_how_many_hours_count(long seed) {
        Random random = new Random(seed);
        List<LineFacts> lines = lines(random);
        Map<Long, TermsHistory> terms = terms(random);
        List<Integer> numbers = new ArrayList<>(lines.stream().map(line -> (int) line.line()).toList());
        Collections.shuffle(numbers, random);
        List<LineFacts> renumbered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            renumbered.add(renumbered(lines.get(i), numbers.get(i)));
        }
        assertThat(sums(LineJudge.judge(renumbered, terms))).isEqualTo(sums(LineJudge.judge(lines, terms)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void a_later_version_never_changes_an_earlier_month(long seed) {
        Random random = new Random(seed);
        List<LineFacts> lines = lines(random);
        Map<Long, TermsHistory> before = terms(random);
        LocalDate amended = LocalDate.of(2026, 2 + random.nextInt(10), 1 + random.nextInt(28));
        Map<Long, TermsHistory> after = new HashMap<>();
        before.forEach((lot, history) -> after.put(lot, amended(history, amended, random)));
        assertThat(until(LineJudge.judge(lines, after), YearMonth.from(amended.minusDays(1))))
            .isEqualTo(until(LineJudge.judge(lines, before), YearMonth.from(amended.minusDays(1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void nobody_counts_above_the_highest_ceiling_of_a_month(long seed) {
        Random random = new Random(seed);
        List<Decision> decisions = LineJudge.judge(lines(random), terms(random));
        Map<String, Hours> counted = decisions.stream().collect(Collectors.toMap(each -> each.facts().participant() + each.facts().month(),
            Decision::counted, Hours::plus));
        assertThat(counted.values()).allSatisfy(hours -> assertThat(hours).isLessThanOrEqualTo(Hours.of(220)));
    }

    private static List<Decision> until(List<Decision> decisions, YearMonth last) {
        return decisions.stream().filter(each -> !each.facts().month().isAfter(last)).toList();
    }

    private static Map<String, Hours> sums(List<Decision> decisions) {
        return decisions.stream().collect(Collectors.toMap(each -> each.facts().lot() + " " + each.facts().participant() + " "
            + each.facts().month(), Decision::counted, Hours::plus));
    }

    private static LineFacts renumbered(LineFacts line, long handle) {
        return new LineFacts(handle, line.lot(), line.lotKey(), line.month(), line.employer(), line.kind(), line.conventions(),
            line.participant(), line.group(), line.proofs(), line.modality(), line.contract(), line.placement(), line.activity(),
            line.hours(), line.clocks(), line.derogations());
    }

    private static TermsHistory amended(TermsHistory history, LocalDate from, Random random) {
        List<Terms> versions = new ArrayList<>(history.versions());
        versions.add(TermsExample.terms().version(2, from).ceiling(Hours.of(20 + random.nextInt(100)))
            .groups(Set.of(EligibleGroup.DELD)).build());
        return new TermsHistory(versions);
    }

    private static List<LineFacts> lines(Random random) {
        List<LineFacts> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line(random, i));
        }
        return lines;
    }

    private static LineFacts line(Random random, int handle) {
        boolean fits = random.nextInt(10) > 0;
        LocalDate hired = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(60));
        LocalDate dated = hired.minusDays(random.nextInt(110));
        SeenProof[] proofs = random.nextInt(12) == 0 ? new SeenProof[0] : new SeenProof[] {new SeenProof(dated, null)};
        return LineExample.line().id(handle).lot(1 + random.nextInt(4)).person("P" + random.nextInt(12))
            .employer("1111111110000" + random.nextInt(3)).month(YearMonth.of(2025, 12).plusMonths(random.nextInt(14)))
            .kind(fits ? EmployerKind.ETTI : any(random, EmployerKind.values()), Modality.LABOUR_SUPPLY,
                fits ? ContractType.MISSION : any(random, ContractType.values()))
            .hired(hired, random.nextBoolean() ? null : hired.plusDays(random.nextInt(400)))
            .group(any(random, EligibleGroup.values()), proofs).activity(random.nextInt(6) == 0 ? Activity.TRAINING : Activity.WORK)
            .hours(BigDecimal.valueOf(random.nextInt(16000) - 200L, 2).toPlainString()).build();
    }

    private static Map<Long, TermsHistory> terms(Random random) {
        Map<Long, TermsHistory> terms = new HashMap<>();
        for (long lot = 1; lot <= 3; lot++) {
            Set<EligibleGroup> groups = EnumSet.allOf(EligibleGroup.class);
            groups.remove(any(random, EligibleGroup.values()));
            terms.put(lot, TermsExample.terms().groups(groups).ceiling(Hours.of(220 - random.nextInt(80)))
                .trainingCounts(random.nextBoolean()).alone());
        }
        return terms;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
