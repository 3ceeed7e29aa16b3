package fr.clausier.report.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.report.reminder.rule.ReminderRule.Move;
import fr.clausier.report.reminder.rule.ReminderRule.Owed;
import fr.clausier.report.reminder.rule.ReminderRule.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReminderRuleTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);

    @TestFactory
    Stream<DynamicTest> R_72_messages_leave_on_the_days_of_the_page() {
        return RulePage.of("R-72").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            LocalDate written = row.get("last written").equals("never") ? null : LocalDate.parse(row.get("last written"));
            assertThat(told(ReminderRule.at(LocalDate.parse(row.get("today")), owed(row), written))).isEqualTo(row.get("answer"));
        }));
    }

    @Test
    void the_page_names_the_version_of_the_rule() {
        assertThat(ReminderRule.VERSION).isEqualTo(1);
        assertThat(RulePage.of("R-72").id()).isEqualTo(ReminderRule.ID);
    }

    /** Day after day, somebody who never answers gets as many messages as there are steps, then a person takes over for good. */
    @Test
    void whoever_never_answers_gets_each_message_once_and_then_a_person_takes_over() {
        Owed owed = new Owed(false, ENDED, DUE, List.of(-3, 0, 7, 14));
        LocalDate written = null;
        int messages = 0;
        for (LocalDate day = ENDED; day.isBefore(DUE.plusDays(60)); day = day.plusDays(1)) {
            Stage stage = ReminderRule.at(day, owed, written);
            if (stage.move() == Move.WRITE) {
                messages++;
                assertThat(stage.number()).isEqualTo(messages);
                written = day;
            }
            assertThat(stage.move() == Move.TAKE_OVER).isEqualTo(day.isAfter(DUE.plusDays(14)));
        }
        assertThat(messages).isEqualTo(4);
    }

    private static Owed owed(Map<String, String> row) {
        return new Owed(row.get("what").equals("asked"), LocalDate.parse(row.get("since")), LocalDate.parse(row.get("due")),
            Arrays.stream(row.get("steps").split(", ")).map(Integer::valueOf).toList());
    }

    private static String told(Stage stage) {
        return switch (stage.move()) {
            case WRITE -> "write " + stage.number() + " of " + stage.of();
            case WAIT -> stage.on() == null ? "wait" : "wait until " + stage.on() + " for " + stage.number() + " of " + stage.of();
            case TAKE_OVER -> "take over";
        };
    }
}
