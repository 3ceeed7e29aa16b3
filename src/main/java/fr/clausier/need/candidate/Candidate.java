package fr.clausier.need.candidate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;

/**
 * A person a referrer proposes for a need.
 *
 * @param decidedOn day of the last decision: chosen, refused or placed; null while nothing was decided
 * @param reasonEnc why, sealed with the person's key; null for none
 * @param placementId the placement it led to, null for none
 * @param answeredOn day the referrer was told of the last decision; null while that is owed, or before any
 */
@MappedEntity("candidate")
public record Candidate(@Id @GeneratedValue @Nullable Long id, long structureId, long needId, long referrerId, long participantId,
        LocalDate proposedOn, CandidateState state, @Nullable LocalDate decidedOn, @Nullable String reasonEnc, @Nullable Long placementId,
        @Nullable LocalDate answeredOn, long recordedBy, @Version long version) {

    static Candidate proposed(long structure, long need, long referrer, long person, LocalDate day, long by) {
        return new Candidate(null, structure, need, referrer, person, day, CandidateState.PROPOSED, null, null, null, null, by, 0);
    }

    /** Decided anew: an answer is owed again. */
    Candidate decided(CandidateState next, LocalDate day, String sealedReason, Long placement) {
        return new Candidate(id, structureId, needId, referrerId, participantId, proposedOn, next, day, sealedReason, placement, null, recordedBy,
            version);
    }

    Candidate answered(LocalDate day) {
        return new Candidate(id, structureId, needId, referrerId, participantId, proposedOn, state, decidedOn, reasonEnc, placementId, day, recordedBy,
            version);
    }

    /** Whether the referrer waits to be told what was decided. */
    public boolean isOwedAnAnswer() {
        return state.isDecided() && answeredOn == null;
    }
}
