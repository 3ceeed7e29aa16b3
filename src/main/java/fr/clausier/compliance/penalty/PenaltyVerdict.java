package fr.clausier.compliance.penalty;

/** What a person does with a line proposed. */
public enum PenaltyVerdict {
    /** The whole amount is applied. */ APPLIED,
    /** A part of it is. */ REDUCED,
    /** Nothing is. */ WAIVED
}
