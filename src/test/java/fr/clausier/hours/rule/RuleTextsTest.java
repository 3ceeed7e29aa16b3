package fr.clausier.hours.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.ExampleRow;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.kernel.Reason;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextsTest {

    private final Texts texts = new Texts(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @EnumSource
    void each_reason_of_the_pages_is_a_full_sentence(Language language) {
        List<Reason> reasons = reasons();
        assertThat(reasons).extracting(Reason::code).contains("counted", "over-ceiling", "proof-too-old", "kind-unfit");
        for (Reason reason : reasons) {
            assertThat(texts.in(language).reason(reason)).as(reason.code()).doesNotContain("⟦", "{", "}").endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clause", "rules", "compliance"})
    void both_languages_say_the_same_things(String room) {
        Map<String, String> french = Texts.load(room, Language.FR);
        Map<String, String> english = Texts.load(room, Language.EN);
        assertThat(french).isNotEmpty();
        assertThat(english.keySet()).isEqualTo(french.keySet());
        french.forEach((key, text) -> assertThat(holes(english.get(key))).as(key).isEqualTo(holes(text)));
    }

    private static List<String> holes(String text) {
        return java.util.regex.Pattern.compile("\\{[^}]+}").matcher(text).results().map(java.util.regex.MatchResult::group).distinct()
            .sorted().toList();
    }

    private static List<Reason> reasons() {
        Stream<Reason> single = LineRules.IN_ORDER.stream().flatMap(rule -> RulePage.of(rule.id()).examples().stream().map(ExampleRow::new)
            .flatMap(row -> rule.judge(row.line(1), row.terms()).stream()).map(Ruling::reason));
        Stream<Reason> whole = Stream.of("R-00", "R-10").flatMap(id -> RulePage.of(id).examples().stream()).map(ExampleRow::new)
            .flatMap(row -> LineJudge.judge(List.of(row.line(1)), Map.of(row.line(1).lot(), new TermsHistory(List.of(row.terms())))).stream())
            .flatMap(decision -> decision.shares().stream()).map(share -> share.reason());
        return Stream.concat(single, whole).toList();
    }
}
