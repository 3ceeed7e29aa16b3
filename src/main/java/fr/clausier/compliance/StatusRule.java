package fr.clausier.compliance;

import fr.clausier.compliance.check.StaffCheck;
import fr.clausier.compliance.forecast.Forecast;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** the status of a clause at the end of a day. The first question that answers wins; the order is the order of the method. */
public final class StatusRule {

    static final String ID = "R-31";
    static final int VERSION = 3;

    private final Thresholds thresholds;

    public StatusRule(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** What a person decided of the clause itself. */
    public enum Standing { OPEN, CLOSED, EXEMPT }

    /** What the status rests on. */
    public record Facts(LocalDate day, Period window, Hours due, Hours expected, Tally tally, Credit credit, boolean sharesKept, Forecast forecast,
            Standing standing, StaffCheck staff) {

        /** Hours done: those counted on the lines, and those that count otherwise. */
        Hours done() {
            return tally.counted().plus(credit.net());
        }

        Hours behind() {
            return expected.minus(done());
        }
    }

    /** The status, and the reason for it. */
    public record Answer(ClauseStatus status, Reason reason) { }

    /** The answer for a clause whose terms nobody has typed. */
    public static Answer withoutTerms() {
        return new Answer(ClauseStatus.REVIEW, Reason.of(ID, VERSION, "status-no-terms", Map.of()));
    }

    public Answer judge(Facts facts) {
        return switch (facts.standing()) {
            case EXEMPT -> answer(ClauseStatus.EXEMPT, "status-exempt", facts);
            case CLOSED -> answer(ClauseStatus.CLOSED, "status-closed", facts);
            case OPEN -> open(facts);
        };
    }

    private Answer open(Facts facts) {
        Hours due = facts.due();
        Hours counted = facts.done();
        if (facts.staff() != StaffCheck.NOT_ASKED) {
            return reserved(facts);
        }
        if (!due.isPositive()) {
            return answer(ClauseStatus.REVIEW, "status-nothing-due", facts);
        }
        if (counted.compareTo(due) >= 0) {
            return facts.sharesKept() ? answer(ClauseStatus.REACHED, "status-reached", facts) : answer(ClauseStatus.REVIEW, "status-shares", facts);
        }
        if (!facts.day().isBefore(facts.window().to())) {
            return counted.plus(facts.tally().review()).compareTo(due) >= 0
                ? answer(ClauseStatus.REVIEW, "status-review-decides", facts) : answer(ClauseStatus.FELL_SHORT, "status-fell-short", facts);
        }
        return running(facts);
    }

    private Answer reserved(Facts facts) {
        return switch (facts.staff()) {
            case KEPT -> answer(ClauseStatus.ON_TRACK, "status-staff-kept", facts);
            case BELOW -> answer(ClauseStatus.AT_RISK, "status-staff-below", facts);
            case UNKNOWN, NOT_ASKED -> answer(ClauseStatus.REVIEW, "status-staff-unknown", facts);
        };
    }

    private Answer running(Facts facts) {
        if (facts.day().isBefore(facts.window().from())) {
            return answer(ClauseStatus.NOT_STARTED, "status-not-open", facts);
        }
        if (exceeds(facts, thresholds.late())) {
            return answer(ClauseStatus.LATE, "status-late", facts);
        }
        if (exceeds(facts, thresholds.atRisk())) {
            return answer(ClauseStatus.AT_RISK, "status-at-risk", facts);
        }
        if (facts.forecast().fallsShortOf(facts.due())) {
            return answer(ClauseStatus.AT_RISK, "status-forecast-short", facts);
        }
        if (!facts.sharesKept()) {
            return answer(ClauseStatus.AT_RISK, "status-shares-running", facts);
        }
        return facts.tally().declared().isZero() && facts.credit().net().isZero() ? answer(ClauseStatus.NOT_STARTED, "status-nothing-declared", facts)
            : answer(ClauseStatus.ON_TRACK, "status-on-track", facts);
    }

    /** Compared without rounding: 83.31 h behind is more than 10 % of 833 h, 83.30 h is not. */
    private static boolean exceeds(Facts facts, Percent limit) {
        BigDecimal allowed = facts.due().value().multiply(limit.ratio());
        return facts.behind().value().compareTo(allowed) > 0;
    }

    private Answer answer(ClauseStatus status, String code, Facts facts) {
        Map<String, String> used = new TreeMap<>(Map.of("due", facts.due().toString(), "expected", facts.expected().toString(),
            "counted", facts.done().toString(), "review", facts.tally().review().toString(),
            "behind", facts.behind().max(Hours.ZERO).toString(), "missing",
            facts.due().minus(facts.done()).max(Hours.ZERO).toString(), "starts-on", facts.window().from().toString(),
            "ends-on", facts.window().to().toString()));
        used.put("at-risk-percent", thresholds.atRisk().toString());
        used.put("late-percent", thresholds.late().toString());
        if (facts.forecast().isKnown()) {
            used.put("forecast", facts.forecast().middle().toString());
        }
        return new Answer(status, Reason.of(ID, VERSION, code, used));
    }
}
