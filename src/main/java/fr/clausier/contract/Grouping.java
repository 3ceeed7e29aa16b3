package fr.clausier.contract;

/** Momentary grouping of companies (R2142-20). Names stay French: "several" and "joint" mislead. */
public enum Grouping {
    NONE,
    /** Each member owes its own part. */
    CONJOINT,
    /** Each member owes the whole. */
    SOLIDAIRE,
    /** Each member owes its part, the lead owes the whole (mandataire solidaire). */
    CONJOINT_LEAD_SOLIDAIRE
}
