package fr.clausier.hours.line;

import java.time.LocalDate;

/** A proof of the person's group that somebody saw: the day it bears, and the day its validity ends (null: none printed). */
public record SeenProof(LocalDate dated, LocalDate validUntil) { }
