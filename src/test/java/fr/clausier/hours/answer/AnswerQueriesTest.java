package fr.clausier.hours.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.hours.placement.Placement;
import fr.clausier.report.declaration.Answering;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many questions the list of declarations, and one of them, ask of the database: as many for many people and months as for few. */
@Tag("h2-statistics")
class AnswerQueriesTest {

    private final Answering answering = new Answering();
    private final EmployerAnswers answers = TestInstance.get(EmployerAnswers.class);
    private final long id = answering.declaration().id();

    @Test
    void neither_the_list_nor_a_declaration_asks_more_for_more_people_and_months() {
        long list = Sql.queries(() -> assertThat(answers.awaited(answering.site.scope, new AwaitedFilter(null, 0, null, 1)).total()).isEqualTo(1));
        long sheet = Sql.queries(() -> assertThat(answers.sheet(answering.site.scope, id)).isPresent());
        for (int person = 0; person < 4; person++) {
            Placement one = answering.site.placed("PERSONNE" + person, "Camille");
            answering.declare(YearMonth.of(2026, 2), Map.of(one, "10"));
            answering.declare(Answering.MARCH, Map.of(one, "12"));
        }
        assertThat(Sql.queries(() -> assertThat(answers.awaited(answering.site.scope, new AwaitedFilter(null, 0, null, 1)).total()).isEqualTo(2))).isEqualTo(list);
        assertThat(Sql.queries(() -> assertThat(answers.sheet(answering.site.scope, id).orElseThrow().people()).hasSize(6))).isEqualTo(sheet);
        assertThat(list).isEqualTo(2);
        assertThat(sheet).isLessThanOrEqualTo(12);
    }
}
