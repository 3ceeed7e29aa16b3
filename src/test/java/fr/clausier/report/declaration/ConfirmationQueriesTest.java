package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.returned.AnsweredMonth.Becomes;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.placement.Placement;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the workbook of an employer asks the database: never row by row, neither on its way out nor when it is back. */
@Tag("h2-statistics")
class ConfirmationQueriesTest {

    private final Answering answering = new Answering();

    @Test
    void the_number_of_queries_does_not_grow_with_people_nor_months() {
        byte[] small = filled();
        long fewOut = Sql.queries(this::out);
        long fewBack = Sql.queries(() -> back(small, 1));
        List<Placement> people = new ArrayList<>(List.of(answering.alix, answering.berger));
        for (int i = 0; i < 40; i++) {
            people.add(answering.site.placed("PERSONNE" + (char) ('A' + i / 26) + (char) ('A' + i % 26), "Dominique"));
        }
        answering.declare(YearMonth.of(2026, 2), people.stream().collect(Collectors.toMap(one -> one, one -> "20")));
        answering.declare(Answering.MARCH, people.stream().collect(Collectors.toMap(one -> one, one -> "30")));
        byte[] large = filled();
        assertThat(Sql.queries(this::out)).isEqualTo(fewOut);
        assertThat(Sql.queries(() -> back(large, 2))).isEqualTo(fewBack);
        assertThat(fewOut).isBetween(1L, 60L);
        assertThat(fewBack).isBetween(1L, 20L);
    }

    private void out() {
        Answering.content(answering.employer, answering.employer.organisation(), Language.FR);
    }

    private byte[] filled() {
        Answering.Sheet sheet = answering.out();
        sheet.rows().stream().filter(row -> !Answering.Sheet.text(row, ConfirmationColumn.PERSON).startsWith("Tout"))
            .forEach(row -> Filling.put(row, ConfirmationColumn.ANSWER.ordinal(), "Oui"));
        return sheet.bytes();
    }

    private void back(byte[] file, int months) {
        AnsweredWorkbook workbook = TestInstance.get(Confirmations.class).take(answering.employer, "a.xlsx", file, Progress.UNSEEN).get();
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.count(Becomes.CONFIRMED)).isEqualTo(months);
    }
}
