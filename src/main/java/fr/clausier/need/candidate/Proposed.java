package fr.clausier.need.candidate;

import fr.clausier.participant.Person;
import java.util.Optional;

/**
 * A candidate as a viewer may see it.
 *
 * @param person empty for a viewer who does not reach the person
 * @param reason why it was decided so; empty when none was given, or for a viewer who may not read it
 */
public record Proposed(Candidate candidate, String reference, Optional<Person> person, Optional<String> reason) {

    /** The name for those entitled, else the reference. */
    public String shown() {
        return person.map(Person::shown).orElse(reference);
    }
}
