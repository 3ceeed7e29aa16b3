package fr.clausier.web.opendata;

import fr.clausier.opendata.Conflict;

/** A conflict with both values as people read them. */
public record ConflictView(Conflict conflict, String typed, String published) { }
