package fr.clausier.clause.formula;

/** Shape of an hours target, as it is stored and chosen on a page. */
public enum FormulaKind {
    /** A number of hours written in the contract. */ FIXED,
    /** Amount × labour share × insertion rate ÷ hourly labour cost. */ LABOUR_SHARE,
    /** Hours per tranche of turnover invoiced beyond a trigger. */ TURNOVER_TRANCHES,
    /** Hours by steps of the amount. */ AMOUNT_STEPS,
    /** A share of all the hours worked on the lot. */ WORKED_SHARE,
    /** No hours: a share of the operator's staff, on a reserved lot. */ STAFF_SHARE
}
