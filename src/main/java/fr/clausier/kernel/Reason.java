package fr.clausier.kernel;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why a rule answered as it did: its id and version, what it said, and the facts it used. The sentence a contractor reads is in
 * the texts under {@code reason.<code>}, filled with the facts by name.
 *
 * @param rule id with a page in docs/rules: {@code R-03}
 * @param facts names and values in plain form (dates ISO, numbers with a point); never a person's name
 */
public record Reason(String rule, int version, String code, Map<String, String> facts) {

    public Reason {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public static Reason of(String rule, int version, String code, Map<String, String> facts) {
        return new Reason(rule, version, code, facts);
    }
}
