package fr.clausier.compliance.decided;

/** What was decided. */
public enum DecisionKind {
    OVERRULED, OVERRULE_WITHDRAWN, PENALTY, CLAUSE_CLOSED, CLAUSE_EXEMPTED, CLAUSE_REOPENED, DEROGATION, DEROGATION_WITHDRAWN,
    /** A version of the terms: as signed, or by an amendment. */ TERMS_RECORDED,
    /** A typing error mended in a version. */ TERMS_MENDED,
    /** An employer's hours of a month found right. */ HOURS_VALIDATED,
    MONTH_CLOSED, MONTH_REOPENED
}
