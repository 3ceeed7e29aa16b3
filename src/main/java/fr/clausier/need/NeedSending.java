package fr.clausier.need;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A need sent to a referrer. @param nobodyOn day it said that it has nobody to propose: that is an answer, silence is not; null otherwise */
@MappedEntity("need_sending")
public record NeedSending(@Id @GeneratedValue @Nullable Long id, long structureId, long needId, long referrerId, LocalDate sentOn,
        @Nullable LocalDate nobodyOn, long recordedBy) {

    NeedSending nobody(LocalDate day) {
        return new NeedSending(id, structureId, needId, referrerId, sentOn, day, recordedBy);
    }
}
