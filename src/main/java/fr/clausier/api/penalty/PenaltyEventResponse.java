package fr.clausier.api.penalty;

import fr.clausier.compliance.penalty.PenaltyEvent;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** Something noted of a lot that bears on its penalties. Send {@code version} back with a change. */
@Serdeable
public record PenaltyEventResponse(long id, long lotId, String happening, @Nullable String document, @Nullable String month, LocalDate happenedOn,
        @Nullable LocalDate noticeOn, @Nullable LocalDate receivedOn, @Nullable String told, @Nullable String struckReason, long version) {

    static PenaltyEventResponse of(PenaltyEvent e) {
        return new PenaltyEventResponse(e.id(), e.lotId(), e.happening().name(), e.document() == null ? null : e.document().name(),
            e.month() == null ? null : e.month().toString(), e.happenedOn(), e.noticeOn(), e.receivedOn(), e.told(), e.struckReason(), e.version());
    }
}
