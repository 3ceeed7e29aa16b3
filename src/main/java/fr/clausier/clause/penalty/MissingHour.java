package fr.clausier.clause.penalty;

import fr.clausier.kernel.Money;
import java.util.Map;

/** So many euros for each hour missing. @param amount euros per hour, above zero */
public record MissingHour(Money amount) implements Penalty {

    @Override
    public PenaltyShape shape() {
        return PenaltyShape.MISSING_HOUR;
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("amount", amount.toString());
    }
}
