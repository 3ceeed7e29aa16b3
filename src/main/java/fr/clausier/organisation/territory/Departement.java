package fr.clausier.organisation.territory;

/** A French département. @param middle about its middle, to a tenth of a degree */
public record Departement(String code, String name, Coordinates middle) { }
