package fr.clausier.clause;

/** Article of the Code de la commande publique on which the clause rests. */
public enum LegalBasis {
    /** Condition of execution. */ CONDITION("L2112-2"),
    /** Reserved to EA and ESAT. */ RESERVED_EA_ESAT("L2113-12"),
    /** Reserved to SIAE. */ RESERVED_SIAE("L2113-13"),
    /** Reserved to prison work. */ RESERVED_PRISON("L2113-13-1"),
    /** Reserved to several of them. */ RESERVED_SEVERAL("L2113-14"),
    /** Reserved to ESS for listed social services. */ RESERVED_ESS("L2113-15"),
    /** Award criterion. */ CRITERION("R2152-7"),
    /** Social and other specific services (insertion as the object). */ INSERTION_SERVICE("R2123-1");

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    /** Whether the lot is reserved to operators of some kind. */
    public boolean isReserved() {
        return asksStaffShare() || this == RESERVED_ESS;
    }

    /** Whether half of the operator's workers must be disadvantaged or disabled (R2113-7). */
    public boolean asksStaffShare() {
        return switch (this) {
            case RESERVED_EA_ESAT, RESERVED_SIAE, RESERVED_PRISON, RESERVED_SEVERAL -> true;
            case CONDITION, RESERVED_ESS, CRITERION, INSERTION_SERVICE -> false;
        };
    }
}
