package fr.clausier.hours.pool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An agreement between the buyers of some lots.
 *
 * @param agreedOn day of the agreement; it governs the months that begin on that day or later
 * @param endedOn first day on which it governs no more; null while it holds
 * @param agreement what was agreed, in whose name, in which document
 */
@MappedEntity("pool")
public record Pool(@Id @GeneratedValue @Nullable Long id, long structureId, LocalDate agreedOn, @Nullable LocalDate endedOn, String agreement,
        Instant recordedAt, long recordedBy, @Version long version) {

    Pool ended(LocalDate on) {
        return new Pool(id, structureId, agreedOn, on, agreement, recordedAt, recordedBy, version);
    }
}
