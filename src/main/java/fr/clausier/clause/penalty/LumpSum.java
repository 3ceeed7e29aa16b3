package fr.clausier.clause.penalty;

import fr.clausier.kernel.Money;
import java.util.Map;

/** So many euros each time something happens. @param amount euros, above zero */
public record LumpSum(LumpEvent event, Money amount) implements Penalty {

    @Override
    public PenaltyShape shape() {
        return PenaltyShape.LUMP_SUM;
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("event", event.name());
        document.put("amount", amount.toString());
    }
}
