package fr.clausier.web.hours;

import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.kernel.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the fields of a typed month: {@code hours[12].work} for placement 12, {@code declaration[7]} for employer 7. */
final class MonthForm {

    static final String SUBMIT = "submit";
    private static final Pattern HOURS = Pattern.compile("hours\\[([0-9]{1,18})]\\.(?:work|training|tutoring)");
    private static final Pattern DECLARATION = Pattern.compile("declaration\\[([0-9]{1,18})]");

    private MonthForm() { }

    static String work(long placement) {
        return "hours[" + placement + "].work";
    }

    static String training(long placement) {
        return "hours[" + placement + "].training";
    }

    static String tutoring(long placement) {
        return "hours[" + placement + "].tutoring";
    }

    static String declaration(long employer) {
        return "declaration[" + employer + "]";
    }

    /** Reads every row sent, and the versions of the declarations it was typed on. */
    static MonthDraft read(Fields fields, Set<String> names) {
        List<MonthDraft.Typed> rows = new ArrayList<>();
        for (long placement : numbers(names, HOURS)) {
            rows.add(new MonthDraft.Typed(placement, fields.hours(work(placement)), fields.hours(training(placement)),
                fields.hours(tutoring(placement))));
        }
        Map<Long, Long> versions = new HashMap<>();
        for (long employer : numbers(names, DECLARATION)) {
            Long version = fields.id(declaration(employer));
            if (version != null) {
                versions.put(employer, version);
            }
        }
        return new MonthDraft(rows, fields.has(SUBMIT), versions);
    }

    /** What is recorded, with what was typed over it. */
    static Map<String, Object> over(Map<String, ?> recorded, Map<String, ?> sent) {
        Map<String, Object> merged = new HashMap<>(recorded);
        merged.putAll(sent);
        return merged;
    }

    /** The same values without what belongs to the state they were typed on. */
    static Map<String, Object> withoutVersions(Map<String, ?> sent) {
        Map<String, Object> kept = new HashMap<>(sent);
        kept.keySet().removeIf(name -> DECLARATION.matcher(name).matches() || name.equals(SUBMIT) || name.equals("draft"));
        return kept;
    }

    private static TreeSet<Long> numbers(Set<String> names, Pattern pattern) {
        TreeSet<Long> found = new TreeSet<>();
        for (String name : names) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                found.add(Long.valueOf(matcher.group(1)));
            }
        }
        return found;
    }
}
