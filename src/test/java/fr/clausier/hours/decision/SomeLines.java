package fr.clausier.hours.decision;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.ClockStart;
import fr.clausier.clause.term.CountingLimit;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.hours.Activity;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Lines and terms for property tests: three people on three lots, over three years, through AI and ETTI, who are hired, suspended,
 * derogated for, proven or not; under terms that hold them in every way.
 */
final class SomeLines {

    static final List<Long> LOTS = List.of(1L, 2L, 3L);
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 36;

    private SomeLines() { }

    /** From a few lines to many, each with a handle of its own. */
    static Arbitrary<List<LineFacts>> lines() {
        return line().list().ofMinSize(1).ofMaxSize(60).map(SomeLines::numbered);
    }

    private static List<LineFacts> numbered(List<LineExample> examples) {
        List<LineFacts> lines = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            lines.add(examples.get(i).id(i).build());
        }
        return lines;
    }

    private static Arbitrary<LineExample> line() {
        Arbitrary<LineExample> work = Combinators.combine(Arbitraries.of(LOTS), Arbitraries.integers().between(1, 3), months(),
            Arbitraries.of(Activity.values()), Arbitraries.of(true, false), hours(), Arbitraries.integers().between(0, 2)).as((lot, person, month, activity, ai, hours, employer) ->
                LineExample.line().lot(lot).person("P" + person).month(FIRST.plusMonths(month)).activity(activity).hours(hours.toString())
                    .employer("1111111110000" + employer).conventions(List.of())
                    .kind(ai ? EmployerKind.AI : EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ai ? ContractType.USAGE : ContractType.MISSION));
        return Combinators.combine(work, hired(), Arbitraries.frequency(net.jqwik.api.Tuple.of(9, true), net.jqwik.api.Tuple.of(1, false)),
            clocks(), Arbitraries.of(DerogationKind.values()).set().ofMaxSize(1)).as((line, hired, sound, clocks, granted) -> line.hired(hired, null)
                .group(sound ? EligibleGroup.RSA : EligibleGroup.QPV, new SeenProof(hired.minusMonths(1), null)).clocks(clocks).granted(granted));
    }

    /** Half of them in three months, so that lines meet. */
    private static Arbitrary<Integer> months() {
        return Arbitraries.oneOf(Arbitraries.integers().between(20, 22), Arbitraries.integers().between(0, MONTHS - 1));
    }

    static Arbitrary<Hours> hours() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(180)).ofScale(2).map(Hours::new);
    }

    private static Arbitrary<LocalDate> hired() {
        return Arbitraries.integers().between(0, 500).map(days -> LocalDate.of(2023, 1, 1).plusDays(days));
    }

    private static Arbitrary<Clocks> clocks() {
        Arbitrary<Clock> clock = Combinators.combine(hired(), Arbitraries.integers().between(0, 900), Arbitraries.integers().between(0, 40))
            .as((since, after, days) -> new Clock(since, List.of(new Period(since.plusDays(after), since.plusDays(after + days)))));
        return Combinators.combine(clock, clock, clock, clock).as(Clocks::new);
    }

    /** Terms of each lot, under limits made by the test. */
    static Arbitrary<Map<Long, TermsHistory>> terms(Arbitrary<Limited> limited) {
        return limited.list().ofSize(LOTS.size()).map(all -> {
            Map<Long, TermsHistory> terms = new HashMap<>();
            for (int i = 0; i < LOTS.size(); i++) {
                terms.put(LOTS.get(i), all.get(i).terms().alone());
            }
            return terms;
        });
    }

    /** What holds the hours of one lot. */
    record Limited(Hours ceiling, Hours ai, Accepted training, Accepted tutoring, HowLong howLong, boolean contracts) {

        TermsExample terms() {
            return TermsExample.terms().window(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31)).groups(EnumSet.of(EligibleGroup.RSA)).opinions(true)
                .conventions(false).ceiling(ceiling).aiLimit(ai).training(training).tutoring(tutoring).howLong(howLong).contractLimits(contracts);
        }
    }

    /** Every rule and limit at once. */
    static Arbitrary<Limited> anyLimits() {
        return Combinators.combine(upTo(60, 250), upTo(100, 600).injectNull(0.3), accepted(), accepted(), howLong(), Arbitraries.of(true, false)).as(Limited::new);
    }

    /** A few hours of two people in three months, so that limits of a few hours meet on most of them. */
    static Arbitrary<List<LineFacts>> meeting() {
        return Combinators.combine(Arbitraries.of(LOTS), Arbitraries.integers().between(1, 2), Arbitraries.integers().between(0, 2), Arbitraries.of(Activity.WORK, Activity.WORK, Activity.TRAINING, Activity.TUTORING),
            Arbitraries.of(true, false), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(1, 3)).as((lot, person, month, activity, ai, employer, hours) ->
                LineExample.line().lot(lot).person("P" + person).month(FIRST.plusMonths(month)).activity(activity).hours(hours.toString())
                    .employer("1111111110000" + employer).conventions(List.of()).hired(LocalDate.of(2023, 6, 1), null)
                    .group(EligibleGroup.RSA, new SeenProof(LocalDate.of(2023, 5, 1), null))
                    .kind(ai ? EmployerKind.AI : EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ai ? ContractType.USAGE : ContractType.MISSION))
            .list().ofMinSize(2).ofMaxSize(10).map(SomeLines::numbered);
    }

    /** Limits of a few hours. */
    static Arbitrary<Limited> fewHours() {
        Arbitrary<Accepted> caps = Combinators.combine(upTo(1, 4).injectNull(0.3), upTo(1, 5).injectNull(0.3)).as((person, all) -> new Accepted(true, person, all));
        return Combinators.combine(upTo(1, 4), upTo(1, 5).injectNull(0.2), caps, caps)
            .as((ceiling, ai, training, tutoring) -> new Limited(ceiling, ai, training, tutoring,
                new HowLong(Map.of(), CountingLimit.END_OF_CLAUSE, ClockStart.THIS_LOT, true, LastMonth.WHOLE), false));
    }

    private static Arbitrary<Hours> upTo(int least, int most) {
        return Arbitraries.integers().between(least, most).map(Hours::of);
    }

    private static Arbitrary<Accepted> accepted() {
        return Combinators.combine(Arbitraries.of(true, true, false), upTo(10, 200).injectNull(0.4), upTo(20, 400).injectNull(0.4)).as(Accepted::new);
    }

    private static Arbitrary<HowLong> howLong() {
        return Combinators.combine(Arbitraries.integers().between(1, 40).injectNull(0.5), Arbitraries.of(ClockStart.values()), Arbitraries.of(true, false),
            Arbitraries.of(LastMonth.values())).as((months, clock, prolong, last) -> new HowLong(Map.of(), new CountingLimit(months), clock, prolong, last));
    }

    /** The same line with other hours. */
    static LineFacts with(LineFacts line, Hours hours) {
        return new LineFacts(line.line(), line.lot(), line.lotKey(), line.month(), line.employer(), line.kind(), line.conventions(), line.participant(),
            line.group(), line.proofs(), line.modality(), line.contract(), line.placement(), line.activity(), hours, line.clocks(), Set.copyOf(line.derogations()));
    }
}
