package fr.clausier.access.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What anyone would guess of a password: common ones, names, walks over the keyboard, what repeats, years. Each such part is worth two
 * characters, however long: about what one of some thousand words is worth.
 */
final class Guessable {

    private static final int WORTH = 2;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int LONGEST_PERIOD = 10;
    private static final List<String> WALKS = Stream.of("azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "12345678901234567890",
            "&é\"'(-è_çà)=", "!@#$%^&*()", "1aqw2zsx3edc4rfv5tgb6yhn7uj8ik9ol0pm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "azeqsdwxc", "qweasdzxc", "147258369", "741852963", "a1b2c3d4e5f6", "1a2b3c4d5e6f",
            "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p")
        .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString())).toList();
    private static final Set<String> COMMON = read();

    private final Set<String> own;

    private Guessable(Set<String> own) {
        this.own = own;
    }

    /** @param known names, mail addresses: each of their parts is guessed */
    static Guessable with(Collection<String> known) {
        return new Guessable(Stream.concat(Stream.of("clausier"), known.stream()).flatMap(text -> Stream.of(plain(text).split("[^a-z0-9]+")))
            .filter(part -> part.length() >= SHORTEST - 1).collect(Collectors.toUnmodifiableSet()));
    }

    /** The length a password is worth. */
    int length(String password) {
        String text = plain(password);
        String told = told(text);
        int worth = 0;
        int at = 0;
        while (at < text.length()) {
            Part part = best(text, told, at);
            worth += part.worth;
            at += part.length;
        }
        return Math.min(worth, password.length());
    }

    private record Part(int length, int worth) {

        int saves() {
            return length - worth;
        }
    }

    private Part best(String text, String told, int at) {
        Part walk = new Part(walk(text, at), WORTH);
        Part word = new Part(Math.max(word(text, at), word(told, at)), WORTH);
        Part repeat = repeat(text, at);
        Part best = walk.saves() >= word.saves() ? walk : word;
        best = repeat.saves() > best.saves() ? repeat : best;
        return best.saves() > 0 ? best : new Part(1, 1);
    }

    private static int walk(String text, int at) {
        int longest = 0;
        for (int end = at + SHORTEST; end <= text.length(); end++) {
            String part = text.substring(at, end);
            if (WALKS.stream().noneMatch(walk -> walk.contains(part))) {
                break;
            }
            longest = part.length();
        }
        return longest;
    }

    private int word(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length >= SHORTEST - 1; length--) {
            String part = text.substring(at, at + length);
            if (own.contains(part) || length >= SHORTEST && (COMMON.contains(part) || part.matches("(19|20)\\d\\d"))) {
                return length;
            }
        }
        return 0;
    }

    /** What comes again and again counts once, and one for its coming again. */
    private static Part repeat(String text, int at) {
        Part best = new Part(0, 0);
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            int end = at + period;
            while (end < text.length() && text.charAt(end) == text.charAt(end - period)) {
                end++;
            }
            Part part = new Part(end - at, period + 1);
            best = end - at >= 2 * period && part.saves() > best.saves() ? part : best;
        }
        return best;
    }

    /** Small letters without accents, of the same length. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().forEach(each -> plain.append(Normalizer.normalize(Character.toString(each), Normalizer.Form.NFD).charAt(0)));
        return plain.toString();
    }

    /** Letters told by the signs that stand for them. */
    private static String told(String text) {
        String signs = "0134578@$!€";
        String letters = "oieastbasie";
        return text.chars().mapToObj(each -> Character.toString(signs.indexOf(each) < 0 ? (char) each : letters.charAt(signs.indexOf(each))))
            .collect(Collectors.joining());
    }

    private static Set<String> read() {
        try (InputStream file = Guessable.class.getResourceAsStream("/access/common-passwords.txt");
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
