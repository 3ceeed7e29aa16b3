package fr.clausier.web.participant;

import fr.clausier.hours.merge.Merge;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.web.participant.exit.ExitView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A person as their page shows them to one viewer: what the viewer may not know is not in it. @param merges other records merged into this one, for who may take them apart */
public record PersonView(Person person, List<EligibleGroup> groups, List<ProofView> proofs, List<PlacementView> placements,
        List<ExitView> exits, Map<Long, PlacementHours> byPlacement, List<Merged> merges, LocalDate today, Scope scope) {

    /** Hours of a placement until today. */
    public record PlacementHours(Hours declared, Hours counted) {

        static final PlacementHours NONE = new PlacementHours(Hours.ZERO, Hours.ZERO);

        PlacementHours plus(PlacementHours other) {
            return new PlacementHours(declared.plus(other.declared), counted.plus(other.counted));
        }
    }

    /** Another record merged into this one. @param who did it */
    public record Merged(Merge merge, String who) { }

    public PlacementHours hours(PlacementView placed) {
        return byPlacement.getOrDefault(placed.placement().id(), PlacementHours.NONE);
    }

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
