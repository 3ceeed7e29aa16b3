package fr.clausier.clause;

/** Way to do the hours; several may be combined on one clause. */
public enum Modality { DIRECT_HIRE, LABOUR_SUPPLY, SUBCONTRACTING, CO_CONTRACTING, SIAE_HOLDER }
