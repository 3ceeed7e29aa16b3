package fr.clausier.compliance.penalty;

import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.LineKind;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import java.time.LocalDate;

/**
 * What a person decides of one line, as typed.
 *
 * @param amount what is applied of a line reduced; null otherwise
 * @param reason why, in writing
 * @param proposed the amount the person was shown
 * @param replaces the decision that stood when the person looked; null when none did
 * @param day day the line was looked at; null for today
 */
public record DecisionDraft(LineKey line, PenaltyVerdict verdict, Money amount, String reason, Money proposed, Long replaces, LocalDate day) {

    private static final int LONGEST = 1000;

    public static DecisionDraft read(Fields fields) {
        LineKind kind = fields.requiredCode("kind", LineKind.class);
        Long event = fields.id("event");
        Integer place = fields.integer("place");
        PenaltyVerdict verdict = fields.requiredCode("penaltyVerdict", PenaltyVerdict.class);
        Money amount = verdict == PenaltyVerdict.REDUCED ? fields.required("applied", fields.money("applied")) : null;
        return new DecisionDraft(new LineKey(kind, event == null ? 0 : event, place == null ? 0 : place), verdict, amount,
            fields.requiredText("reason", LONGEST), fields.required("proposed", fields.money("proposed")), fields.id("replaces"), fields.date("day"));
    }

    /** What is applied of a line proposed at an amount. */
    Money applied(Money of) {
        return switch (verdict) {
            case APPLIED -> of;
            case REDUCED -> amount;
            case WAIVED -> Money.ZERO;
        };
    }
}
