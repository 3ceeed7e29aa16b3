package fr.clausier.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What an action did, carried over the redirect that follows it and shown once.
 *
 * @param key one of the texts {@code flash.…}; nothing else is ever shown
 * @param args what fills its {0}, {1}…
 */
public record Flash(String key, List<String> args) {

    private static final String SEPARATOR = "\n";

    public Flash {
        args = List.copyOf(args);
    }

    public static Flash of(String key, String... args) {
        return new Flash(key, List.of(args));
    }

    /** As a cookie can carry it. */
    public String written() {
        String plain = key + (args.isEmpty() ? "" : SEPARATOR + String.join(SEPARATOR, args));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #written()} wrote; empty for anything else, since a cookie may hold whatever a visitor put there. */
    public static Optional<Flash> read(String written) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(plain.split(SEPARATOR));
            return parts.get(0).matches("flash\\.[a-z-]{1,60}")
                ? Optional.of(new Flash(parts.get(0), parts.subList(1, parts.size()))) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
