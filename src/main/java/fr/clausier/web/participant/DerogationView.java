package fr.clausier.web.participant;

import fr.clausier.hours.derogation.GrantedDerogation;
import java.util.List;

/**
 * Derogations of a placement as their page shows them.
 *
 * @param person name or reference
 * @param mayRecord whether the viewer controls eligibility
 */
public record DerogationView(PlacementView placed, String person, List<GrantedDerogation> derogations, boolean mayRecord) {

    public String here() {
        return "/placements/" + placed.placement().id() + "/derogations";
    }
}
