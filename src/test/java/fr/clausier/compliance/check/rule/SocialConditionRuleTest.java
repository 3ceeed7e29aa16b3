package fr.clausier.compliance.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.contract.Ccag;
import fr.clausier.contract.ContractNature;
import fr.clausier.contract.duty.SocialDerogation;
import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Money;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.NationalAmounts;
import fr.clausier.organisation.BuyerKind;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SocialConditionRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
    private static final Texts TEXTS = new Texts(ZoneId.of("Europe/Paris"));

    @TestFactory
    Stream<DynamicTest> R_61_each_consultation_is_judged_as_the_page_says() {
        return RulePage.of("R-61").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Answer answer = SocialConditionRule.judge(consultation(row), NationalAmounts.series());
            assertThat(answer.verdict() + " " + answer.reason().code()).isEqualTo(row.get("verdict") + " " + row.get("says"));
            assertThat(answer.missing().stream().map(Enum::name).collect(Collectors.joining(", "))).isEqualTo(row.get("missing"));
            assertThat(answer.reason().rule()).isEqualTo("R-61");
            for (Language language : Language.values()) {
                assertThat(TEXTS.in(language).reason(answer.reason())).doesNotContain("{", "⟦");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_61_what_is_bought_is_told_as_the_page_says() {
        return RulePage.of("R-61").table("## What is bought").stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(Purchase.of(given(row, "nature", ContractNature::valueOf), given(row, "cpv", Cpv::new), given(row, "ccag", Ccag::valueOf)))
                .isEqualTo(purchase(row.get("purchase")))));
    }

    @ParameterizedTest
    @EnumSource
    void a_contract_of_defence_or_with_a_condition_is_never_listed_whatever_the_rest(Purchase purchase) {
        for (BuyerKind buyer : BuyerKind.values()) {
            assertThat(SocialConditionRule.judge(new Consultation(DAY, null, Money.of("99999999"), buyer, purchase, 48, true, false, null, null),
                NationalAmounts.series()).verdict()).isEqualTo(Verdict.FINE);
            assertThat(SocialConditionRule.judge(new Consultation(DAY, null, Money.of("99999999"), buyer, purchase, 48, false, true, null, null),
                NationalAmounts.series()).verdict()).isEqualTo(Verdict.FINE);
        }
    }

    @Test
    void a_day_without_a_threshold_is_for_a_person_to_look_at() {
        Answer answer = SocialConditionRule.judge(asked("1000000", Purchase.SUPPLIES_SERVICES, null), LegalSeries.NONE);
        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(answer.missing()).containsExactly(MissingFact.THRESHOLD);
    }

    @Test
    void a_blank_justification_justifies_nothing() {
        assertThat(SocialConditionRule.judge(asked("1000000", Purchase.SUPPLIES_SERVICES, "  "), NationalAmounts.series()).verdict())
            .isEqualTo(Verdict.FOUND);
    }

    @Test
    void a_finding_cites_its_article_its_threshold_and_the_value_compared() {
        Answer works = SocialConditionRule.judge(asked("5500000", Purchase.WORKS, null), NationalAmounts.series());
        assertThat(works.reason().facts()).isEqualTo(Map.of("article", "L2112-2-1", "launched", "2026-08-21", "value", "5500000.00", "threshold",
            "5404000.00"));
        assertThat(SocialConditionRule.judge(asked("5500000", Purchase.CONCESSION, null), NationalAmounts.series()).reason().facts())
            .containsEntry("article", "L3114-2-1");
    }

    /** Once every fact is known, more money never makes a consultation that is listed leave the list. */
    @Test
    void a_larger_value_is_never_judged_more_lightly() {
        for (BuyerKind buyer : BuyerKind.values()) {
            for (Purchase purchase : Purchase.values()) {
                Verdict before = Verdict.FINE;
                for (int value = 100_000; value < 6_000_000; value += 4_000) {
                    Verdict now = SocialConditionRule.judge(new Consultation(DAY, null, Money.of(Integer.toString(value)), buyer, purchase, null,
                        false, false, null, null), NationalAmounts.series()).verdict();
                    assertThat(before != Verdict.FINE && now == Verdict.FINE).as(buyer + " " + purchase + " " + value).isFalse();
                    before = now;
                }
            }
        }
    }

    private static Consultation asked(String value, Purchase purchase, String justification) {
        return new Consultation(DAY, null, Money.of(value), BuyerKind.OTHER_AUTHORITY, purchase, null, false, false,
            justification == null ? null : SocialDerogation.NO_LINK, justification);
    }

    private static Consultation consultation(Map<String, String> row) {
        String[] derogation = row.get("derogation").split(" ", 2);
        String more = derogation.length > 1 ? derogation[1] : "";
        boolean notified = row.get("launched").startsWith("notified ");
        return new Consultation(notified ? null : given(row, "launched", LocalDate::parse),
            notified ? LocalDate.parse(row.get("launched").substring(9)) : null, given(row, "value", Money::of), given(row, "buyer", BuyerKind::valueOf),
            purchase(row.get("purchase")), more.endsWith(" months") ? Integer.valueOf(more.replace(" months", "")) : null,
            row.get("condition").equals("defence"), row.get("condition").equals("set"),
            Arrays.stream(SocialDerogation.values()).filter(each -> each.name().equals(derogation[0])).findFirst().orElse(null),
            derogation[0].equals("none") || more.equals("unjustified") ? null : "Dit pourquoi");
    }

    private static Purchase purchase(String cell) {
        return cell.equals("SS") ? Purchase.SUPPLIES_SERVICES : Purchase.valueOf(cell);
    }

    private static <T> T given(Map<String, String> row, String column, Function<String, T> reading) {
        return row.get(column).equals("none") ? null : reading.apply(row.get(column));
    }
}
