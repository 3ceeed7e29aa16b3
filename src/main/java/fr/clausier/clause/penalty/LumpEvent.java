package fr.clausier.clause.penalty;

/** An event that costs a lump sum each time. */
public enum LumpEvent {
    /** A meeting the holder did not attend. */ MISSED_MEETING,
    /** A final report never delivered. */ MISSING_FINAL_REPORT,
    /** Another breach that the contract names. */ OTHER
}
