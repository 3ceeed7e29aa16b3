package fr.clausier.clause.term;

import fr.clausier.clause.Modality;
import fr.clausier.provider.EmployerKind;
import java.util.Set;

/** Whose part of the counted hours a limit is about: a way to work, or a family of employers. */
public enum ShareSubject {
    DIRECT_HIRE, LABOUR_SUPPLY, SUBCONTRACTING, CO_CONTRACTING, SIAE_HOLDER,
    /** Structures of insertion through economic activity: ACI, EI, AI, ETTI, EITI, and régies through their convention. */ SIAE,
    GEIQ,
    /** Adapted and sheltered work: EA, EATT, ESAT. */ STPA;

    private static final Set<EmployerKind> SIAE_KINDS = Set.of(EmployerKind.ACI, EmployerKind.EI, EmployerKind.AI, EmployerKind.ETTI,
        EmployerKind.EITI, EmployerKind.REGIE);
    private static final Set<EmployerKind> STPA_KINDS = Set.of(EmployerKind.EA, EmployerKind.EATT, EmployerKind.ESAT);

    /** Whether hours done by a kind of employer and a way to work are part of it. */
    public boolean includes(EmployerKind kind, Modality modality) {
        return switch (this) {
            case SIAE -> SIAE_KINDS.contains(kind);
            case GEIQ -> kind == EmployerKind.GEIQ;
            case STPA -> STPA_KINDS.contains(kind);
            case DIRECT_HIRE, LABOUR_SUPPLY, SUBCONTRACTING, CO_CONTRACTING, SIAE_HOLDER -> modality.name().equals(name());
        };
    }
}
