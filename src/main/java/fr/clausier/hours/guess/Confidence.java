package fr.clausier.hours.guess;

/** How sure a guess is. Only what is sure is used without being shown. */
public enum Confidence { SURE, LIKELY, NONE }
