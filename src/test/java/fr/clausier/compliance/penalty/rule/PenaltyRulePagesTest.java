package fr.clausier.compliance.penalty.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.penalty.DayCount;
import fr.clausier.clause.penalty.LateDay;
import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.clause.penalty.LateFrom;
import fr.clausier.clause.penalty.LumpEvent;
import fr.clausier.clause.penalty.LumpSum;
import fr.clausier.clause.penalty.MissingHour;
import fr.clausier.clause.penalty.MissingHourMultiple;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.penalty.Penalty;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** each page's examples are answered as written. */
class PenaltyRulePagesTest {

    private static final String SILENCE = "–";

    private static Stream<DynamicTest> each(String id, Function<Map<String, String>, Proposal> answer) {
        return RulePage.of(id).examples().stream().map(row -> DynamicTest.dynamicTest(id + " " + row, () -> {
            Proposal proposal = answer.apply(row);
            String said = Stream.concat(proposal.lines().stream().map(line -> last(line).code()), proposal.unsettled().stream().map(Reason::code))
                .findFirst().orElse(SILENCE);
            assertThat(said).isEqualTo(row.get("answer"));
            assertThat(proposal.lines().isEmpty() ? "" : proposal.total().toString()).isEqualTo(row.get("proposed"));
        }));
    }

    private static Reason last(ProposedLine line) {
        return line.arithmetic().get(line.arithmetic().size() - 1);
    }

    private static Penalties penalties(Penalty... list) {
        return new Penalties(List.of(list), null, null, false);
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @TestFactory
    Stream<DynamicTest> R_40_missing_hours_cost_as_written() {
        return each("R-40", row -> {
            Penalty penalty = row.get("amount").isEmpty() ? new MissingHourMultiple(new BigDecimal(row.get("multiple")), LegalAmount.SOCIAL_SECURITY_HOUR)
                : new MissingHour(Money.of(row.get("amount")));
            return MissingHoursRule.judge(new Shortfall(day(row.get("measured on")), Hours.of(row.get("due")), Hours.of(row.get("counted")),
                Hours.ZERO, penalties(penalty)), legal(row.get("legal values")));
        });
    }

    private static LegalSeries legal(String values) {
        return values.isEmpty() ? LegalSeries.NONE : LegalSeries.of(Arrays.stream(values.split(", ")).map(each -> each.split(" "))
            .map(each -> LegalValue.national(LegalAmount.SOCIAL_SECURITY_HOUR, day(each[0]), new BigDecimal(each[1]), "exemple", true)).toList());
    }

    @TestFactory
    Stream<DynamicTest> R_41_days_late_cost_as_written() {
        return each("R-41", row -> {
            LateDay penalty = new LateDay(LateDocument.DECLARATION, Money.of(row.get("per day")), DayCount.valueOf(row.get("days")),
                LateFrom.valueOf(row.get("from")));
            Proposal proposal = LateDaysRule.judge(new Breach(1, Happening.LATE_DOCUMENT, LateDocument.DECLARATION, null, day(row.get("due on")),
                day(row.get("notice on")), day(row.get("received on")), penalties(penalty)), day(row.get("day")));
            assertThat(proposal.lines().stream().map(line -> line.arithmetic().get(0).facts().get("count")).findFirst().orElse("0"))
                .isEqualTo(row.get("late days"));
            return proposal;
        });
    }

    @TestFactory
    Stream<DynamicTest> R_42_events_cost_as_written() {
        return each("R-42", row -> {
            Penalties provided = penalties(Arrays.stream(row.get("provided").split(", ")).map(each -> each.split(" "))
                .map(each -> new LumpSum(LumpEvent.valueOf(each[0]), Money.of(each[1]))).toArray(Penalty[]::new));
            List<Breach> breaches = new ArrayList<>();
            for (String on : row.get("on").split(", ")) {
                breaches.add(new Breach(breaches.size(), Happening.valueOf(row.get("event")), null, null, day(on), null, null, provided));
            }
            return PenaltyRules.propose(new PenaltyFacts(day(row.get("day")), null, breaches, false, provided, LegalSeries.NONE, Map.of()));
        });
    }

    @TestFactory
    Stream<DynamicTest> R_43_the_cap_is_consumed_as_written_in_both_orders() {
        Map<String, List<Map<String, String>>> cases = RulePage.of("R-43").examples().stream()
            .collect(Collectors.groupingBy(row -> row.get("case"), LinkedHashMap::new, Collectors.toList()));
        return cases.entrySet().stream().map(each -> DynamicTest.dynamicTest("R-43 " + each.getKey(), () -> capped(each.getValue())));
    }

    private static void capped(List<Map<String, String>> rows) {
        Map<String, String> first = rows.get(0);
        Penalties cap = first.get("cap %").isEmpty() ? Penalties.NONE
            : new Penalties(List.of(), Percent.of(first.get("cap %")), Money.of(first.get("of")), false);
        List<ProposedLine> lines = new ArrayList<>();
        Map<LineKey, Money> decided = new HashMap<>();
        for (Map<String, String> row : rows) {
            LineKey key = new LineKey(LineKind.valueOf(row.get("kind")), lines.size(), 0);
            lines.add(ProposedLine.of(key, "", day(row.get("since")), Money.of(row.get("amount")), List.of()));
            if (!row.get("decided").isEmpty()) {
                decided.put(key, Money.of(row.get("decided")));
            }
        }
        for (int turn = 0; turn < 2; turn++) {
            for (ProposedLine line : CapRule.judge(lines, cap, decided)) {
                Map<String, String> row = rows.get((int) line.key().event());
                assertThat(line.proposed()).as(row.toString()).isEqualTo(Money.of(row.get("proposed")));
                assertThat(line.gross()).isEqualTo(Money.of(row.get("amount")));
                assertThat(line.arithmetic()).extracting(Reason::code).isEqualTo(line.proposed().equals(line.gross()) ? List.of()
                    : List.of("penalty-capped"));
            }
            Collections.reverse(lines);
        }
    }

    @TestFactory
    Stream<DynamicTest> R_44_means_shown_exonerate_as_written() {
        return RulePage.of("R-44").examples().stream().map(row -> DynamicTest.dynamicTest("R-44 " + row, () -> {
            ProposedLine line = ProposedLine.of(new LineKey(LineKind.valueOf(row.get("kind")), 0, 0), "", LocalDate.of(2026, 12, 31),
                Money.of(row.get("amount")), List.of());
            ProposedLine judged = MeansRule.judge(line, row.get("contract exonerates").equals("yes"), row.get("means shown").equals("yes"));
            assertThat(judged.proposed()).isEqualTo(Money.of(row.get("proposed")));
            assertThat(judged.arithmetic().isEmpty() ? SILENCE : last(judged).code()).isEqualTo(row.get("answer"));
        }));
    }

    @Test
    void each_page_names_its_class_and_version_and_lines_are_signed_by_their_rule() {
        Map<String, Class<?>> rules = Map.of("R-40", MissingHoursRule.class, "R-41", LateDaysRule.class, "R-42", LumpSumRule.class, "R-43",
            CapRule.class, "R-44", MeansRule.class);
        rules.forEach((id, type) -> assertThat(RulePage.of(id).text()).startsWith("# " + id + " ").contains("Version 1 · `" + type.getName() + "`"));
        assertThat(List.of(MissingHoursRule.VERSION, LateDaysRule.VERSION, LumpSumRule.VERSION, CapRule.VERSION, MeansRule.VERSION)).containsOnly(1);
    }
}
