package fr.clausier.organisation;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Siret;
import fr.clausier.store.SiretConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;

/**
 * An establishment in a structure's directory: buyer, company, SIAE, host. One thing in many parts, known by its SIRET.
 *
 * @param buyerKind set for public buyers only
 * @param qpv code of the priority neighbourhood its address is in, 2015 list (QP…) or 2024 list (QN…)
 */
@MappedEntity("organisation")
public record Organisation(@Id @GeneratedValue @Nullable Long id, long structureId,
        @MappedProperty(converter = SiretConverter.class) Siret siret, String name, @Nullable LegalFamily legalFamily,
        @Nullable BuyerKind buyerKind, @Nullable String address, @Nullable String postcode, @Nullable String commune,
        @Nullable String communeCode, @Nullable String departement, @Nullable String qpv, @Nullable String activities,
        String searchText, @Version long version) {

    static Organisation of(Long id, long structure, OrganisationDraft draft, long version) {
        return new Organisation(id, structure, draft.siret(), draft.name(), draft.legalFamily(), draft.buyerKind(), draft.address(),
            draft.postcode(), draft.commune(), draft.communeCode(), draft.departement(), draft.qpv(), draft.activities(),
            cut(Folded.of(String.join(" ", draft.name(), draft.siret().digits(), text(draft.commune()), text(draft.activities())))), version);
    }

    /** Whether the draft says nothing new about it. */
    boolean says(OrganisationDraft draft) {
        return equals(of(id, structureId, draft, version));
    }

    /** Whether a search by name, SIRET (spaces aside), commune or activity finds it; an empty text finds everything. */
    public boolean isFoundBy(String text) {
        return searchText.contains(searched(text));
    }

    /** What is looked for in {@link #searchText}: people write a SIRET with spaces. */
    static String searched(String text) {
        String folded = Folded.of(text);
        return folded.matches("[0-9 ]+") ? folded.replace(" ", "") : folded;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String cut(String text) {
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }
}
