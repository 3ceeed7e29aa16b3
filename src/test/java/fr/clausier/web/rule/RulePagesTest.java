package fr.clausier.web.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules people read on pages are those of docs/rules, word for word in English, whole in French. */
class RulePagesTest {

    private static final Path RULES = Path.of("docs", "rules");

    private final Words english = TestInstance.get(Texts.class).in(Language.EN);
    private final Words french = TestInstance.get(Texts.class).in(Language.FR);

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.getFileName().toString().matches("R-[0-9]{2}-.*[.]md")).sorted().toList();
        }
    }

    @Test
    void each_rule_is_told_as_its_page_tells_it() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(40).allSatisfy(file -> {
            String page = Files.readString(file);
            String id = file.getFileName().toString().substring(0, 4);
            assertThat(english.say("rule." + id + ".title")).isEqualTo(page.substring(page.indexOf(" ", 2) + 1, page.indexOf("\n")).replace("'", "’"));
            assertThat(english.say("rule." + id + ".sentence")).as(id).isEqualTo(paragraph(page, "Sentence"));
            assertThat(english.say("rule." + id + ".source")).as(id).isEqualTo(paragraph(page, "Source"));
            assertThat(french.say("rule." + id + ".title")).isNotBlank();
            for (String part : List.of("sentence", "source")) {
                assertThat(french.say("rule." + id + "." + part)).as(id).isNotBlank().isNotEqualTo(english.say("rule." + id + "." + part));
            }
        });
        assertThat(RulePages.IDS).containsExactlyElementsOf(pages().stream().map(file -> file.getFileName().toString().substring(0, 4)).toList());
    }

    /** A paragraph without what only a page of docs shows: links, slanted words, code. */
    private static String paragraph(String page, String name) {
        Matcher found = Pattern.compile("\\*\\*" + name + "\\.\\*\\*(.*?)(\n\n|\\Z)", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).replaceAll("\\s+", " ").strip().replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1").replaceAll("[*`]", "").replace('\'', '’');
    }

    @Test
    void a_reason_leads_to_its_rule_and_a_rule_nobody_made_is_absent() {
        Visitor claire = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Lectrice des règles", Role.FACILITATOR,
            TestInstance.freshFacilitator().structure(), null));
        assertThat(claire.get("/rules").body()).contains("href=\"/rules/R-31\"").doesNotContain("⟦");
        assertThat(claire.get("/rules/R-31").body()).contains("Statut d’une clause", "Une clause est atteinte quand").doesNotContain("⟦");
        assertThat(claire.get("/rules/R-99").statusCode()).isEqualTo(404);
    }
}
