package fr.clausier.compliance.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.LegalBasis;
import fr.clausier.kernel.Percent;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StaffShareRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @TestFactory
    Stream<DynamicTest> R_62_each_operator_is_judged_as_the_page_says() {
        return RulePage.of("R-62").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Optional<Answer> answer = answer(row);
            assertThat(answer.map(each -> each.verdict() + " " + each.reason().code()).orElse("silent")).isEqualTo(row.get("answer"));
            assertThat(answer.map(each -> each.missing().stream().map(Enum::name).collect(Collectors.joining(", "))).orElse(""))
                .isEqualTo(row.get("missing"));
            assertThat(LegalBasis.valueOf(row.get("basis")).article()).isEqualTo(row.get("article"));
            answer.ifPresent(each -> {
                assertThat(each.reason().facts()).containsEntry("article", row.get("article"));
                assertThat(each.reason().facts().getOrDefault("share", "none")).isEqualTo(row.get("share"));
                assertThat(new Texts(ZoneId.of("Europe/Paris")).in(Language.FR).reason(each.reason())).contains(row.get("article"))
                    .doesNotContain("{", "⟦");
            });
        }));
    }

    @Test
    void every_legal_basis_is_on_the_page() {
        assertThat(RulePage.of("R-62").examples().stream().map(row -> LegalBasis.valueOf(row.get("basis")))).contains(LegalBasis.values());
    }

    @Test
    void only_reserved_lots_are_reserved() {
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(basis.isReserved()).as(basis.name()).isEqualTo(basis.name().startsWith("RESERVED_"));
            assertThat(basis.asksStaffShare()).as(basis.name()).isEqualTo(basis.isReserved() && basis != LegalBasis.RESERVED_ESS);
        }
    }

    /** What is judged is what is compared by whole hundredths of people, in every case around the half. */
    @Test
    void half_is_half_to_the_hundredth() {
        for (long workers = 1; workers <= 400; workers++) {
            for (long disadvantaged = Math.max(0, workers / 2 - 2); disadvantaged <= workers / 2 + 2 && disadvantaged <= workers; disadvantaged++) {
                Answer answer = StaffShareRule.judge(LegalBasis.RESERVED_SIAE, null, new StaffShareRule.Staff(DAY, BigDecimal.valueOf(workers, 2),
                    BigDecimal.valueOf(disadvantaged, 2))).orElseThrow();
                assertThat(answer.verdict()).as(disadvantaged + " of " + workers).isEqualTo(disadvantaged + disadvantaged >= workers ? Verdict.FINE : Verdict.FOUND);
                assertThat(answer.verdict() == Verdict.FOUND && new BigDecimal(answer.reason().facts().get("share")).compareTo(BigDecimal.valueOf(50)) >= 0)
                    .isFalse();
            }
        }
    }

    private static Optional<Answer> answer(Map<String, String> row) {
        LegalBasis basis = LegalBasis.valueOf(row.get("basis"));
        String workers = row.get("workers");
        if (workers.equals("no operator")) {
            return StaffShareRule.withoutOperator(basis);
        }
        return StaffShareRule.judge(basis, row.get("asked").equals("none") ? null : Percent.of(row.get("asked")), workers.equals("none") ? null
            : new StaffShareRule.Staff(DAY, new BigDecimal(workers), new BigDecimal(row.get("disadvantaged"))));
    }
}
