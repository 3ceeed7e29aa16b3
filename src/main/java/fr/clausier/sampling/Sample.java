package fr.clausier.sampling;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A sample of placements drawn to control eligibility.
 *
 * @param share percentage drawn; @param least placements of each employer at least
 * @param seedSource where the seed comes from, in a person's words; @param populationHash SHA-256 of the list drawn from
 * @param deadline last day, included, for sending proofs; @param secondDeadline the same when employers are heard again
 */
@MappedEntity("sample")
public record Sample(@Id @GeneratedValue @Nullable Long id, long structureId, int number, LocalDate periodFrom, LocalDate periodTo, BigDecimal share, int least, String seed,
        @Nullable String seedSource, int population, String populationHash, LocalDate deadline, @Nullable LocalDate secondDeadline, SampleState state, Instant drawnAt,
        long drawnBy, @Nullable Instant frozenAt, @Nullable Instant secondFrozenAt, @Nullable Instant concludedAt, @Nullable Long concludedBy,
        @Nullable String conclusion, @Version long version) {

    /** Last day, included, for sending what is asked now, or was last. */
    public LocalDate dueOn() {
        return secondDeadline == null ? deadline : secondDeadline;
    }

    /** Whether files may still be sent on a day. */
    public boolean isOpenOn(LocalDate day) {
        return state.isAsking() && !day.isAfter(dueOn());
    }

    Sample frozen(Instant now) {
        boolean again = state == SampleState.ASKED_AGAIN;
        return with(again ? SampleState.REVIEW_AGAIN : SampleState.REVIEW, secondDeadline, again ? frozenAt : now, again ? now : null, null, null, null);
    }

    Sample askedAgain(LocalDate until) {
        return with(SampleState.ASKED_AGAIN, until, frozenAt, null, null, null, null);
    }

    Sample concluded(Instant now, long by, String said) {
        return with(SampleState.CONCLUDED, secondDeadline, frozenAt, secondFrozenAt, now, by, said);
    }

    private Sample with(SampleState next, LocalDate second, Instant frozen, Instant secondFrozen, Instant concluded, Long by, String said) {
        return new Sample(id, structureId, number, periodFrom, periodTo, share, least, seed, seedSource, population, populationHash, deadline, second, next, drawnAt, drawnBy,
            frozen, secondFrozen, concluded, by, said, version);
    }
}
