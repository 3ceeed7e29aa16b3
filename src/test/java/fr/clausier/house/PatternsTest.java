package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No expression of the code can be made to run away. Each is read from the sources and let loose on texts that make bad ones do so; what it looks at is
 * counted, not timed. Work that grows as the square of the text passes here: texts from outside have a length. What grows faster does not.
 */
@Tag("once")
class PatternsTest {

    /** Files whose expressions are let near short texts only, by a length looked at first. */
    private static final List<String> SHORT = List.of("RowCells.java", "TitleFacts.java");
    private static final Pattern WRITTEN = Pattern.compile("(?:compile|matches|replaceAll|replaceFirst|split)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*)?)+)\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");
    private static final int LENGTH = 200;
    private static final long MOST = 12L * LENGTH * LENGTH;

    @Test
    void none_runs_away() {
        Map<String, String> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(120);
        List<String> wild = new ArrayList<>();
        patterns.forEach((pattern, where) -> {
            for (String hostile : hostile()) {
                if (SHORT.stream().noneMatch(where::equals) && runsAway(Pattern.compile(pattern), hostile)) {
                    wild.add(where + " " + pattern + " on " + hostile.substring(0, 12) + "…");
                }
            }
        });
        assertThat(wild).isEmpty();
    }

    @Test
    void one_that_runs_away_is_caught() {
        assertThat(runsAway(Pattern.compile("\\s*(.+?)[\\s,]*\\s*lot"), " ".repeat(LENGTH) + "!")).isTrue();
        assertThat(runsAway(Pattern.compile("a+b"), "a".repeat(LENGTH))).isFalse();
    }

    @Test
    void none_is_made_of_what_came_from_outside() {
        List<String> made = Sources.files(Sources.MAIN, ".java").stream().flatMap(file -> Pattern.compile("Pattern\\.compile\\((?!\\s*\")([a-z][^)]*)\\)").matcher(Sources.text(file)).results()
            .map(found -> file.getFileName() + " " + found.group(1))).toList();
        assertThat(made).as("the words of headings, which are our own").isSubsetOf("HeadingWords.java words");
    }

    private static List<String> hostile() {
        return Stream.of(" ", "a", "0", "-", "lot ", " /", "1 ", "1,", "a:", "a b", "n°", ".", "[1]", "\u00a0,").map(part -> part.repeat(LENGTH / part.length()))
            .flatMap(text -> Stream.of(text + "\u0001", text + "\u0001 lot x", "x" + text + "!")).toList();
    }

    private static boolean runsAway(Pattern pattern, String text) {
        Counted counted = new Counted(text, 0, text.length(), new long[1]);
        try {
            pattern.matcher(counted).matches();
            java.util.regex.Matcher finds = pattern.matcher(counted);
            while (finds.find()) {
                continue;
            }
            return false;
        } catch (TooMany tooMany) {
            return true;
        } catch (StackOverflowError deep) {
            return true;
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many looks", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text, int from, int to, long[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST) {
                throw new TooMany();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, looks);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    private static Map<String, String> patterns() {
        Map<String, String> found = new LinkedHashMap<>();
        Sources.files(Sources.MAIN, ".java").forEach(file -> WRITTEN.matcher(Sources.text(file)).results().forEach(call -> {
            StringBuilder whole = new StringBuilder();
            LITERAL.matcher(call.group(1)).results().forEach(part -> whole.append(UNICODE.matcher(part.group(1)).replaceAll(code -> java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))).translateEscapes()));
            if (compiles(whole.toString())) {
                found.putIfAbsent(whole.toString(), file.getFileName().toString());
            }
        }));
        return found;
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException partOfOne) {
            return false;
        }
    }
}
