package fr.clausier.hours.placement;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.kernel.Fields;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;

/** A placement as described before it is recorded; who, where and on which lot are given by id. */
public record PlacementDraft(long participantId, long employerId, EmployerKind employerKind, long lotId, Modality modality,
        ContractType contractType, EligibleGroup group, String rome, LocalDate startsOn, LocalDate plannedEnd) {

    /** Reads participantId, employerId, employerKind, lotId, modality, contractType, group, rome, startsOn, plannedEnd. */
    public static PlacementDraft read(Fields fields) {
        return read(fields, id(fields, "participantId"), id(fields, "employerId"), id(fields, "lotId"));
    }

    /** Reads the rest of a placement whose person, employer and lot are already known. */
    public static PlacementDraft read(Fields fields, long participantId, long employerId, long lotId) {
        PlacementDraft draft = readChange(fields, participantId, employerId, lotId);
        fields.required("group", draft.group);
        return draft;
    }

    /** Reads what a change of a placement says; no group means the recorded one, which not everyone may know. */
    public static PlacementDraft readChange(Fields fields) {
        return readChange(fields, id(fields, "participantId"), id(fields, "employerId"), id(fields, "lotId"));
    }

    private static PlacementDraft readChange(Fields fields, long participantId, long employerId, long lotId) {
        PlacementDraft draft = new PlacementDraft(participantId, employerId, fields.requiredCode("employerKind", EmployerKind.class), lotId,
            fields.requiredCode("modality", Modality.class), fields.requiredCode("contractType", ContractType.class),
            fields.code("group", EligibleGroup.class), fields.text("rome", 5), fields.requiredDate("startsOn"), fields.date("plannedEnd"));
        if (draft.rome != null && !draft.rome.matches("[A-Z][0-9]{4}")) {
            fields.refuse("rome-format", "rome");
        }
        if (draft.startsOn != null && draft.plannedEnd != null && draft.plannedEnd.isBefore(draft.startsOn)) {
            fields.refuse("ends-before-start", "plannedEnd");
        }
        return draft;
    }

    /** What a placement recorded says. */
    public static PlacementDraft of(Placement placement) {
        return new PlacementDraft(placement.participantId(), placement.employerId(), placement.employerKind(), placement.lotId(), placement.modality(),
            placement.contractType(), placement.group(), placement.rome(), placement.startsOn(), placement.plannedEnd());
    }

    /** The same for another person. */
    PlacementDraft of(long person) {
        return new PlacementDraft(person, employerId, employerKind, lotId, modality, contractType, group, rome, startsOn, plannedEnd);
    }

    /** The same for another group. */
    PlacementDraft in(EligibleGroup other) {
        return new PlacementDraft(participantId, employerId, employerKind, lotId, modality, contractType, other, rome, startsOn, plannedEnd);
    }

    private static long id(Fields fields, String field) {
        Long id = fields.required(field, fields.id(field));
        return id == null ? 0 : id;
    }
}
