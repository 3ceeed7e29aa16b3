package fr.clausier.participant;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;

/**
 * A person whose hours count, without the name: that is sealed in {@code identityEnc} and opened only for those entitled.
 *
 * @param reference stable key shown instead of a name (P-7F3K2Q)
 * @param identityIndex blind index of the whole identity; @param nameIndex of the family name
 */
@MappedEntity("participant")
public record Participant(@Id @GeneratedValue @Nullable Long id, long structureId, String reference, long personKeyId,
        String identityEnc, String identityIndex, String nameIndex, Sex sex, @Nullable String commune, @Nullable String communeCode,
        @Nullable String qpv, @Nullable @MappedProperty("education") Education education, @Nullable String referrer,
        @Version long version) {

    /** The same, referred to otherwise. */
    Participant called(String other) {
        return other.equals(reference) ? this : new Participant(id, structureId, other, personKeyId, identityEnc, identityIndex, nameIndex, sex, commune, communeCode,
            qpv, education, referrer, version);
    }
}
