package fr.clausier.web.hours;

import fr.clausier.hours.Activity;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.participant.EligibleGroup;
import java.time.YearMonth;
import java.util.List;

/**
 * One person of a month.
 *
 * @param person name or reference
 * @param group null when the viewer may not know it
 * @param mayType whether the viewer may change these hours
 * @param sent whether they were sent: a change is then a correction
 * @param judged what became of the hours sent so far
 */
public record MonthRow(Placement placement, YearMonth month, String person, String employer, EligibleGroup group, boolean mayType, boolean sent,
        List<JudgedLine> judged) {

    /** Field that carries the version the hours were seen at. */
    public String declarationField() {
        return MonthForm.declaration(placement.employerId(), month);
    }

    public String workField() {
        return MonthForm.box(placement.id(), month, Activity.WORK);
    }

    public String trainingField() {
        return MonthForm.box(placement.id(), month, Activity.TRAINING);
    }

    public String tutoringField() {
        return MonthForm.box(placement.id(), month, Activity.TUTORING);
    }
}
