package fr.clausier.compliance.penalty.rule;

/**
 * What makes a line of a proposal the same from one day to the next, so that a decision stays with what it was about.
 *
 * @param event the note it rests on; 0 for hours
 * @param place which of several penalties that the contract provides for the same thing, from 0
 */
public record LineKey(LineKind kind, long event, int place) { }
