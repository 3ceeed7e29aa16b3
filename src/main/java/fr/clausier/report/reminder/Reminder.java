package fr.clausier.report.reminder;

import fr.clausier.kernel.Problem;
import fr.clausier.report.sending.SendingState;
import fr.clausier.words.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A message to one person on one day. The row is written before anything leaves, and its key lets one node only write it.
 *
 * @param recipientEnc to whom, as it was then, sealed with the contact's key
 * @param said what it said, without what opens its links; null until it was handed over
 * @param claimedUntil until when the node that took it is waited for; null when none has it
 */
@MappedEntity("reminder")
public record Reminder(@Id @GeneratedValue @Nullable Long id, long structureId, long contactId, LocalDate leavesOn, SendingState state, Language language,
        String recipientEnc, @Nullable String said, int attempts, Instant firstTriedAt, @Nullable Instant claimedUntil, @Nullable Instant nextTryAt,
        @Nullable Instant settledAt, @Nullable String failure, @Nullable String failureDetail) {

    static Reminder first(long structure, long contact, LocalDate day, Language language, String recipient, Instant now, Instant until) {
        return new Reminder(null, structure, contact, day, SendingState.PREPARING, language, recipient, null, 1, now, until, null, null, null, null);
    }

    /** Taken once more, to leave today, for the recipient as known now. */
    Reminder again(LocalDate today, Language now, String recipient, Instant until) {
        return new Reminder(id, structureId, contactId, today, SendingState.PREPARING, now, recipient, said, attempts + 1, firstTriedAt, until, null,
            settledAt, failure, failureDetail);
    }

    Reminder handed(String text, Instant until) {
        return new Reminder(id, structureId, contactId, leavesOn, SendingState.HANDED, language, recipientEnc, text, attempts, firstTriedAt, until, null,
            settledAt, null, null);
    }

    Reminder settled(SendingState as, Instant now, @Nullable Instant next, @Nullable Problem why) {
        return new Reminder(id, structureId, contactId, leavesOn, as, language, recipientEnc, said, attempts, firstTriedAt, null, next, now,
            why == null ? null : why.code(), why == null || why.args().isEmpty() ? null : why.args().get(0));
    }

    /** What failed, to be said in words; null when nothing did. */
    public Problem problem() {
        return failure == null ? null : new Problem(failure, Problem.Severity.ERROR, Problem.Place.NOWHERE, "", failureDetail == null ? List.of() : List.of(failureDetail));
    }

    /** Whether the node that took it has not been heard of for too long. */
    boolean isLeft(Instant now) {
        return state.isUnderWay() && claimedUntil != null && claimedUntil.isBefore(now);
    }

    boolean isDue(Instant now) {
        return isLeft(now) || state == SendingState.FAILED && !now.isBefore(nextTryAt);
    }

    /** Whether the same node still has it: nobody took it over meanwhile. */
    boolean isHeldAs(Reminder taken) {
        return state == taken.state && Objects.equals(claimedUntil, taken.claimedUntil);
    }

    /** What is written of it in the journal: nobody's name, and what it was about. */
    record Told(long contact, LocalDate day, SendingState state, int attempts, String failure, List<String> matters) { }
}
