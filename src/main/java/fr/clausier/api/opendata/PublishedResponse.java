package fr.clausier.api.opendata;

import fr.clausier.opendata.Conflict;
import fr.clausier.opendata.PublishedRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** A published record and the contract and lot a person attached it to. */
@Serdeable
public record PublishedResponse(long id, String buyerSiret, String recordId, @Nullable Long contractId, @Nullable Long lotId) {

    static PublishedResponse of(PublishedRecord record) {
        return new PublishedResponse(record.id(), record.buyerSiret().digits(), record.recordId(), record.contractId(), record.lotId());
    }

    /** A field where the published value differs from the one typed; both are given. */
    @Serdeable
    public record ConflictResponse(long publishedId, String recordId, String field, String typed, String published) {

        static ConflictResponse of(Conflict conflict) {
            return new ConflictResponse(conflict.publishedId(), conflict.recordId(), conflict.field().name(), conflict.typed(),
                conflict.imported());
        }
    }
}
