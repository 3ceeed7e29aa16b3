package fr.clausier.participant;

/** Sex as declared. */
public enum Sex { F, M, X, UNKNOWN }
