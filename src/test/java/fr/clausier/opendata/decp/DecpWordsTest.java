package fr.clausier.opendata.decp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecpWordsTest {

    private static final Pattern CODE = Pattern.compile("\"(decp-[a-z0-9-]+)\"");

    @Test
    void every_problem_the_reader_names_has_a_sentence_in_both_languages() throws IOException {
        Set<String> codes = codesInSource();
        assertThat(codes).hasSizeGreaterThan(30);
        for (Language language : Language.values()) {
            Map<String, String> texts = Texts.load("opendata", language);
            assertThat(codes).allSatisfy(code -> assertThat(texts).containsKey("problem." + code));
            assertThat(texts.values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void every_field_has_a_name_in_both_languages() {
        for (Language language : Language.values()) {
            Map<String, String> texts = Texts.load("opendata", language);
            for (DecpField field : DecpField.values()) {
                assertThat(texts).containsKey("code.DecpField." + field);
            }
            assertThat(texts).containsKeys("code.DecpFamily.MARCHE", "code.DecpFamily.CONCESSION");
        }
    }

    private static Set<String> codesInSource() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/fr/clausier/opendata"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}
