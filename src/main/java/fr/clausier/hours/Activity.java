package fr.clausier.hours;

/** What the hours of a line were spent on. */
public enum Activity { WORK, TRAINING }
