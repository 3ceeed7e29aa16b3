package fr.clausier.need;

import fr.clausier.clause.Modality;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.store.HoursConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody looked for on a lot (besoin).
 *
 * @param posts how many people; @param hours to be worked by all of them together, null when not said
 * @param skills what they should know to do, in words
 * @param settledOn day it was filled or withdrawn; null while it is open
 */
@MappedEntity("need")
public record Need(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, String job, @Nullable String rome, int posts,
        @MappedProperty(converter = HoursConverter.class) @Nullable Hours hours, LocalDate startsOn, @Nullable String place,
        @Nullable Modality modality, @Nullable String skills, NeedState state, LocalDate openedOn, @Nullable LocalDate settledOn,
        @Nullable String settledBecause, long recordedBy, @Version long version) {

    static Need opened(long structure, long lot, NeedDraft draft, LocalDate day, long by) {
        return new Need(null, structure, lot, draft.job(), draft.rome(), draft.posts(), draft.hours(), draft.startsOn(), draft.place(),
            draft.modality(), draft.skills(), NeedState.OPEN, day, null, null, by, 0);
    }

    /** The same need, described anew. */
    Need saying(NeedDraft draft) {
        return new Need(id, structureId, lotId, draft.job(), draft.rome(), draft.posts(), draft.hours(), draft.startsOn(), draft.place(),
            draft.modality(), draft.skills(), state, openedOn, settledOn, settledBecause, recordedBy, version);
    }

    /** The same need, filled, withdrawn or open again. */
    Need as(NeedState next, LocalDate day, String because) {
        return new Need(id, structureId, lotId, job, rome, posts, hours, startsOn, place, modality, skills, next, openedOn, day, because,
            recordedBy, version);
    }

    /** Why something cannot have happened to it on a day: it happened between the day it was asked for and today. */
    public Optional<Problem> refusing(LocalDate day, LocalDate today, String field) {
        return day.isAfter(today) ? Optional.of(Problem.atField("need-day-future", field, day.toString()))
            : day.isBefore(openedOn) ? Optional.of(Problem.atField("need-day-before", field, day.toString(), openedOn.toString())) : Optional.empty();
    }

    public boolean isOpen() {
        return state == NeedState.OPEN;
    }
}
