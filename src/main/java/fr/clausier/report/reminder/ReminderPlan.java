package fr.clausier.report.reminder;

import fr.clausier.clause.term.ReminderDays;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a structure writes to those who owe it an answer.
 *
 * @param steps days counted from the due day, where the terms of a lot say nothing
 * @param answerDays days given to answer what was asked
 * @param begunAt when someone looked at what would leave and said yes; null until then, and nothing leaves
 * @param pausedAt since when nothing leaves; null while it does
 * @param lookedOn last day whose messages were made
 */
@MappedEntity("reminder_plan")
public record ReminderPlan(@Id @GeneratedValue @Nullable Long id, long structureId, String steps, int answerDays, @Nullable Instant begunAt,
        @Nullable Long begunBy, @Nullable Instant pausedAt, @Nullable LocalDate lookedOn, @Version long version) {

    static final int USUAL_ANSWER_DAYS = 7;

    /** What holds until a structure says something else. */
    static ReminderPlan usual(long structure) {
        return new ReminderPlan(null, structure, written(ReminderDays.USUAL), USUAL_ANSWER_DAYS, null, null, null, null, 0);
    }

    public List<Integer> days() {
        return Arrays.stream(steps.split(",")).map(Integer::valueOf).toList();
    }

    public boolean isBegun() {
        return begunAt != null;
    }

    /** Whether messages leave. */
    public boolean isRunning() {
        return isBegun() && pausedAt == null;
    }

    ReminderPlan changed(PlanDraft draft) {
        return new ReminderPlan(id, structureId, written(draft.steps()), draft.answerDays(), begunAt, begunBy, pausedAt, lookedOn, version);
    }

    ReminderPlan begun(Instant now, long account) {
        return new ReminderPlan(id, structureId, steps, answerDays, now, account, null, null, version);
    }

    ReminderPlan paused(Instant now) {
        return new ReminderPlan(id, structureId, steps, answerDays, begunAt, begunBy, now, lookedOn, version);
    }

    /** What passed meanwhile is made up for by one message. */
    ReminderPlan resumed() {
        return new ReminderPlan(id, structureId, steps, answerDays, begunAt, begunBy, null, null, version);
    }

    ReminderPlan looked(LocalDate day) {
        return new ReminderPlan(id, structureId, steps, answerDays, begunAt, begunBy, pausedAt, day, version);
    }

    private static String written(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
