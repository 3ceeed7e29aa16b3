package fr.clausier.participant;

/** Level of education, ASP codes used by the public service for IAE. */
public enum Education { L00, L01, L10, L20, L30, L40, L41, L50, L51, L60, L70 }
