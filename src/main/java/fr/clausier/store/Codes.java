package fr.clausier.store;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of codes as one text column, "CLAUSE,CRITERION", in the order of the enumeration. */
public final class Codes {

    private Codes() { }

    public static <E extends Enum<E>> String join(Set<E> codes) {
        return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException for a code this version does not know */
    public static <E extends Enum<E>> Set<E> split(String text, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String code : text.split(",")) {
            if (!code.isBlank()) {
                codes.add(Enum.valueOf(type, code));
            }
        }
        return codes;
    }
}
