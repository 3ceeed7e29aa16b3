package fr.clausier.api.sending;

import fr.clausier.kernel.Problem;
import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.Round;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingState;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** What became of a month. @param failure why it did not leave, in words; absent when it did, or is under way */
@Serdeable
public record SendingResponse(long id, long subscription, String month, int series, SendingState state, int attempts, @Nullable Instant settledAt,
        @Nullable Instant nextTryAt, @Nullable String fileName, @Nullable String sha256, @Nullable Long size, @Nullable String failureCode,
        @Nullable String failure, @Nullable Instant dismissedAt, @Nullable String recipientName, @Nullable String recipientAddress) {

    /** Several, newest month first. */
    @Serdeable
    public record Listed(List<SendingResponse> sendings) {

        static Listed of(List<Addressed.Sent> all, Words words) {
            return new Listed(all.stream().map(each -> SendingResponse.of(each.sending(), each.name(), each.address(), words)).toList());
        }
    }

    /** What one round came to. */
    @Serdeable
    public record RoundResponse(int sent, int failed, int uncertain) {

        static RoundResponse of(Round round) {
            return new RoundResponse(round.sent(), round.failed(), round.uncertain());
        }
    }

    static SendingResponse of(Sending sending, String name, String address, Words words) {
        Problem problem = sending.problem();
        return new SendingResponse(sending.id(), sending.subscriptionId(), sending.month().toString(), sending.series(), sending.state(), sending.attempts(),
            sending.settledAt(), sending.nextTryAt(), sending.fileName(), sending.fileSha256(), sending.fileSize(), sending.failure(),
            problem == null ? null : words.problem(problem), sending.dismissedAt(), name, address);
    }
}
