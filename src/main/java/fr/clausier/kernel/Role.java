package fr.clausier.kernel;

/** What an account may do for an organisation. An account holds (organisation, role) rows and acts under one at a time. */
public enum Role {
    /** Runs the instance: accounts, facilitator structures, dated legal amounts. Sees no participant. */
    ADMIN,
    /** Follows clauses for buyers, employed by a PLIE, MDE, EPCI…: everything of its structure's portfolio. */
    FACILITATOR,
    /** Procurement officer of one public buyer: its own contracts. */
    BUYER,
    /** Company that holds lots: declarations and placements of its own lots. */
    HOLDER,
    /** SIAE or other employer: confirms hours, keeps its own card. */
    PROVIDER,
    /** Co-funder or auditor: reads, writes nothing. */
    OBSERVER
}
