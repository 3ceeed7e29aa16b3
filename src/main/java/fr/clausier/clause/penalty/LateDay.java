package fr.clausier.clause.penalty;

import fr.clausier.kernel.Money;
import java.util.Map;

/** So many euros for each day a document is late. @param perDay euros a day, above zero */
public record LateDay(LateDocument what, Money perDay, DayCount days, LateFrom from) implements Penalty {

    @Override
    public PenaltyShape shape() {
        return PenaltyShape.LATE_DAY;
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("document", what.name());
        document.put("amount", perDay.toString());
        document.put("days", days.name());
        document.put("from", from.name());
    }
}
