package fr.clausier.proof.counting;

import fr.clausier.compliance.Tally;
import fr.clausier.hours.decision.Decision;
import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether sums are exact: the parts of lines, lots, people and months against the whole, and all of it against whole hundredths. */
record Exactness(int lines, Tally whole, boolean partsMakeTheWhole, boolean lotsMakeTheWhole, boolean peopleMakeTheWhole,
        boolean monthsMakeTheWhole, boolean hundredthsAgree) {

    static Exactness of(List<Decision> decisions) {
        Tally whole = Tally.of(decisions);
        return new Exactness(decisions.size(), whole, whole.counted().plus(whole.refused()).plus(whole.review()).equals(whole.declared()),
            sum(decisions, each -> each.facts().lot()).equals(whole), sum(decisions, each -> each.facts().participant()).equals(whole),
            sum(decisions, each -> each.facts().month()).equals(whole), hundredths(decisions).equals(whole));
    }

    boolean holds() {
        return partsMakeTheWhole && lotsMakeTheWhole && peopleMakeTheWhole && monthsMakeTheWhole && hundredthsAgree;
    }

    private static Tally sum(List<Decision> decisions, Function<Decision, Object> by) {
        Map<Object, Tally> parts = decisions.stream().collect(Collectors.groupingBy(by, Collectors.collectingAndThen(Collectors.toList(), Tally::of)));
        return parts.values().stream().reduce(Tally.NOTHING, Tally::plus);
    }

    /** The same sums by whole numbers of hundredths, which cannot lose anything. */
    private static Tally hundredths(List<Decision> decisions) {
        long[] sums = new long[4];
        for (Decision each : decisions) {
            sums[0] += hundredths(each.declared());
            sums[1] += hundredths(each.counted());
            sums[2] += hundredths(each.refused());
            sums[3] += hundredths(each.review());
        }
        return new Tally(hours(sums[0]), hours(sums[1]), hours(sums[2]), hours(sums[3]));
    }

    private static long hundredths(Hours hours) {
        return hours.value().unscaledValue().longValueExact();
    }

    private static Hours hours(long hundredths) {
        return new Hours(BigDecimal.valueOf(hundredths, 2));
    }
}
