package fr.clausier.proof.counting;

import static fr.clausier.proof.counting.Stopwatch.millis;
import static fr.clausier.proof.counting.Stopwatch.seconds;

import fr.clausier.proof.counting.Country.Size;
import fr.clausier.proof.counting.PureCount.Count;
import fr.clausier.proof.counting.StoredCount.LotCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What counting costs, written down in docs/proofs/counting.md: {@code mvn -q test-compile && mvn -q exec:exec@count}. Some minutes
 * and 3 GiB.
 */
public final class CountingProof {

    private static final Path PAGE = Path.of("docs", "proofs", "counting.md");
    /** From here on the page is written by people, and kept. */
    private static final String READING = "\n## What this shows";
    private static final long SEED = 1;
    private static final int NATIONAL = 1_200_000;
    private static final int EXACT = 1_500_000;
    private static final int LOT = 5_000;
    private static final long BOUND_OF_A_LOT = 300;

    private CountingProof() { }

    /** @param cold 1.2 million lines before anything else; @param sizes the same and smaller ones, afterwards */
    private record Measured(Count cold, List<Count> sizes, Stopwatch lot, List<LotCount> stored, Exactness exact) { }

    public static void main(String[] arguments) throws Exception {
        Count cold = PureCount.count(SEED, Size.national(NATIONAL), 0);
        List<Count> sizes = List.of(PureCount.count(SEED, Size.national(6_000), 21), PureCount.count(SEED, Size.national(60_000), 7),
            PureCount.count(SEED, Size.national(NATIONAL), 0));
        Stopwatch lot = PureCount.lot(SEED, LOT, 31);
        List<LotCount> stored = List.of(StoredCount.lot(SEED, LOT, LOT, 1, 21), StoredCount.lot(SEED, LOT, 17_000, 450, 21));
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String kept = told.contains(READING) ? told.substring(told.indexOf(READING)) : "";
        Files.writeString(PAGE, page(new Measured(cold, sizes, lot, stored, PureCount.exactness(SEED + 1, Size.national(EXACT)))) + kept);
        System.out.println(Files.readString(PAGE));
        System.exit(0);
    }

    private static String page(Measured measured) {
        return """
            # What counting costs

            Run on %s, Java %s, %d processors, `-Xms3g -Xmx3g -XX:+UseParallelGC`. *Busy* is the time of processors this
            process used, its compiler and its collection of garbage included; *wall* is the time on the clock, lengthened by whatever else runs. On two free
            processors the wall would lie between the busy time and half of it, since rules run on all processors and limits on one.

            ## The rules alone

            A made-up country with the proportions of France in 2021, seed %d: %d people, %d placements, %d clauses of %d buyers, %d lines, facts in
            memory (`CountryMaker` in the test sources). Every rule and limit speaks somewhere (last table).

            | | seconds, wall | seconds, busy |
            |---|---|---|
            | first time, in a process that counted nothing before | %s | %s |
            | once more, after smaller countries | %s | %s |

            Bound: 30 s on two processors. Facts and decisions of the country hold %d MiB together.

            ## How it grows

            Medians of one run, smaller sizes first.

            | lines | times more | wall, ms | busy, ms | busy µs for a line | cost of a line, times that of the smallest |
            |---|---|---|---|---|---|
            %s

            ## One lot of %d lines

            | | lines of the portfolio | lots | first, wall ms | median, wall ms | median, busy ms | slowest, wall ms | median within 300 ms |
            |---|---|---|---|---|---|---|---|
            | rules alone, warm | %d | 1 | – | %s | %s | %s | %s |
            %s

            *Decisions* and *statement* are read from the embedded database on disk through `Decisions` and `ComplianceBook`, which take no account of
            earlier answers. *First* is cold: the first question to an instance just started, classes still to be loaded. Bound, warm: 300 ms. Sums agree with those of
            the rules alone on the same country: %s. Lots of the portfolio hold caps for everyone together: lines of other lots are then judged too.

            ## Exact decimals

            %d lines, %s h declared = %s counted + %s refused + %s to review. The sums of lots, of people and of months make the whole, and so
            do sums in whole hundredths: %s.

            ## What was said

            | reason | lines of %d |
            |---|---|
            %s

            Again: `mvn -q test-compile && mvn -q exec:exec@count`.
            """.formatted(values(measured));
    }

    private static Object[] values(Measured measured) {
        Count cold = measured.cold();
        Count warm = measured.sizes().get(2);
        Exactness exact = measured.exact();
        return new Object[] {LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), SEED, cold.people(),
            cold.hires(), cold.clauses(), cold.buyers(), cold.lines(), seconds(cold.times().first().wall()), seconds(cold.times().first().busy()),
            seconds(warm.times().median().wall()), seconds(warm.times().median().busy()), cold.megabytes(),
            growth(measured.sizes()), LOT, LOT, millis(measured.lot().median().wall()), millis(measured.lot().median().busy()),
            millis(measured.lot().slowest().wall()), within(measured.lot()), measured.stored().stream().map(CountingProof::rows).collect(Collectors.joining("\n")),
            measured.stored().stream().allMatch(LotCount::agrees) ? "yes" : "NO", exact.lines(), exact.whole().declared(), exact.whole().counted(),
            exact.whole().refused(), exact.whole().review(), exact.holds() ? "yes" : "NO", cold.lines(), reasons(cold)};
    }

    private static String growth(List<Count> sizes) {
        Count least = sizes.get(0);
        return sizes.stream().map(each -> "| %d | %d | %s | %s | %.1f | %.2f |".formatted(each.lines(), each.lines() / least.lines(),
            millis(each.times().median().wall()), millis(each.times().median().busy()), each.busyMicrosecondsPerLine(),
            each.busyMicrosecondsPerLine() / least.busyMicrosecondsPerLine())).collect(Collectors.joining("\n"));
    }

    private static String rows(LotCount count) {
        return row("decisions", count, count.decisions()) + "\n" + row("statement", count, count.statement());
    }

    private static String row(String what, LotCount count, Stopwatch watch) {
        return "| %s | %d | %d | %s | %s | %s | %s | %s |".formatted(what, count.portfolio(), count.lots(), millis(watch.first().wall()),
            millis(watch.median().wall()), millis(watch.median().busy()), millis(watch.slowest().wall()), within(watch));
    }

    private static String within(Stopwatch watch) {
        return watch.median().wall().toMillis() <= BOUND_OF_A_LOT ? "yes" : "NO";
    }

    private static String reasons(Count count) {
        return count.reasons().entrySet().stream().map(each -> "| " + each.getKey() + " | " + each.getValue() + " |").collect(Collectors.joining("\n"));
    }
}
