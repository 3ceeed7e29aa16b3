package fr.clausier.contract.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The staff of an operator of a lot on a day, as it declares it: what article R2113-7 compares.
 *
 * @param workers all its workers, in people; halves are possible
 * @param disadvantaged those among them who are disadvantaged or disabled
 */
@MappedEntity("operator_staff")
public record OperatorStaff(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, long organisationId, LocalDate dated,
        BigDecimal workers, BigDecimal disadvantaged) {

    private static final int DECIMALS = 2;

    /** Figures have always two decimals, so that those just typed equal the same ones read again. */
    public OperatorStaff {
        workers = workers.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        disadvantaged = disadvantaged.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
