package fr.clausier.sampling;

import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a control for one employer. @param withFiles placements for which something was sent */
public record EmployerResult(long employer, String name, int drawn, int withFiles, int sent, int accepted, int refused) {

    static List<EmployerResult> of(List<ItemView> items) {
        return items.stream().collect(Collectors.groupingBy(each -> each.item().employerId())).values().stream().map(EmployerResult::one)
            .sorted(Comparator.comparing(EmployerResult::name).thenComparing(EmployerResult::employer)).toList();
    }

    private static EmployerResult one(List<ItemView> theirs) {
        return new EmployerResult(theirs.get(0).item().employerId(), theirs.get(0).employer(), theirs.size(), (int) theirs.stream().filter(each -> each.files() > 0).count(),
            (int) theirs.stream().filter(each -> each.item().isSent()).count(), (int) theirs.stream().filter(each -> each.item().verdict() == SampleVerdict.ACCEPTED).count(),
            (int) theirs.stream().filter(each -> each.item().isRefused()).count());
    }

    public boolean isDecided() {
        return accepted + refused == drawn;
    }

    /** Placements accepted, of those drawn; null until all are decided. */
    public Percent rate() {
        return isDecided() ? new Percent(BigDecimal.valueOf(accepted * 100L).divide(BigDecimal.valueOf(drawn), 1, RoundingMode.HALF_UP)) : null;
    }
}
