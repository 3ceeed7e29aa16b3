package fr.clausier.web;

import fr.clausier.kernel.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A form as it is shown: the values typed so far and what is wrong with them. What a person typed is given back to them
 * as they typed it, right or wrong.
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

    private List<String> all(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.of(value.toString());
    }
}
