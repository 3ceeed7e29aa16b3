package fr.clausier.report.sending;

import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.rule.DueRule;
import fr.clausier.store.YearMonthConverter;
import fr.clausier.words.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A workbook promised to someone on a day of each month. What it shows and through whose eyes never change: a copy made later must
 * show what was shown; another subscription is recorded instead.
 *
 * @param recipientEnc name and address, sealed with the key {@code personKeyId}
 * @param organisationId the organisation the recipient belongs to, the buyer through whose eyes it is made among them
 * @param buyerId only contracts of this buyer; null for all in view. @param contractId only this contract
 * @param day day of the month, 1 to 28, on which the month before leaves
 * @param firstMonth first month sent
 */
@MappedEntity("report_subscription")
public record Subscription(@Id @GeneratedValue @Nullable Long id, long structureId, long personKeyId, String recipientEnc, Language language,
        @Nullable Long organisationId, Viewpoint viewpoint, @Nullable Long buyerId, @Nullable Long contractId, Channel channel,
        @MappedProperty("day_of_month") int day,
        @MappedProperty(value = "first_month", converter = YearMonthConverter.class) YearMonth firstMonth, boolean paused,
        @Nullable Instant removedAt, Instant recordedAt, long recordedBy, @Version long version) {

    /** The contracts it shows, within what its viewpoint reaches. */
    public Selection selection() {
        return new Selection(buyerId == null ? 0 : buyerId, contractId == null ? 0 : contractId);
    }

    /** The scope under which the workbook is made. */
    Scope view(Actor actor) {
        return viewpoint.scope(actor, structureId, organisationId == null ? 0 : organisationId);
    }

    public boolean isActive() {
        return !paused && removedAt == null;
    }

    /** The day on which the next month leaves. */
    public LocalDate nextDay(LocalDate today) {
        return DueRule.leaves(DueRule.next(day, firstMonth, today), day);
    }

    Subscription changed(String recipient, SubscriptionDraft draft) {
        return new Subscription(id, structureId, personKeyId, recipient, draft.language(), organisationId, viewpoint, buyerId, contractId,
            draft.channel(), draft.day(), firstMonth, paused, removedAt, recordedAt, recordedBy, version);
    }

    Subscription pausing() {
        return new Subscription(id, structureId, personKeyId, recipientEnc, language, organisationId, viewpoint, buyerId, contractId, channel,
            day, firstMonth, true, removedAt, recordedAt, recordedBy, version);
    }

    /** Months that passed meanwhile are not sent. */
    Subscription resuming(LocalDate today) {
        YearMonth from = DueRule.first(day, today);
        return new Subscription(id, structureId, personKeyId, recipientEnc, language, organisationId, viewpoint, buyerId, contractId, channel,
            day, from.isAfter(firstMonth) ? from : firstMonth, false, removedAt, recordedAt, recordedBy, version);
    }

    Subscription removed(Instant at) {
        return new Subscription(id, structureId, personKeyId, recipientEnc, language, organisationId, viewpoint, buyerId, contractId, channel,
            day, firstMonth, paused, at, recordedAt, recordedBy, version);
    }

    /** What is written of it in the journal, sealed: whom it was for and what it is. */
    record Told(Recipient recipient, Language language, Long organisation, Viewpoint viewpoint, Long buyer, Long contract, Channel channel,
            int day, YearMonth firstMonth, boolean paused, boolean removed) { }

    Told told(Recipient recipient) {
        return new Told(recipient, language, organisationId, viewpoint, buyerId, contractId, channel, day, firstMonth, paused, removedAt != null);
    }
}
