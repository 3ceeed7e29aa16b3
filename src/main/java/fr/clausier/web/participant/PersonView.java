package fr.clausier.web.participant;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.web.participant.exit.ExitView;
import java.time.LocalDate;
import java.util.List;

/** A person as their page shows them to one viewer: what the viewer may not know is not in it. */
public record PersonView(Person person, List<EligibleGroup> groups, List<ProofView> proofs, List<PlacementView> placements,
        List<ExitView> exits, LocalDate today, Scope scope) {

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_PARTICIPANTS);
    }

    public boolean mayPlace() {
        return scope.may(Permission.RECORD_PLACEMENTS);
    }

    /** Groups no document seen proves: what is left to ask for. */
    public List<EligibleGroup> unproven() {
        return groups.stream().filter(group -> proofs.stream().noneMatch(view -> view.proof().group() == group)).toList();
    }
}
