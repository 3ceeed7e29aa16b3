package fr.clausier.web.participant;

import fr.clausier.hours.suspension.Suspension;
import java.util.List;

/** Suspensions of a placement as their page shows them. @param person name or reference */
public record SuspensionView(PlacementView placed, String person, List<Suspension> suspensions) {

    public String here() {
        return "/placements/" + placed.placement().id() + "/suspensions";
    }
}
