package fr.clausier.hours.pool;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A lot of a pool with what names it. @param lotNumber empty for the one lot of an undivided contract */
@Introspected
public record PooledLot(long pool, LocalDate agreedOn, @Nullable LocalDate endedOn, int place, long lot, long buyer, String contractNumber, String lotNumber) {

    /** Contract and lot as people write them. */
    public String shown() {
        return lotNumber.isEmpty() ? contractNumber : contractNumber + " · " + lotNumber;
    }
}
