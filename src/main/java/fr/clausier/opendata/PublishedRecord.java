package fr.clausier.opendata;

import fr.clausier.kernel.Siret;
import fr.clausier.opendata.decp.DecpFamily;
import fr.clausier.store.SiretConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/**
 * A published record as a structure last received it, known by buyer and id.
 *
 * @param recordId the buyer's own number
 * @param uploadId the file that last brought it
 * @param contractId the contract a person attached it to, or that was made of it; null until then
 * @param lotId the lot it describes; null until a person says which, when the contract is divided
 */
@MappedEntity("decp_record")
public record PublishedRecord(@Id @GeneratedValue @Nullable Long id, long structureId,
        @MappedProperty(converter = SiretConverter.class) Siret buyerSiret, String recordId, DecpFamily family, long uploadId,
        Instant importedAt, @Nullable Long contractId, @Nullable Long lotId) {

    public boolean isAttached() {
        return contractId != null;
    }

    PublishedRecord attachedTo(Long contract, Long lot) {
        return new PublishedRecord(id, structureId, buyerSiret, recordId, family, uploadId, importedAt, contract, lot);
    }

    PublishedRecord broughtBy(long upload, Instant now, DecpFamily newFamily) {
        return new PublishedRecord(id, structureId, buyerSiret, recordId, newFamily, upload, now, contractId, lotId);
    }
}
