package fr.clausier.kernel.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SocialNumberTest {

    @TestFactory
    Stream<DynamicTest> R_81_what_looks_like_one_is_what_the_page_says() {
        return RulePage.of("R-81").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(SocialNumber.isIn(row.get("written"))).isEqualTo(row.get("fate").equals("refused"))));
    }

    @Test
    void it_is_shown_with_ten_digits_covered_and_the_rest_of_the_text_as_it_is() {
        assertThat(SocialNumber.masked("carte 1 85 05 78 006 084 91 vue, et 2850199330012.")).isEqualTo("carte 185•••••••••• vue, et 285••••••••••.");
        assertThat(SocialNumber.masked("SIRET 732 829 320 00074")).isEqualTo("SIRET 732 829 320 00074");
        assertThat(SocialNumber.masked(null)).isEmpty();
    }

    /** Ten thousand SIRETs, each written in four ways: the two are never mistaken. */
    @Test
    void a_siret_is_never_taken_for_one() {
        Random random = new Random(81);
        for (int i = 0; i < 10_000; i++) {
            String siret = siret(random);
            String spaced = siret.substring(0, 3) + " " + siret.substring(3, 6) + " " + siret.substring(6, 9) + " " + siret.substring(9);
            assertThat(List.of(siret, spaced, "1 " + siret, siret + " 7")).noneMatch(SocialNumber::isIn);
        }
    }

    private static String siret(Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            digits.append(i == 0 ? 1 + random.nextInt(8) : random.nextInt(10));
        }
        for (int key = 0; key < 10; key++) {
            if (new fr.clausier.kernel.Siret(digits.toString() + key).checks()) {
                return digits.toString() + key;
            }
        }
        throw new IllegalStateException("one of ten keys always checks");
    }

    @Test
    void whatever_the_field_and_however_deep_it_is_refused_and_not_told_back() {
        Fields fields = Fields.of(Map.of("number", "2026-12", "object", "Pour 1 85 05 78 006 084", "groups", List.of("RSA", "1850578006084"),
            "lots", List.of(Map.of("title", "1.85.05.78.006.084.91"))));
        fields.list("lots");
        assertThat(fields.problems()).extracting(Problem::code).containsOnly(SocialNumber.REFUSED);
        assertThat(fields.problems()).extracting(problem -> problem.place().field()).containsExactlyInAnyOrder("object", "groups", "lots[0].title");
        assertThat(fields.problems().toString()).doesNotContain("006", "084");
        assertThat(fields.hasErrors()).isTrue();
    }

    @Test
    void the_net_under_the_doors_says_nothing_of_what_it_caught() {
        assertThatThrownBy(() -> SocialNumber.refuseIn("{remark:\"1850578006084\"}")).isInstanceOf(SocialNumber.Found.class)
            .hasMessage("social-security-number");
        SocialNumber.refuseIn("{siret:\"73282932000074\",on:\"2026-04-10T08:00:00.123456Z\",sha:\"0123456789abcdef1850578006084def\"}");
    }
}
