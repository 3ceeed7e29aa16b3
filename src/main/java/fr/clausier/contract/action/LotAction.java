package fr.clausier.contract.action;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the log of a lot.
 *
 * @param toldEnc with whom, what was said, what is next, sealed with the key {@code personKeyId}
 * @param nextOn day of what is to be done next; null when nothing is
 * @param matter what was reminded in vain, for an entry that wrote itself; null otherwise, and once it is owed no more
 * @param struckAt when it was struck out; null while it stands
 */
@MappedEntity("lot_action")
public record LotAction(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, ActionKind kind, LocalDate doneOn, @Nullable Long organisationId,
        long personKeyId, String toldEnc, @Nullable LocalDate nextOn, @Nullable Instant nextDoneAt, @Nullable Long nextDoneBy, @Nullable String matter,
        long recordedBy, Instant recordedAt, @Nullable Instant struckAt, @Nullable Long struckBy) {

    LotAction done(Instant now, long by) {
        return new LotAction(id, structureId, lotId, kind, doneOn, organisationId, personKeyId, toldEnc, nextOn, now, by, matter, recordedBy, recordedAt, struckAt,
            struckBy);
    }

    LotAction struck(Instant now, long by) {
        return new LotAction(id, structureId, lotId, kind, doneOn, organisationId, personKeyId, toldEnc, nextOn, nextDoneAt, nextDoneBy, matter, recordedBy,
            recordedAt, now, by);
    }


    public boolean isStruck() {
        return struckAt != null;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return nextOn != null && nextDoneAt == null && !isStruck();
    }

    /** What the journal tells of it, sealed with its key. */
    record Journaled(long lot, ActionKind kind, LocalDate doneOn, Long organisation, String with, String said, LocalDate nextOn, String next, boolean nextDone,
            boolean struck) { }

    Journaled journaled(Told told) {
        return new Journaled(lotId, kind, doneOn, organisationId, told.with(), told.said(), nextOn, told.next(), nextDoneAt != null, isStruck());
    }
}
