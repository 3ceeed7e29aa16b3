package fr.clausier.clause;

/** Kind of work contract under which a participant works. */
public enum ContractType {
    CDI, CDD, CDDI, PRO, APPRENTICESHIP, MISSION, USAGE, TREMPLIN,
    /** Support agreement of an ESAT, no employment contract. */ SUPPORT,
    /** Work agreement in prison, no employment contract. */ PRISON_WORK,
    /** Independent worker of an EITI. */ INDEPENDENT,
    /** Placement agreement of a pupil. */ SCHOOL_PLACEMENT
}
