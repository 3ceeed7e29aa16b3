package fr.clausier.api.contract;

import fr.clausier.contract.ContractLine;
import fr.clausier.kernel.Listing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A page of contracts, and how many there are in all. */
@Serdeable
public record ContractListResponse(List<Line> contracts, long total, int page, int pages) {

    /** A contract in the list. */
    @Serdeable
    public record Line(long id, String number, String object, String buyerName, @Nullable BigDecimal amount,
            @Nullable LocalDate notificationDate, long lots) { }

    static ContractListResponse of(Listing<ContractLine> listing) {
        return new ContractListResponse(listing.rows().stream().map(c -> new Line(c.id(), c.number(), c.object(), c.buyerName(), c.amount(),
            c.notificationDate(), c.lots())).toList(), listing.total(), listing.page(), listing.pages());
    }
}
