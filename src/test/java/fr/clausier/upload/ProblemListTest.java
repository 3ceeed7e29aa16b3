package fr.clausier.upload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems taken away, as a file or as text. */
class ProblemListTest {

    private final Words words = new Texts(ZoneId.of("Europe/Paris")).in(Language.FR);

    @Test
    void each_problem_is_a_line_with_where_what_why_and_an_example() {
        Problem problem = Problem.error("hours-format", Place.cell("Heures", "F2"), "n.c.");
        Table table = Tables.read("x.csv", ProblemList.csv(words, List.of(problem, Problem.warning("rome-format", Place.cell("Heures", "G2"), "?")))).get().get(0);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).cells()).extracting(Cell::text)
            .containsExactly("à corriger", "Heures", "F2", "n.c.", words.problem(problem), words.example(problem));
        assertThat(table.rows().get(2).at(0).orElseThrow().text()).isEqualTo("à savoir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void a_value_a_spreadsheet_would_run_is_guarded_in_the_file_and_in_the_text(String found) {
        List<Problem> problems = List.of(Problem.error("hours-format", Place.cell("Heures", "F2"), found));
        assertThat(new String(ProblemList.csv(words, problems), StandardCharsets.UTF_8)).contains(";'" + found).doesNotContain(";" + found);
        assertThat(ProblemList.text(words, problems, 10)).contains("\t'" + found + "\t");
    }

    @Test
    void the_text_has_one_line_per_problem_and_a_tab_between_columns_whatever_was_found() {
        List<Problem> problems = List.of(Problem.error("hours-format", Place.cell("Heures", "F2"), "a\tb\r\nc"), Problem.atField("required", "heures", ""));
        List<String> lines = ProblemList.text(words, problems, 10).lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(6));
        assertThat(lines.get(1)).startsWith("à corriger\tHeures\tF2\ta b  c\t");
        assertThat(lines.get(2)).startsWith("à corriger\t\theures\t\t");
    }

    @Test
    void the_text_stops_at_the_number_asked_for() {
        Problem problem = Problem.error("hours-format", Place.cell("Heures", "F2"), "x");
        assertThat(ProblemList.text(words, List.of(problem, problem, problem), 2).lines()).hasSize(3);
    }
}
