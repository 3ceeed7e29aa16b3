package fr.clausier.compliance.closing.difference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.LineSource;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DifferenceRuleTest {

    private static final Instant WRITTEN = Instant.parse("2026-04-02T08:00:00Z");

    @TestFactory
    Stream<DynamicTest> R_38_a_line_differs_as_the_page_says() {
        return RulePage.of("R-38").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(DifferenceRule.kind(line(row.get("before")), line(row.get("after"))).map(Enum::name).orElse("")).isEqualTo(row.get("differs"))));
    }

    /** {@code 10 = 4 + 0 + 6 over-ceiling}; an overrule is told by {@code overrule-} and its handle. */
    private static JudgedLine line(String said) {
        if (said.isEmpty()) {
            return null;
        }
        String[] words = said.split(" ");
        Hours declared = Hours.of(words[0]);
        Hours counted = Hours.of(words[2]);
        Hours refused = Hours.of(words[4]);
        Hours review = Hours.of(words[6]);
        String why = words.length > 7 ? words[7] : "none";
        boolean overruled = why.startsWith("overrule-");
        LineFacts facts = LineExample.line().hours(words[0]).build();
        if (overruled) {
            return judged(new Decision(facts, 1, List.of(share(Part.COUNTED, declared, "counted"))).overruledBy(new Overrule(
                Long.parseLong(why.substring("overrule-".length())), counted, refused, review, "Vu", 7, WRITTEN)));
        }
        List<Share> shares = new ArrayList<>(List.of(share(Part.COUNTED, counted, "counted")));
        if (refused.isPositive()) {
            shares.add(share(Part.REFUSED, refused, why));
        }
        if (review.isPositive()) {
            shares.add(share(Part.REVIEW, review, why));
        }
        return judged(new Decision(facts, 1, shares));
    }

    private static Share share(Part part, Hours hours, String code) {
        return new Share(part, hours, Reason.of("R-00", 1, code, Map.of()));
    }

    private static JudgedLine judged(Decision decision) {
        return new JudgedLine(decision, 3, 4, 5, true, WRITTEN, new LineSource(null, null, null, null));
    }

    private static Decision decision(LineFacts facts, Part part, String rule, int version) {
        return new Decision(facts, 1, List.of(new Share(part, facts.hours(), Reason.of(rule, version, "said-" + part, Map.of()))));
    }

    @Test
    void a_proof_seen_since_is_the_cause_and_the_person_its_subject() {
        LineFacts then = LineExample.line().group(EligibleGroup.RSA).build();
        LineFacts now = LineExample.line().group(EligibleGroup.RSA, new SeenProof(LocalDate.of(2026, 2, 1), null)).build();
        assertThat(CauseRule.withoutTerms(judged(decision(then, Part.REVIEW, "R-05", 1)), judged(decision(now, Part.COUNTED, "R-05", 1))))
            .singleElement().satisfies(cause -> {
                assertThat(cause.kind()).isEqualTo(CauseKind.PROOF);
                assertThat(cause.subject()).isEqualTo(4);
                assertThat(cause.facts()).containsEntry("dated", "2026-02-01");
            });
    }

    @Test
    void a_later_version_of_a_rule_is_a_cause() {
        LineFacts facts = LineExample.line().build();
        assertThat(CauseRule.withoutTerms(judged(decision(facts, Part.REVIEW, "R-05", 1)), judged(decision(facts, Part.COUNTED, "R-05", 2))))
            .extracting(Cause::kind).containsExactly(CauseKind.RULE);
    }

    @Test
    void when_nothing_of_the_line_changed_other_lines_did() {
        LineFacts facts = LineExample.line().build();
        assertThat(CauseRule.withoutTerms(judged(decision(facts, Part.REVIEW, "R-10", 1)), judged(decision(facts, Part.COUNTED, "R-10", 1))))
            .extracting(Cause::kind).containsExactly(CauseKind.OTHERS);
    }

    @Test
    void a_person_who_decided_is_the_cause_with_their_words() {
        LineFacts facts = LineExample.line().build();
        Decision ruled = decision(facts, Part.REVIEW, "R-10", 1);
        Decision decided = ruled.overruledBy(new Overrule(9, facts.hours(), Hours.ZERO, Hours.ZERO, "Pointage vu", 7, WRITTEN));
        assertThat(CauseRule.withoutTerms(judged(ruled), judged(decided))).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.OVERRULED);
            assertThat(cause.by()).isEqualTo(7);
            assertThat(cause.facts()).containsEntry("because", "Pointage vu");
        });
        assertThat(CauseRule.withoutTerms(judged(decided), judged(ruled))).extracting(Cause::kind).containsExactly(CauseKind.OVERRULE_WITHDRAWN);
    }

    @Test
    void a_corrected_line_says_both_figures_whatever_else_changed() {
        JudgedLine then = line("10 = 0 + 10 + 0 proof-too-old");
        JudgedLine now = line("12 = 12 + 0 + 0");
        assertThat(CauseRule.of(ChangeKind.CORRECTED, null, then, null, now)).singleElement().satisfies(cause ->
            assertThat(cause.facts()).containsEntry("before", "10.00").containsEntry("after", "12.00"));
    }

    @Test
    void a_state_reads_as_it_is_written_and_nothing_else_does() {
        for (String text : List.of("2026-03", "2026-03@now", "2026-03@2")) {
            assertThat(State.read(text)).map(State::toString).contains(text);
        }
        for (String text : List.of("", "2026-13", "2026-3", "2026-03@", "2026-03@0", "2026-03@-1", "2026-03@99999", "2026-03@today")) {
            assertThat(State.read(text)).as(text).isEmpty();
        }
    }
}
