package fr.clausier.organisation.referrer;

import fr.clausier.kernel.Folded;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;

/**
 * An organisation that proposes people (prescripteur).
 *
 * @param organisationId the same in the directory, when its SIRET is known; null otherwise
 * @param asked whether needs are still sent to it
 */
@MappedEntity("referrer")
public record Referrer(@Id @GeneratedValue @Nullable Long id, long structureId, String name, String foldedName, ReferrerKind kind,
        @Nullable Long organisationId, @Nullable String commune, boolean asked, @Version long version) {

    static Referrer of(Long id, long structure, Long organisation, ReferrerDraft draft, long version) {
        return new Referrer(id, structure, draft.name(), Folded.of(draft.name()), draft.kind(), organisation, draft.commune(), draft.asked(), version);
    }
}
