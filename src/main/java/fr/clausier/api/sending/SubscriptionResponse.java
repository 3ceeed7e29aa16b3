package fr.clausier.api.sending;

import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.Subscription;
import fr.clausier.report.sending.Viewpoint;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** A subscription. @param nextDay day the next month leaves; absent while paused */
@Serdeable
public record SubscriptionResponse(long id, long version, String recipientName, String recipientAddress, String language,
        @Nullable Long organisationId, Viewpoint viewpoint, String of, Channel channel, int dayOfMonth, boolean paused, boolean removed,
        @Nullable LocalDate nextDay) {

    /** All those of the structure. */
    @Serdeable
    public record Listed(List<SubscriptionResponse> subscriptions) { }

    static SubscriptionResponse of(Addressed addressed, LocalDate today) {
        Subscription of = addressed.subscription();
        String shows = of.buyerId() != null ? "buyer-" + of.buyerId() : of.contractId() != null ? "contract-" + of.contractId() : "all";
        return new SubscriptionResponse(of.id(), of.version(), addressed.name(), addressed.recipient().map(Recipient::address).orElse(""),
            of.language().tag(), of.organisationId(), of.viewpoint(), shows, of.channel(), of.day(), of.paused(), of.removedAt() != null,
            of.isActive() ? of.nextDay(today) : null);
    }
}
