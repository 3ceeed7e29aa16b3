package fr.clausier.contract.counterpart;

/** Whose counterpart it is. */
public enum CounterpartKind {
    /** The buyer's own person for social clauses (référent clause). */ BUYER_CLAUSE,
    BUYER, HOLDER, PROVIDER, REFERRER, OTHER
}
