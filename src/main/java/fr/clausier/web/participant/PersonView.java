package fr.clausier.web.participant;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.web.participant.exit.ExitView;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A person as their page shows them to one viewer: what the viewer may not know is not in it. @param erased the day they were made anonymous, if they were */
public record PersonView(Person person, List<EligibleGroup> groups, List<ProofView> proofs, List<PlacementView> placements,
        List<ExitView> exits, Map<Long, PlacementHours> byPlacement, LocalDate today, Scope scope, @Nullable LocalDate erased) {

    /** Hours of a placement. */
    public record PlacementHours(Hours declared, Hours counted) {

        static final PlacementHours NONE = new PlacementHours(Hours.ZERO, Hours.ZERO);

        PlacementHours plus(PlacementHours other) {
            return new PlacementHours(declared.plus(other.declared), counted.plus(other.counted));
        }
    }

    /** At whose end hours are told. */
    public YearMonth month() {
        return YearMonth.from(today).minusMonths(1);
    }

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
