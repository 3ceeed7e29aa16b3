package fr.clausier.clause.penalty;

import fr.clausier.law.LegalAmount;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A multiple of a legal hourly amount for each hour missing: four times the hourly social-security ceiling.
 *
 * @param multiple above zero
 * @param of an amount in euros per hour
 */
public record MissingHourMultiple(BigDecimal multiple, LegalAmount of) implements Penalty {

    @Override
    public PenaltyShape shape() {
        return PenaltyShape.MISSING_HOUR_MULTIPLE;
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("multiple", multiple.toPlainString());
        document.put("of", of.name());
    }
}
