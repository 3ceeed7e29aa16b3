package fr.clausier.compliance.penalty;

import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.LineKind;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person decided of one line, kept for good with the proposal as it was.
 *
 * @param eventId the note the line rests on; null for hours
 * @param lookedOn day the line was looked at
 * @param proposed amount proposed that day; @param arithmetic how it was worked out
 * @param amount what is applied
 * @param replacesId the decision on the same line it replaces; null for the first
 */
@MappedEntity("penalty_decision")
public record PenaltyDecision(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, LineKind kind, @Nullable Long eventId,
        int place, PenaltyVerdict verdict, LocalDate lookedOn, @MappedProperty(converter = MoneyConverter.class) Money proposed, String arithmetic,
        @MappedProperty(converter = MoneyConverter.class) Money amount, String reason, long decidedBy, Instant decidedAt,
        @Nullable Long replacesId) {

    public LineKey line() {
        return new LineKey(kind, eventId == null ? 0 : eventId, place);
    }

    /** How the amount proposed was worked out that day. */
    public List<Reason> steps() {
        return Arithmetic.read(arithmetic);
    }
}
