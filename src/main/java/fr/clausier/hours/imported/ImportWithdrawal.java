package fr.clausier.hours.imported;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * An import taken back.
 *
 * @param struck lines struck; @param kept lines something else had corrected since, which stay
 */
@MappedEntity("import_withdrawal")
public record ImportWithdrawal(@Id @GeneratedValue @Nullable Long id, long structureId, long uploadId, String reason, Instant withdrawnAt,
        long withdrawnBy, int struck, int kept) { }
