package fr.clausier.compliance.penalty;

import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.compliance.penalty.rule.Breach;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Something noted of a lot that bears on its penalties.
 *
 * @param happenedOn day the document was due, or day of the event
 * @param struckReason why it was struck out; null while it stands
 */
@MappedEntity("penalty_event")
public record PenaltyEvent(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, Happening happening,
        @Nullable LateDocument document, @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) @Nullable YearMonth month,
        LocalDate happenedOn, @Nullable LocalDate noticeOn, @Nullable LocalDate receivedOn, @Nullable String told, long recordedBy,
        Instant recordedAt, @Nullable String struckReason, @Version long version) {

    static PenaltyEvent of(long structure, long lot, EventDraft draft, long account, Instant now) {
        return new PenaltyEvent(null, structure, lot, draft.happening(), draft.document(), draft.month(), draft.on(), draft.noticeOn(),
            draft.receivedOn(), draft.told(), account, now, null, 0);
    }

    PenaltyEvent changed(EventDraft draft) {
        return new PenaltyEvent(id, structureId, lotId, draft.happening(), draft.document(), draft.month(), draft.on(), draft.noticeOn(),
            draft.receivedOn(), draft.told(), recordedBy, recordedAt, struckReason, version);
    }

    PenaltyEvent struck(String why) {
        return new PenaltyEvent(id, structureId, lotId, happening, document, month, happenedOn, noticeOn, receivedOn, told, recordedBy,
            recordedAt, why, version);
    }

    public boolean isStruck() {
        return struckReason != null;
    }

    /** Whether a draft notes the same document of the same month, or the same event of the same day. */
    boolean isSame(EventDraft draft) {
        return happening == draft.happening() && document == draft.document() && Objects.equals(month, draft.month())
            && (month != null || happenedOn.equals(draft.on())) && (happening != Happening.OTHER || Objects.equals(told, draft.told()));
    }

    /** As the rules know it, under the penalties in force on its day. */
    Breach breach(TermsHistory terms) {
        return new Breach(id, happening, document, month, happenedOn, noticeOn, receivedOn,
            terms.inForce(happenedOn).map(each -> each.penalties()).orElse(Penalties.NONE));
    }
}
