package fr.clausier.organisation;

/** Kind of public buyer; it decides the EU threshold that applies (Code de la commande publique, L1210-1 to L1212-4). */
public enum BuyerKind {
    /** The State, its public establishments other than industrial and commercial. */
    STATE,
    /** Any other contracting authority: local authorities, hospitals, social landlords. */
    OTHER_AUTHORITY,
    /** Contracting entity: network operators. */
    CONTRACTING_ENTITY
}
