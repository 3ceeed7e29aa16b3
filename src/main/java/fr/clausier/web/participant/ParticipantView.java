package fr.clausier.web.participant;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proof;
import java.util.List;

/** A person as the viewer may see them. */
public record ParticipantView(Person person, List<EligibleGroup> groups, List<Proof> proofs, Scope scope) {

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_PARTICIPANTS);
    }
}
