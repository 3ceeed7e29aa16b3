package fr.clausier.api.participant;

import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Person;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A participant; the three names of an identity are absent for callers without the right to them. */
@Serdeable
public record ParticipantResponse(long id, String reference, @Nullable String familyName, @Nullable String firstName,
        @Nullable LocalDate birthDate, String sex, @Nullable String commune, @Nullable String communeCode, @Nullable String qpv,
        @Nullable String education, @Nullable String referrer, long version) {

    static ParticipantResponse of(Person person) {
        Participant p = person.participant();
        Identity identity = person.identity().orElse(new Identity(null, null, null));
        return new ParticipantResponse(p.id(), p.reference(), identity.familyName(), identity.firstName(), identity.birthDate(),
            p.sex().name(), p.commune(), p.communeCode(), p.qpv(), p.education() == null ? null : p.education().name().substring(1),
            p.referrer(), p.version());
    }
}
