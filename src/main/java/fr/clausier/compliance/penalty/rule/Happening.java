package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.LumpEvent;
import java.util.Optional;

/** What a person notes of a lot that bears on its penalties. */
public enum Happening {
    /** A document not received on the day it was due. */ LATE_DOCUMENT(null),
    /** A meeting the holder did not attend. */ MISSED_MEETING(LumpEvent.MISSED_MEETING),
    /** The final report will not come. */ MISSING_FINAL_REPORT(LumpEvent.MISSING_FINAL_REPORT),
    /** Another breach that the contract names. */ OTHER(LumpEvent.OTHER),
    /** The holder showed what was tried to do the hours. */ MEANS_SHOWN(null);

    private final LumpEvent lump;

    Happening(LumpEvent lump) {
        this.lump = lump;
    }

    /** The event that costs a lump sum; empty when it costs by the day, or nothing. */
    public Optional<LumpEvent> lump() {
        return Optional.ofNullable(lump);
    }
}
