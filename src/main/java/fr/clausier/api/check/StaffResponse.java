package fr.clausier.api.check;

import fr.clausier.contract.duty.OperatorStaff;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Staff of an operator of a lot on a day, in people. @param figure its number, to take it back */
@Serdeable
public record StaffResponse(long figure, long lot, long organisation, LocalDate staffDated, BigDecimal workers, BigDecimal disadvantaged) {

    static StaffResponse of(OperatorStaff staff) {
        return new StaffResponse(staff.id(), staff.lotId(), staff.organisationId(), staff.dated(), staff.workers(), staff.disadvantaged());
    }
}
