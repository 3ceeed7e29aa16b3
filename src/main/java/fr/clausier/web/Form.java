package fr.clausier.web;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.written.SocialNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A form as it is shown: the values typed so far and what is wrong with them. What a person typed is given back to them
 * as they typed it, right or wrong; only what looks like a social-security number stays covered.
 */
public record Form(Map<String, ?> values, List<Problem> problems) {

    /** A form nobody has filled yet. */
    public static final Form EMPTY = new Form(Map.of(), List.of());

    public Form {
        problems = List.copyOf(problems);
    }

    public static Form of(Map<String, ?> values) {
        return new Form(values, List.of());
    }

    /** The one value of a field, empty when there is none. */
    public String value(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Whether an option is among the values of a field. */
    public boolean has(String field, String option) {
        return all(field).contains(option);
    }

    /** What is wrong with one field. */
    public List<Problem> of(String field) {
        return problems.stream().filter(p -> p.place().field().equals(field)).toList();
    }

    public boolean isWrong(String field) {
        return problems.stream().anyMatch(p -> p.isError() && p.place().field().equals(field));
    }

    /** What describes a field, by the ids of its parts: what is wrong with it, then its hint; null for neither. */
    public String describes(String field, boolean hinted) {
        String wrong = isWrong(field) ? "w-" + field : null;
        String hint = hinted ? "h-" + field : null;
        return wrong != null && hint != null ? wrong + " " + hint : wrong == null ? hint : wrong;
    }

    private List<String> all(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).map(SocialNumber::masked).toList()
            : List.of(SocialNumber.masked(value.toString()));
    }

    /** Fields in which another person's recorded values differ from those typed here, in alphabetical order. */
    public List<Difference> differences(Form recorded) {
        TreeSet<String> fields = new TreeSet<>(recorded.values.keySet());
        fields.addAll(values.keySet());
        fields.remove("version");
        return fields.stream().map(field -> new Difference(field, String.join(", ", all(field)), String.join(", ", recorded.all(field))))
            .filter(difference -> !difference.typed().equals(difference.recorded())).toList();
    }

    /** The same form, aimed at the version that is recorded now. */
    public Form onto(Form recorded) {
        Map<String, Object> aimed = new HashMap<>(values);
        aimed.put("version", recorded.value("version"));
        return new Form(aimed, problems);
    }

    /** One field of which two versions exist. */
    public record Difference(String field, String typed, String recorded) { }
}
