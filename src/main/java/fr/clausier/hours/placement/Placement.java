package fr.clausier.hours.placement;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;

/**
 * A person placed on a lot with an employer. Participant, employer, lot, modality, contract type and first day tell one placement
 * from another.
 *
 * @param employerKind kind under which the employer works there
 * @param group eligible group for which the person was hired
 * @param rome code of the occupation, a letter and four digits
 * @param plannedEnd last day planned, included; null when open
 */
@MappedEntity("placement")
public record Placement(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId, long employerId,
        EmployerKind employerKind, long lotId, Modality modality, ContractType contractType,
        @MappedProperty("eligible_group") EligibleGroup group, @Nullable String rome, LocalDate startsOn, @Nullable LocalDate plannedEnd,
        @Version long version) {

    public Period period() {
        return new Period(startsOn, plannedEnd);
    }

    static Placement of(Long id, long structure, PlacementDraft draft, long version) {
        return new Placement(id, structure, draft.participantId(), draft.employerId(), draft.employerKind(), draft.lotId(),
            draft.modality(), draft.contractType(), draft.group(), draft.rome(), draft.startsOn(), draft.plannedEnd(), version);
    }
}
