package fr.clausier.sampling;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/**
 * A placement drawn.
 *
 * @param reference what it is published under; it names nobody; @param drawnRank its place in the draw, from 1
 * @param byMinimum whether it was drawn to give its employer the least number
 * @param sentAt when its employer said that all was sent; null before that, and again when heard again
 * @param observationEnc what the employer wrote; @param reasonEnc why it was refused: both sealed with the person's key
 * @param firstVerdict what was decided before the employer was heard again
 */
@MappedEntity("sample_item")
public record SampleItem(@Id @GeneratedValue @Nullable Long id, long structureId, long sampleId, long placementId, long employerId, String reference, String digest,
        int drawnRank, boolean byMinimum, @Nullable Instant sentAt, @Nullable Long sentBy, @Nullable String observationEnc, @Nullable SampleVerdict verdict,
        @Nullable String reasonEnc, @Nullable Instant decidedAt, @Nullable Long decidedBy, @Nullable SampleVerdict firstVerdict, @Nullable String firstReasonEnc,
        @Version long version) {

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isRefused() {
        return verdict == SampleVerdict.REFUSED;
    }

    /** Whether its employer is asked for something while its sample stands somewhere. */
    public boolean isAsked(SampleState state) {
        return state == SampleState.ASKED || state == SampleState.ASKED_AGAIN && firstVerdict == SampleVerdict.REFUSED;
    }

    SampleItem sent(Instant now, long by, String observation) {
        return new SampleItem(id, structureId, sampleId, placementId, employerId, reference, digest, drawnRank, byMinimum, now, by,
            observation == null ? observationEnc : observation, verdict, reasonEnc, decidedAt, decidedBy, firstVerdict, firstReasonEnc, version);
    }

    SampleItem decided(Instant now, long by, SampleVerdict said, String reason) {
        return new SampleItem(id, structureId, sampleId, placementId, employerId, reference, digest, drawnRank, byMinimum, sentAt, sentBy, observationEnc, said, reason,
            now, by, firstVerdict, firstReasonEnc, version);
    }

    /** As it goes into the second hearing: what was accepted stays, what was refused is open again. */
    SampleItem heardAgain() {
        boolean open = verdict == SampleVerdict.REFUSED;
        return new SampleItem(id, structureId, sampleId, placementId, employerId, reference, digest, drawnRank, byMinimum, open ? null : sentAt, open ? null : sentBy,
            observationEnc, open ? null : verdict, open ? null : reasonEnc, open ? null : decidedAt, open ? null : decidedBy, verdict, reasonEnc, version);
    }

    /** What the journal tells of a decision, sealed with the person's key. */
    record Journaled(long item, String reference, SampleVerdict verdict, String reason) { }
}
