package fr.clausier.hours.imported;

import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.kernel.Hours;
import java.time.Instant;

/**
 * A line of an import to be struck by a new one.
 *
 * @param line standing
 * @param restored the line whose hours stand again; null when there was none, and the new line then says zero
 */
record Strike(HoursLine line, HoursLine restored) {

    Hours after() {
        return restored == null ? Hours.ZERO : restored.hours();
    }

    /** The line that strikes it; hours given back lead to the cell they came from. */
    HoursLine striking(long withdrawal, long account, Instant now) {
        return new HoursLine(null, line.structureId(), line.declarationId(), line.placementId(), line.month(), line.activity(), after(),
            line.id(), now, account, restored == null ? null : restored.uploadId(), restored == null ? null : restored.sourceSheet(),
            restored == null ? null : restored.sourceCell(), withdrawal, restored != null && restored.sourceCorrected());
    }
}
