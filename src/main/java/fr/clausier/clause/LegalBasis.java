package fr.clausier.clause;

/** Article of the Code de la commande publique on which the clause rests. */
public enum LegalBasis {
    /** L2112-2, condition of execution. */ CONDITION,
    /** L2113-12, reserved to EA and ESAT. */ RESERVED_EA_ESAT,
    /** L2113-13, reserved to SIAE. */ RESERVED_SIAE,
    /** L2113-13-1, reserved to prison work. */ RESERVED_PRISON,
    /** L2113-14, reserved to several of them. */ RESERVED_SEVERAL,
    /** L2113-15, reserved to ESS for listed social services. */ RESERVED_ESS,
    /** R2152-7, award criterion. */ CRITERION,
    /** R2123-1 3°, social and other specific services (insertion as the object). */ INSERTION_SERVICE
}
