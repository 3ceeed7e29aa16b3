package fr.clausier.web;

import fr.clausier.words.Words;
import java.util.Arrays;
import java.util.List;

/**
 * One of the answers a select or a group of boxes offers.
 *
 * @param value what the form sends
 * @param label what the person reads
 */
public record Choice(String value, String label) {

    /** The constants of a list of codes, in their order, with their words. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> codes, Words words) {
        return Arrays.stream(codes.getEnumConstants()).map(code -> new Choice(code.name(), words.of(code))).toList();
    }
}
