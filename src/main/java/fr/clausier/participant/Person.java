package fr.clausier.participant;

import java.util.Optional;

/**
 * A participant as a viewer may see it.
 *
 * @param identity empty for viewers without the right to names, and for a person who was erased
 */
public record Person(Participant participant, Optional<Identity> identity) {

    /** The name for those entitled, else the reference. */
    public String shown() {
        return identity.map(Identity::shown).orElse(participant.reference());
    }
}
