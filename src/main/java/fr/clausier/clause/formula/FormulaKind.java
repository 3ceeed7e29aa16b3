package fr.clausier.clause.formula;

/** Shape of an hours target, as it is stored and chosen on a page. */
public enum FormulaKind {
    /** A number of hours written in the contract. */ FIXED,
    /** Amount × labour share × insertion rate ÷ hourly labour cost. */ LABOUR_SHARE
}
