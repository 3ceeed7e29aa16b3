package fr.clausier.web.hours;

import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.participant.EligibleGroup;
import java.util.List;

/**
 * One person of a month.
 *
 * @param person name or reference
 * @param group null when the viewer may not know it
 * @param mayType whether the viewer may change these hours
 * @param judged what became of the hours sent so far
 */
public record MonthRow(Placement placement, String person, String employer, EligibleGroup group, boolean mayType, List<JudgedLine> judged) {

    public String workField() {
        return MonthForm.work(placement.id());
    }

    public String trainingField() {
        return MonthForm.training(placement.id());
    }

    public String tutoringField() {
        return MonthForm.tutoring(placement.id());
    }
}
