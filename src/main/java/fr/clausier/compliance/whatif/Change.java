package fr.clausier.compliance.whatif;

import fr.clausier.hours.decision.JudgedLine;

/** A line that the supposed terms would split otherwise. */
public record Change(JudgedLine now, JudgedLine then) { }
