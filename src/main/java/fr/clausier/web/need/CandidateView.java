package fr.clausier.web.need;

import fr.clausier.hours.placement.Placement;
import fr.clausier.need.candidate.CandidateState;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.web.Choice;
import java.util.List;

/**
 * A candidate as their page shows them.
 *
 * @param placements of the person on the lot, any of which may be the one the need led to; @param employers linked to the lot
 */
public record CandidateView(NeedView need, Proposed proposed, List<Placement> placements, List<Choice> known, List<Choice> employers) {

    public String here() {
        return "/candidates/" + proposed.candidate().id();
    }

    public boolean is(CandidateState state) {
        return proposed.candidate().state() == state;
    }
}
