package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page is in both languages, and none is written in the template itself. */
class PageTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path PAGES = Path.of("src/main/java/fr/clausier/web");
    /** A whole key between quotes; one that goes on with a + is completed by the program and checked elsewhere. */
    private static final Pattern KEY = Pattern.compile("\"((?:page|field|flash|word)\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
    private static final Pattern FIELD = Pattern.compile("@template\\.tag\\.(?:field|area|select|boxes|flag)\\([^\\n]*name = \"([A-Za-z.]+)\"");

    private final Texts texts = new Texts(ZoneId.of("Europe/Paris"));

    @Test
    void each_text_a_page_says_is_in_both_languages() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            keys(KEY, text, "").forEach(key -> missing.addAll(absent(key)));
            keys(FIELD, text, "field.").forEach(key -> missing.addAll(absent(key)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Texts.load("web", Language.EN).keySet()).isEqualTo(Texts.load("web", Language.FR).keySet());
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            String bare = bare(Files.readString(template));
            bare.lines().map(String::trim).filter(line -> line.matches(".*\\p{L}.*")).forEach(line -> found.add(template + ": " + line));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_template_holds_a_style_or_a_script_of_its_own() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            assertThat(Files.readString(template)).as(template.toString()).doesNotContain("style=", "<style", "onclick", "onchange", "http://", "https://");
        }
    }

    /** What is left of a template once directives, expressions, tags and their attributes are taken away. */
    private static String bare(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^\\s*@(import|param).*$", "");
        text = text.replaceAll("(?m)^\\s*[!$]\\{var .*$", "");
        text = withoutParentheses(text);
        text = withoutExpressions(text);
        return text.replaceAll("(?s)<[^>]*>", " ").replaceAll("@(else|endif|endfor|raw|endraw)", " ").replaceAll("&[a-z]+;", " ");
    }

    private static String withoutExpressions(String text) {
        return text.replaceAll("(?s)[$!](unsafe)?\\{[^{}]*}", " ");
    }

    /** Takes away what follows @if, @for and @template with balanced parentheses, but keeps the content passed between back-quotes. */
    private static String withoutParentheses(String text) {
        Matcher start = Pattern.compile("@(if|elseif|for|template[a-z.]*)\\s*\\(").matcher(text);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (start.find(from)) {
            kept.append(text, from, start.start());
            int end = start.end();
            int quote = text.indexOf("@`", end);
            int close = closing(text, end);
            from = quote >= 0 && quote < close ? quote + 2 : close + 1;
        }
        return kept.append(text.substring(from)).toString().replace("`)", " ");
    }

    private static int closing(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0 && at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at - 1;
    }

    private List<String> absent(String key) {
        return Stream.of(Language.values()).filter(language -> !texts.in(language).has(key)).map(language -> key + " " + language).toList();
    }

    private static List<String> keys(Pattern pattern, String text, String prefix) {
        return pattern.matcher(text).results().map(found -> prefix + found.group(1)).toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(files(TEMPLATES, ".jte"));
        all.addAll(files(PAGES, ".java"));
        return all;
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(under)) {
            return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
