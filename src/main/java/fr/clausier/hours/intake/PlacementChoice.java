package fr.clausier.hours.intake;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The placement a row's hours belong to, stored or to be created.
 *
 * @param id null for one to be created
 * @param person folded identity
 */
record PlacementChoice(Long id, String person, long employerId, EmployerKind kind, long lotId, Modality modality, ContractType contractType,
        EligibleGroup group, String rome, LocalDate startsOn, LocalDate plannedEnd) {

    static PlacementChoice of(Placement placement, String person) {
        return new PlacementChoice(placement.id(), person, placement.employerId(), placement.employerKind(), placement.lotId(),
            placement.modality(), placement.contractType(), placement.group(), placement.rome(), placement.startsOn(), placement.plannedEnd());
    }

    boolean isNew() {
        return id == null;
    }

    boolean covers(YearMonth month) {
        return !startsOn.isAfter(month.atEndOfMonth()) && (plannedEnd == null || !plannedEnd.isBefore(month.atDay(1)));
    }

    PlacementDraft draft(long participantId) {
        return new PlacementDraft(participantId, employerId, kind, lotId, modality, contractType, group, rome, startsOn, plannedEnd);
    }
}
