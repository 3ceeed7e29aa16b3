package fr.clausier.api.hours;

import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.Declaration;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one employer answered for one lot and month; zero is an answer. Send {@code version} back with a change.
 *
 * @param disputed what stands disputed of it, line by line; empty unless it is
 */
@Serdeable
public record DeclarationResponse(long id, long lotId, long employerId, String month, String state, boolean zero, Instant declaredAt,
        long version, List<DisputedLine> disputed) {

    /** @param placementId null for the declaration as a whole; @param said hours as the employer has them, null for none; @param remark empty for who sees no names */
    @Serdeable
    public record DisputedLine(@Nullable Long placementId, BigDecimal declared, @Nullable BigDecimal said, String remark) { }

    static DeclarationResponse of(Declaration d, List<Disputed> disputed) {
        return new DeclarationResponse(d.id(), d.lotId(), d.employerId(), d.month().toString(), d.state().name(), d.zero(), d.declaredAt(),
            d.version(), disputed.stream().map(line -> new DisputedLine(line.placement(), line.declared().value(),
                line.said() == null ? null : line.said().value(), line.remark())).toList());
    }
}
