package fr.clausier.report.sending;

import fr.clausier.kernel.Problem;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.store.YearMonthConverter;
import fr.clausier.words.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/**
 * What became of one month of a subscription. The row is written before anything leaves, and its key lets one node only write it.
 *
 * @param series 0 for the month's own sending, more for those asked for again by a person
 * @param recipientEnc to whom, as it was then, sealed with the subscription's key
 * @param attempts tries made in all; @param attemptsBefore those made before a person last asked anew
 * @param firstTriedAt first try since then
 * @param claimedUntil until when the node that took it is waited for; null when none has it
 * @param settledAt when it was sent, or last failed
 * @param failure code of the sentence on what failed; null when nothing did
 * @param failureDetail what the other side answered, as a number; null when it did not
 */
@MappedEntity("report_sending")
public record Sending(@Id @GeneratedValue @Nullable Long id, long structureId, long subscriptionId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, int series, SendingState state,
        Channel channel, Language language, String recipientEnc, int attempts, int attemptsBefore,
        Instant firstTriedAt, @Nullable Instant claimedUntil,
        @Nullable Instant nextTryAt, @Nullable Instant settledAt, @Nullable String fileName, @Nullable String fileSha256, @Nullable Long fileSize,
        @Nullable String failure, @Nullable String failureDetail, @Nullable Instant dismissedAt, @Nullable Long dismissedBy) {

    static Sending first(Subscription of, YearMonth month, int series, Instant now, Instant until) {
        return new Sending(null, of.structureId(), of.id(), month, series, SendingState.PREPARING, of.channel(), of.language(), of.recipientEnc(), 1, 0,
            now, until, null, null, null, null, null, null, null, null, null);
    }

    /** Taken once more, for the recipient as known now. @param fresh whether a person asked, and tries are counted anew */
    Sending again(Subscription of, Instant now, Instant until, boolean fresh) {
        return new Sending(id, structureId, subscriptionId, month, series, SendingState.PREPARING, of.channel(), of.language(), of.recipientEnc(),
            attempts + 1, fresh ? attempts : attemptsBefore, fresh ? now : firstTriedAt, until, null, settledAt, null, null, null, failure, failureDetail, null, null);
    }

    Sending handed(Letter letter, Instant until) {
        return new Sending(id, structureId, subscriptionId, month, series, SendingState.HANDED, channel, language, recipientEnc, attempts, attemptsBefore,
            firstTriedAt, until, null, settledAt, letter.fileName(), letter.sha256(), (long) letter.content().length, null, null, null, null);
    }

    Sending sent(Instant now) {
        return settled(SendingState.SENT, now, null, null, null);
    }

    Sending failed(SendingState as, Instant now, Instant next, Problem why) {
        return settled(as, now, next, why.code(), why.args().isEmpty() ? null : why.args().get(0));
    }

    private Sending settled(SendingState as, Instant now, Instant next, String code, String detail) {
        return new Sending(id, structureId, subscriptionId, month, series, as, channel, language, recipientEnc, attempts, attemptsBefore, firstTriedAt, null, next,
            now, fileName, fileSha256, fileSize, code, detail, null, null);
    }

    Sending dismissed(Instant now, long by) {
        return new Sending(id, structureId, subscriptionId, month, series, state, channel, language, recipientEnc, attempts, attemptsBefore, firstTriedAt, claimedUntil,
            nextTryAt, settledAt, fileName, fileSha256, fileSize, failure, failureDetail, now, by);
    }

    /** What failed, to be said in words; null when nothing did. */
    public Problem problem() {
        return failure == null ? null : new Problem(failure, Problem.Severity.ERROR, Problem.Place.NOWHERE, "",
            failureDetail == null ? java.util.List.of() : java.util.List.of(failureDetail));
    }

    /** Whether the node that took it has not been heard of for too long. */
    boolean isLeft(Instant now) {
        return state.isUnderWay() && claimedUntil != null && claimedUntil.isBefore(now);
    }

    /** Whether the same node still has it: nobody took it over meanwhile. */
    boolean isHeldAs(Sending taken) {
        return state == taken.state && java.util.Objects.equals(claimedUntil, taken.claimedUntil);
    }

    /** What is written of it in the journal: nobody's name. */
    record Told(long subscription, YearMonth month, int series, SendingState state, int attempts, String sha256, Long size, String failure) { }

    Told told() {
        return new Told(subscriptionId, month, series, state, attempts, fileSha256, fileSize, failure);
    }
}
