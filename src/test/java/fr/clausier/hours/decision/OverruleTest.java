package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Reason;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** what a person decided holds in place of the rules' answer, which stays what it was. */
class OverruleTest {

    private static final Reason RULE = Reason.of("R-04", 1, "group-not-accepted", Map.of("group", "EligibleGroup.QPV"));

    private static Decision ruled(String declared, String counted, String refused, String review) {
        return new Decision(LineExample.line().hours(declared).build(), 1, List.of(new Share(Part.COUNTED, Hours.of(counted), RULE),
            new Share(Part.REFUSED, Hours.of(refused), RULE), new Share(Part.REVIEW, Hours.of(review), RULE)));
    }

    private static Overrule overrule(String counted, String refused, String review) {
        return new Overrule(7, Hours.of(counted), Hours.of(refused), Hours.of(review), "Fiche de paie vue", 3, Instant.EPOCH);
    }

    private static List<Hours> holding(Decision decision) {
        return List.of(decision.counted(), decision.refused(), decision.review());
    }

    @TestFactory
    Stream<DynamicTest> R_19_each_overrule_is_accepted_or_refused_and_holds_as_written() {
        return RulePage.of("R-19").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Decision decision = ruled(row.get("declared"), row.get("ruled counted"), row.get("ruled refused"), row.get("ruled review"));
            Overrule typed = overrule(row.get("counted"), row.get("refused"), row.get("review"));
            Optional<Problem> problem = Overrule.problem(decision.declared(), typed.counted(), typed.refused(), typed.review());
            assertThat(problem.map(Problem::code).orElse("accepted")).isEqualTo(row.get("answer"));
            Decision after = problem.isPresent() ? decision : decision.overruledBy(typed);
            assertThat(holding(after)).containsExactly(Hours.of(row.get("holds counted")), Hours.of(row.get("holds refused")),
                Hours.of(row.get("holds review")));
        }));
    }

    @Test
    void the_page_names_its_class_and_version() {
        assertThat(RulePage.of("R-19").text()).startsWith("# R-19 ").contains("Version " + Overrule.VERSION + " ")
            .contains("`" + Overrule.class.getName() + "`");
    }

    @Test
    void what_the_rules_said_is_kept_untouched_beside_what_the_person_decided() {
        Decision decision = ruled("260", "220", "0", "40");
        Decision after = decision.overruledBy(overrule("250", "10", "0"));
        assertThat(after.shares()).isEqualTo(decision.shares());
        assertThat(after.objections()).isEqualTo(decision.objections());
        assertThat(List.of(after.ruled(Part.COUNTED), after.ruled(Part.REFUSED), after.ruled(Part.REVIEW)))
            .containsExactly(Hours.of(220), Hours.ZERO, Hours.of(40));
        assertThat(after.overruling().orElseThrow().facts()).containsExactlyInAnyOrderEntriesOf(Map.of("counted", "250.00", "refused", "10.00",
            "review", "0.00", "ruled-counted", "220.00", "ruled-refused", "0.00", "ruled-review", "40.00"));
        assertThat(after.overruledBy(null)).isEqualTo(decision);
        assertThat(List.of(after.isOverruled(), decision.isOverruled())).containsExactly(true, false);
    }

    @Test
    void the_shares_that_hold_are_the_person_s_and_each_says_so() {
        Decision after = ruled("260", "220", "0", "40").overruledBy(overrule("250", "10", "0"));
        assertThat(after.holding()).extracting(Share::part).containsExactly(Part.COUNTED, Part.REFUSED);
        assertThat(after.holding()).extracting(Share::hours).containsExactly(Hours.of(250), Hours.of(10));
        assertThat(after.holding()).extracting(share -> share.reason().rule()).containsOnly("R-19");
        assertThat(ruled("260", "220", "0", "40").holding()).hasSize(3);
    }

    @Test
    void an_overrule_whose_parts_do_not_add_up_cannot_be_on_a_decision() {
        assertThatThrownBy(() -> ruled("80", "80", "0", "0").overruledBy(overrule("79.99", "0", "0"))).hasMessageContaining("79.99 for 80.00");
    }

    @Test
    void the_sentence_says_both_answers_in_both_languages() {
        Reason reason = ruled("260", "220", "0", "40").overruledBy(overrule("250", "10", "0")).overruling().orElseThrow();
        Texts texts = new Texts(ZoneId.of("Europe/Paris"));
        assertThat(texts.in(Language.FR).reason(reason)).contains("250,00 h retenues", "10,00 h refusées", "220,00 h retenues", "40,00 h à contrôler");
        assertThat(texts.in(Language.EN).reason(reason)).contains("250.00 h counted", "10.00 h refused", "220.00 h counted", "40.00 h to review");
    }
}
