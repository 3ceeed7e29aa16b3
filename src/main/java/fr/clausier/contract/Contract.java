package fr.clausier.contract;

import fr.clausier.contract.duty.SocialDerogation;
import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Money;
import fr.clausier.organisation.Organisation;
import fr.clausier.store.Codes;
import fr.clausier.store.CpvConverter;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.util.Set;

/**
 * A public contract. The buyer's SIRET and the number identify it nationally; both are unique together within a structure.
 *
 * @param social codes of {@link SocialConsideration}, with commas; read them with {@link #socialConsiderations()}
 * @param defence whether it is a defence or security contract, outside article L2112-2-1
 * @param derogation why no social condition is set though the article asks for one; its reason is the buyer's justification
 * @param divided whether it is divided into lots; otherwise one implicit lot carries its clause
 */
@MappedEntity("contract")
public record Contract(@Id @GeneratedValue @Nullable Long id, long structureId, long buyerId, @Nullable Long operationId, String number,
        String object, @Nullable ContractNature nature, @MappedProperty("award_procedure") @Nullable Procedure procedure,
        @MappedProperty(converter = CpvConverter.class) @Nullable Cpv cpv, @Nullable Ccag ccag, @Nullable String placeCode,
        @Nullable String placeName, String social, String environmental,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money amount,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money estimatedValue, @Nullable LocalDate consultationDate,
        @Nullable LocalDate notificationDate, @Nullable Integer durationMonths, boolean divided, boolean defence, @Nullable SocialDerogation derogation,
        @Nullable String derogationReason, String searchText, @Version long version) {

    static Contract of(Long id, long structure, Organisation buyer, Long operation, ContractDraft draft, long version) {
        String search = Folded.of(String.join(" ", draft.number(), draft.object(), buyer.name(), buyer.siret().digits()));
        return new Contract(id, structure, buyer.id(), operation, draft.number(), draft.object(), draft.nature(), draft.procedure(),
            draft.cpv(), draft.ccag(), draft.placeCode(), draft.placeName(), Codes.join(draft.social()),
            Codes.join(draft.environmental()), draft.amount(), draft.estimatedValue(), draft.consultationDate(),
            draft.notificationDate(), draft.durationMonths(), draft.divided(), draft.defence(), draft.derogation(), draft.derogationReason(),
            search.length() > 2000 ? search.substring(0, 2000) : search, version);
    }

    public Set<SocialConsideration> socialConsiderations() {
        return Codes.split(social, SocialConsideration.class);
    }

    public Set<EnvironmentalConsideration> environmentalConsiderations() {
        return Codes.split(environmental, EnvironmentalConsideration.class);
    }

    /** Whether the buyer said it is a defence or security contract, or its nature does. */
    public boolean isDefence() {
        return defence || nature == ContractNature.DEFENCE;
    }

    /** Whether it was notified on or before a day: from then on a buyer no longer changes terms. */
    public boolean isNotifiedBy(LocalDate day) {
        return notificationDate != null && !notificationDate.isAfter(day);
    }
}
