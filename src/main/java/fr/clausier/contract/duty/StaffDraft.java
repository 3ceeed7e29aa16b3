package fr.clausier.contract.duty;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The staff of an operator as a person gives it. @param disadvantaged workers disadvantaged or disabled, among all */
public record StaffDraft(Siret operatorSiret, LocalDate staffDated, BigDecimal workers, BigDecimal disadvantaged) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999.99");
    private static final int DECIMALS = 2;

    public static StaffDraft read(Fields fields) {
        StaffDraft draft = new StaffDraft(fields.requiredSiret("operatorSiret"), fields.requiredDate("staffDated"), number(fields, "workers"),
            number(fields, "disadvantaged"));
        if (draft.workers != null && draft.workers.signum() == 0) {
            fields.refuse("staff-range", "workers");
        } else if (draft.workers != null && draft.disadvantaged != null && draft.disadvantaged.compareTo(draft.workers) > 0) {
            fields.refuse("staff-over-whole", "disadvantaged");
        }
        return draft;
    }

    private static BigDecimal number(Fields fields, String field) {
        BigDecimal number = fields.required(field, fields.decimal(field));
        boolean wrong = number != null && (number.signum() < 0 || number.compareTo(LARGEST) > 0 || number.stripTrailingZeros().scale() > DECIMALS);
        if (wrong) {
            fields.refuse("staff-range", field);
        }
        return wrong ? null : number;
    }
}
