package fr.clausier.api.need;

import fr.clausier.need.candidate.Candidate;
import fr.clausier.need.candidate.Proposed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A person proposed. @param person the name for those entitled, else the reference; @param refusal why not, for who controls eligibility */
@Serdeable
public record CandidateResponse(long id, long needId, long referrerId, String person, String state, LocalDate proposedOn, @Nullable LocalDate decisionOn,
        @Nullable String refusal, @Nullable Long placementId, @Nullable LocalDate answeredOn) {

    static CandidateResponse of(Proposed proposed) {
        Candidate candidate = proposed.candidate();
        return new CandidateResponse(candidate.id(), candidate.needId(), candidate.referrerId(), proposed.shown(), candidate.state().name(), candidate.proposedOn(),
            candidate.decidedOn(), proposed.reason().orElse(null), candidate.placementId(), candidate.answeredOn());
    }
}
