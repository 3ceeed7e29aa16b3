package fr.clausier.api.hours;

import fr.clausier.hours.ledger.Declaration;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What one employer answered for one lot and month; zero is an answer. Send {@code version} back with a change. */
@Serdeable
public record DeclarationResponse(long id, long lotId, long employerId, String month, String state, boolean zero, Instant declaredAt,
        long version) {

    static DeclarationResponse of(Declaration d) {
        return new DeclarationResponse(d.id(), d.lotId(), d.employerId(), d.month().toString(), d.state().name(), d.zero(), d.declaredAt(),
            d.version());
    }
}
