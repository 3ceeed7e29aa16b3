package fr.clausier.contract.action;

/** An entry with what it says, and the name of the organisation it was done with; empty for none. */
public record Noted(LotAction action, Told told, String organisation) { }
