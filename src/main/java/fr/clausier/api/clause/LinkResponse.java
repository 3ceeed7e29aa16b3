package fr.clausier.api.clause;

import fr.clausier.contract.LotLink;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** An organisation linked to a lot; {@code share} is in percent. */
@Serdeable
public record LinkResponse(long id, long lotId, long organisationId, String kind, @Nullable String employerKind, boolean lead,
        @Nullable BigDecimal share) {

    static LinkResponse of(LotLink link) {
        return new LinkResponse(link.id(), link.lotId(), link.organisationId(), link.kind().name(), link.employerKind(), link.lead(),
            link.share() == null ? null : link.share().value());
    }
}
