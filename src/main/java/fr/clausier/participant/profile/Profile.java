package fr.clausier.participant.profile;

import fr.clausier.participant.Education;
import fr.clausier.participant.Sex;

/**
 * What figures about many people need of one of them.
 *
 * @param reference stable key within the structure
 * @param education null when nobody said
 * @param qpv whether an address in a priority district (QPV) is known
 */
public record Profile(long participant, String reference, Sex sex, AgeBand age, Education education, boolean qpv) {

    /** The same, referred to otherwise. */
    public Profile called(String other) {
        return new Profile(participant, other, sex, age, education, qpv);
    }
}
