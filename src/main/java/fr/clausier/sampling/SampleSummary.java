package fr.clausier.sampling;

import java.time.LocalDate;

/**
 * A sample in a list.
 *
 * @param asked placements something is asked for now; @param sent those of which all was said to be sent
 * @param open whether files may be sent today
 */
public record SampleSummary(Sample sample, long drawn, long asked, long sent, long decided, long refused, boolean open) {

    static SampleSummary of(Sample sample, SampleRows.Progress progress, LocalDate today) {
        return new SampleSummary(sample, progress.drawn(), sample.state().isAsking() ? progress.asked() : 0, sample.state().isAsking() ? progress.sent() : 0,
            progress.decided(), progress.refused(), sample.isOpenOn(today));
    }

    /** Whether its employer still has something to send. */
    public boolean waitsForEmployer() {
        return open && sent < asked;
    }

    /** Whether the facilitator must take the next step. */
    public boolean waitsForFacilitator() {
        return sample.state().isReviewing() || sample.state().isAsking() && (!open || sent == asked);
    }
}
