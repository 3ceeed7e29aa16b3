package fr.clausier.law;

import fr.clausier.kernel.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A value as an administrator gives it, in the unit of its amount. @param verified whether they compared it with the source */
public record LegalAmountDraft(LegalAmount amount, LocalDate from, BigDecimal value, String source, boolean verified) {

    private static final BigDecimal LARGEST = new BigDecimal("99999999999.99");
    private static final int DECIMALS = 2;

    public static LegalAmountDraft read(Fields fields) {
        LegalAmountDraft draft = new LegalAmountDraft(fields.requiredCode("legalAmount", LegalAmount.class), fields.requiredDate("firstDay"),
            fields.required("legalValue", fields.decimal("legalValue")), fields.requiredText("legalSource", 300), fields.flag("verified"));
        draft.check(fields);
        return draft;
    }

    private void check(Fields fields) {
        if (value == null) {
            return;
        }
        if (value.signum() <= 0 || value.compareTo(LARGEST) > 0) {
            fields.refuse("legal-value-range", "legalValue");
        } else if (value.stripTrailingZeros().scale() > DECIMALS) {
            fields.refuse("legal-value-decimals", "legalValue");
        }
    }
}
