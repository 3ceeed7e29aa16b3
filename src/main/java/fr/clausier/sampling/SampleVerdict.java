package fr.clausier.sampling;

/** What a facilitator says of a placement drawn, or of a file sent for it. */
public enum SampleVerdict { ACCEPTED, REFUSED }
