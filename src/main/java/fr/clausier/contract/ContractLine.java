package fr.clausier.contract;

import fr.clausier.kernel.Money;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A contract as a line of a list. @param lots how many lots; 0 for an undivided contract; @param amount euros excl. VAT */
@Introspected
public record ContractLine(long id, String number, String object, long buyerId, String buyerName, String social,
        @Nullable BigDecimal amount, @Nullable LocalDate notificationDate, long lots) {

    /** The amount, null when it was not given. */
    public Money money() {
        return amount == null ? null : new Money(amount);
    }
}
