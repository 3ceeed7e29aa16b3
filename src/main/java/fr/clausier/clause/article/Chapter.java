package fr.clausier.clause.article;

/** Chapters of the contract article, in the order in which it reads. */
public enum Chapter { TARGET, WHO, HOW_LONG, HOW, WHAT, WHEN, PENALTIES }
