package fr.clausier.access.link;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A link by which an employer answers, without an account, one declaration or all that waits for it in a month. Opening it uses nothing up;
 * answering does.
 *
 * @param declarationId null for the whole month
 */
@MappedEntity("answer_link")
public record AnswerLink(@Id @GeneratedValue @Nullable Long id, long structureId, String tokenHash, long employerId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, @Nullable Long declarationId,
        long madeBy, Instant madeAt, Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant revokedAt, @Nullable Long revokedBy) {

    /** What became of it. */
    public enum Condition { USABLE, USED, WITHDRAWN, EXPIRED }

    public Condition at(Instant now) {
        return usedAt != null ? Condition.USED : revokedAt != null ? Condition.WITHDRAWN : now.isBefore(expiresAt) ? Condition.USABLE : Condition.EXPIRED;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isOfWholeMonth() {
        return declarationId == null;
    }

    /** What its holder may reach: what its employer does. The journal tells what is done as done by the organisation, not by a person. */
    public Scope holder() {
        return new Scope(Actor.holdingLink(id), structureId, Role.PROVIDER, employerId);
    }

    /** What the journal keeps of it: never what opens it. */
    record Receipt(long employer, String month, Long declaration, String expires) { }

    Receipt receipt() {
        return new Receipt(employerId, month.toString(), declarationId, expiresAt.toString());
    }
}
