package fr.clausier.need;

/** Where a need stands. */
public enum NeedState { OPEN, FILLED, WITHDRAWN }
