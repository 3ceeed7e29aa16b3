package fr.clausier.api.need;

import fr.clausier.kernel.Hours;
import fr.clausier.need.Need;
import fr.clausier.need.step.NeedWork.Followed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A need with to whom it was sent, who is proposed, and what is next, in the order in which it is dealt with. */
@Serdeable
public record NeedResponse(long id, long lotId, String job, @Nullable String rome, int posts, @Nullable BigDecimal needHours, LocalDate startsOn,
        @Nullable String place, @Nullable String modality, @Nullable String skills, String needState, LocalDate openedOn, @Nullable LocalDate settledOn,
        @Nullable String settledBecause, List<Sent> sendings, List<CandidateResponse> candidates, List<Next> next, long version) {

    /** To a referrer. @param nobodyOn day it said that it has nobody to propose */
    @Serdeable
    public record Sent(long referrerId, LocalDate sentOn, @Nullable LocalDate nobodyOn) { }

    /** What waits, since when. */
    @Serdeable
    public record Next(String step, @Nullable Long referrerId, @Nullable Long candidateId, LocalDate since) { }

    /** Several needs. */
    @Serdeable
    public record Listed(List<NeedResponse> needs) {

        static Listed of(List<Followed> followed) {
            return new Listed(followed.stream().map(NeedResponse::of).toList());
        }
    }

    static NeedResponse of(Followed followed) {
        Need need = followed.need();
        return new NeedResponse(need.id(), need.lotId(), need.job(), need.rome(), need.posts(), Optional.ofNullable(need.hours()).map(Hours::value).orElse(null),
            need.startsOn(), need.place(), need.modality() == null ? null : need.modality().name(), need.skills(), need.state().name(), need.openedOn(),
            need.settledOn(), need.settledBecause(), followed.sendings().stream().map(each -> new Sent(each.referrerId(), each.sentOn(), each.nobodyOn())).toList(),
            followed.candidates().stream().map(CandidateResponse::of).toList(), followed.steps().stream().map(each -> new Next(each.kind().name(),
                id(each.referrer()), id(each.candidate()), each.since())).toList(), need.version());
    }

    private static Long id(long id) {
        return id == 0 ? null : id;
    }
}
