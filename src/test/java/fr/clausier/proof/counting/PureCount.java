package fr.clausier.proof.counting;

import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Reason;
import fr.clausier.proof.counting.Country.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules alone, on facts already in memory. */
final class PureCount {

    /** @param reasons lines on which each reason was given, whether or not it took hours; @param megabytes heap held by facts and decisions */
    record Count(int buyers, int people, int hires, int clauses, int lines, Stopwatch times, Map<String, Long> reasons, long megabytes) {

        double busyMicrosecondsPerLine() {
            return times.median().busy().toNanos() / 1000.0 / lines;
        }
    }

    private PureCount() { }

    static Count count(long seed, Size size, int times) {
        Country country = CountryMaker.make(seed, size);
        List<LineFacts> facts = country.facts();
        Map<Long, TermsHistory> terms = country.terms();
        List<Decision> decisions = new ArrayList<>(facts.size());
        Stopwatch watch = Stopwatch.over(times, () -> {
            decisions.clear();
            return decisions.addAll(LineJudge.judge(facts, terms));
        });
        Map<String, Long> reasons = decisions.stream().flatMap(each -> each.shares().stream().map(Decision.Share::reason).map(PureCount::code).distinct())
            .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        return new Count(size.buyers(), country.people().size(), country.hires().size(), country.clauses().size(), facts.size(), watch, reasons,
            held(facts, decisions));
    }

    static Exactness exactness(long seed, Size size) {
        Country country = CountryMaker.make(seed, size);
        return Exactness.of(LineJudge.judge(country.facts(), country.terms()));
    }

    /** Re-counting one clause of so many lines, by the rules alone. */
    static Stopwatch lot(long seed, int lines, int times) {
        Country country = CountryMaker.make(seed, new Size(1, lines / 12, 450, lines, lines));
        List<LineFacts> facts = country.facts();
        Map<Long, TermsHistory> terms = country.terms();
        return Stopwatch.over(times, () -> LineJudge.judge(facts, terms));
    }

    private static String code(Reason reason) {
        return reason.rule() + " " + reason.code();
    }

    private static long held(List<LineFacts> facts, List<Decision> decisions) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return facts.size() != decisions.size() ? -1 : (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
