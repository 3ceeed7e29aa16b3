package fr.clausier.compliance.control;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Listing;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lines to review as a page of them shows: those asked for, and what may be asked for.
 *
 * @param hours to review on all that are asked for, other pages included
 * @param asked how many of them wait for their employer
 * @param rules ids of the rules that spoke; @param lots and @param employers names by id; @param months newest first: of every line to review
 */
public record Control(Listing<ToControl> found, Hours hours, long asked, Collection<String> rules, Map<Long, String> lots, Map<Long, String> employers,
        Collection<YearMonth> months) {

    /** Those found, by the rule that spoke, in their order. */
    public Map<String, List<ToControl>> byRule() {
        return found.rows().stream().collect(Collectors.groupingBy(each -> each.because().rule(), LinkedHashMap::new, Collectors.toList()));
    }

    static Control of(List<ToControl> all, ControlFilter filter) {
        List<ToControl> kept = all.stream().filter(filter::keeps).toList();
        int page = Math.max(1, filter.page());
        return new Control(new Listing<>(kept.stream().skip(Listing.offset(page)).limit(Listing.PAGE).toList(), kept.size(), page, Listing.PAGE),
            kept.stream().map(ToControl::hours).reduce(Hours.ZERO, Hours::plus), kept.stream().filter(each -> each.beside().isWaiting()).count(),
            all.stream().map(each -> each.because().rule()).collect(Collectors.toCollection(TreeSet::new)),
            named(all, each -> each.facts().lot(), ToControl::where), named(all, each -> each.judged().employer(), each -> each.beside().employer()),
            all.stream().map(each -> each.facts().month()).collect(Collectors.toCollection(() -> new TreeSet<YearMonth>(Comparator.reverseOrder()))));
    }

    private static Map<Long, String> named(List<ToControl> all, Function<ToControl, Long> id, Function<ToControl, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (one, other) -> one, TreeMap::new));
    }
}
