package fr.clausier.compliance.observatory;

/** By what hours and people of a year are told apart. Each facet tells all of them. */
public enum Facet {
    /** Département where the contract is performed. */ TERRITORY,
    BUYER,
    /** CPV division of the lot, else of the contract. */ SECTOR,
    GROUP, SEX,
    /** Age on the day of the first hire. */ AGE,
    EDUCATION,
    /** Whether an address in a priority district is known. */ QPV,
    MODALITY, EMPLOYER_KIND, CONTRACT_TYPE,
    /** Legal basis of the clause: reserved to SIAE, to EA and ESAT, condition of performance… */ BASIS
}
