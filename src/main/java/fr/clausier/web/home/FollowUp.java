package fr.clausier.web.home;

import fr.clausier.contract.action.NextAction;
import fr.clausier.report.reminder.ReminderLog.Obstacles;
import fr.clausier.sampling.SampleSummary;
import java.util.List;

/** What a facilitator must take in hand about those who owe an answer. @param next what is to be done about lots within a week, or is late; @param troubled files of evidence missing or altered; @param samples controls whose next step is theirs */
public record FollowUp(Obstacles obstacles, List<NextAction> next, long troubled, List<SampleSummary> samples) {

    static final FollowUp NOTHING = new FollowUp(new Obstacles(0, List.of()), List.of(), 0, List.of());
}
