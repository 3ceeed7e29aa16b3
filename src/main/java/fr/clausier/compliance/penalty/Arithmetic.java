package fr.clausier.compliance.penalty;

import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reasons kept with a decision as they were that day: one per line, rule, version and code, then the facts. Said again in either
 * language, whatever has changed since.
 */
final class Arithmetic {

    private Arithmetic() { }

    /** @throws IllegalArgumentException for a fact with a blank in it: facts of penalties are figures, days and codes */
    static String written(List<Reason> reasons) {
        return reasons.stream().map(Arithmetic::line).collect(Collectors.joining("\n"));
    }

    private static String line(Reason reason) {
        List<String> parts = new ArrayList<>(List.of(reason.rule(), Integer.toString(reason.version()), reason.code()));
        reason.facts().forEach((name, value) -> {
            if (value.isEmpty() || !value.equals(value.replaceAll("\\s", ""))) {
                throw new IllegalArgumentException("a fact that cannot be kept: " + name);
            }
            parts.add(name + "=" + value);
        });
        return String.join(" ", parts);
    }

    static List<Reason> read(String written) {
        return written.lines().map(line -> line.split(" ")).map(Arithmetic::reason).toList();
    }

    private static Reason reason(String[] parts) {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 3; i < parts.length; i++) {
            int sign = parts[i].indexOf('=');
            facts.put(parts[i].substring(0, sign), parts[i].substring(sign + 1));
        }
        return new Reason(parts[0], Integer.parseInt(parts[1]), parts[2], facts);
    }
}
