package fr.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two hundred cells that are wrong in the same way are understood once. */
class CauseTest {

    @Test
    void one_value_found_two_hundred_times_is_one_cause_with_all_its_cells() {
        List<Problem> problems = new ArrayList<>();
        for (int row = 2; row < 202; row++) {
            problems.add(wrong("hours-format", "F" + row, "n.c."));
        }
        List<Cause> causes = Cause.of(problems);
        assertThat(causes).hasSize(1);
        assertThat(causes.get(0).count()).isEqualTo(200);
        assertThat(causes.get(0).problems()).isEqualTo(problems);
        assertThat(causes.get(0).isOneValue()).isTrue();
    }

    @Test
    void values_found_once_each_that_are_wrong_in_the_same_way_are_one_cause() {
        List<Cause> causes = Cause.of(List.of(wrong("siret-format", "C2", "1"), wrong("siret-format", "C3", "2"), wrong("siret-format", "C4", "3")));
        assertThat(causes).hasSize(1);
        assertThat(causes.get(0).isOneValue()).isFalse();
    }

    @Test
    void a_frequent_value_is_told_apart_from_the_rare_ones_of_its_code() {
        List<Cause> causes = Cause.of(List.of(wrong("hours-format", "F2", "x"), wrong("hours-format", "F3", "y"), wrong("hours-format", "F4", "x"),
            wrong("hours-format", "F5", "z")));
        assertThat(causes).extracting(Cause::count).containsExactly(2, 2);
        assertThat(causes.get(0).isOneValue()).isTrue();
        assertThat(causes.get(1).problems()).extracting(problem -> problem.place().cell()).containsExactly("F3", "F5");
    }

    @Test
    void an_unending_variety_of_values_does_not_make_the_list_long() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            problems.add(wrong("hours-format", "F" + (i + 2), "valeur " + i / 2));
        }
        assertThat(Cause.of(problems)).hasSize(Cause.MOST_VALUES + 1);
    }

    @Test
    void empty_cells_of_two_columns_are_two_causes() {
        List<Cause> causes = Cause.of(List.of(wrong("required", "C2", ""), wrong("required", "C3", ""), wrong("required", "D2", ""), wrong("required", "D3", "")));
        assertThat(causes).extracting(cause -> cause.first().place().cell()).containsExactly("C2", "D2");
    }

    @Test
    void the_same_code_as_an_error_and_as_a_warning_is_two_causes_the_error_first() {
        Problem warning = Problem.warning("hours-format", Place.cell("Heures", "F1"), "x");
        List<Cause> causes = Cause.of(List.of(warning, warning, wrong("hours-format", "F9", "x")));
        assertThat(causes).extracting(Cause::count).containsExactly(1, 2);
        assertThat(causes.get(0).first().isError()).isTrue();
    }

    @Test
    void what_is_about_the_whole_file_comes_first_then_the_most_frequent() {
        Problem file = Problem.error("no-heading", Place.NOWHERE, "");
        List<Cause> causes = Cause.of(List.of(wrong("code-unknown", "E2", "x"), wrong("hours-format", "F2", "y"), wrong("hours-format", "F3", "y"), file));
        assertThat(causes).extracting(cause -> cause.first().code()).containsExactly("no-heading", "hours-format", "code-unknown");
    }

    @Test
    void sentences_that_differ_by_what_they_name_are_told_cell_by_cell() {
        Cause cause = Cause.of(List.of(Problem.error("row-twice", Place.cell("Heures", "A4"), "", "3"),
            Problem.error("row-twice", Place.cell("Heures", "A9"), "", "8"))).get(0);
        assertThat(cause.count()).isEqualTo(2);
        assertThat(cause.isOneSentence()).isFalse();
    }

    @Test
    void no_problem_is_lost_nor_told_twice_whatever_the_list() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Problem> problems = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                problems.add(new Problem("code-" + random.nextInt(3), random.nextBoolean() ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    random.nextInt(8) == 0 ? Place.NOWHERE : Place.cell("Heures", "" + (char) ('A' + random.nextInt(4)) + i),
                    random.nextInt(4) == 0 ? "" : "v" + random.nextInt(12), random.nextBoolean() ? List.of() : List.of("a" + random.nextInt(2))));
            }
            List<Problem> told = Cause.of(problems).stream().flatMap(cause -> cause.problems().stream()).toList();
            assertThat(told).containsExactlyInAnyOrderElementsOf(problems);
        }
        assertThat(Cause.of(Collections.emptyList())).isEmpty();
    }

    private static Problem wrong(String code, String cell, String found) {
        return Problem.error(code, Place.cell("Heures", cell), found);
    }
}
