package fr.clausier.web.merge;

import fr.clausier.hours.merge.Holding;
import fr.clausier.participant.alike.Duplicates.Pair;

/** Two records that look alike, with what each holds. */
public record DuplicateRow(Pair pair, Holding one, Holding other) { }
