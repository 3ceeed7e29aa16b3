package fr.clausier.compliance.month;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lots, or lines, that share something: a buyer, a holder, an employer. They are in one group each, so that groups add up.
 *
 * @param key what they share
 */
public record Gathered<K, T>(K key, List<T> members) {

    /** In the order in which each group is first met. */
    public static <K, T> List<Gathered<K, T>> of(List<T> all, Function<T, K> key) {
        Map<K, List<T>> groups = all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(each -> new Gathered<>(each.getKey(), each.getValue())).toList();
    }
}
