package fr.clausier.compliance.member;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.store.HoursConverter;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Hours one member did and hands over to another, as they agreed.
 *
 * @param fromId who did them
 * @param toId whose share they now fill
 * @param price euros per hour that the receiver owes the giver; null when none was agreed
 */
@MappedEntity("member_transfer")
public record MemberTransfer(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, long fromId, long toId,
        @MappedProperty(converter = HoursConverter.class) Hours hours, LocalDate agreedOn,
        @MappedProperty(value = "price_per_hour", converter = MoneyConverter.class) @Nullable Money price, @Nullable String note,
        long recordedBy, Instant recordedAt) {

    MemberRule.Handover handover() {
        return new MemberRule.Handover(fromId, toId, hours);
    }

    SettlementRule.Agreed agreed() {
        return new SettlementRule.Agreed(fromId, toId, hours, price);
    }

    /** The same without its price, for whoever is not told what members pay one another. */
    MemberTransfer withoutPrice() {
        return new MemberTransfer(id, structureId, lotId, fromId, toId, hours, agreedOn, null, null, recordedBy, recordedAt);
    }
}
