package fr.clausier.web.need;

import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the page of a candidate shows, and opens its form with what the need already says. */
@Singleton
class CandidateReading {

    private final Candidates candidates;
    private final NeedReading needs;
    private final Placements placements;
    private final Lots lots;
    private final Organisations organisations;

    CandidateReading(Candidates candidates, NeedReading needs, Placements placements, Lots lots, Organisations organisations) {
        this.candidates = candidates;
        this.needs = needs;
        this.placements = placements;
        this.lots = lots;
        this.organisations = organisations;
    }

    Optional<CandidateView> view(Scope scope, Words words, long id) {
        return candidates.find(scope, id).flatMap(proposed -> needs.view(scope, words, proposed.candidate().needId())
            .map(need -> view(scope, words, need, proposed)));
    }

    private CandidateView view(Scope scope, Words words, NeedView need, Proposed proposed) {
        long lot = need.row().lot().id();
        List<Placement> placed = placements.ofParticipant(scope, proposed.candidate().participantId()).stream().filter(each -> each.lotId() == lot).toList();
        List<Long> linked = lots.links(scope, lot).stream().map(LotLink::organisationId).toList();
        Map<Long, Organisation> named = organisations.byIds(scope, Stream.concat(linked.stream(), placed.stream().map(Placement::employerId)).toList());
        return new CandidateView(need, proposed, placed, placed.stream().map(each -> new Choice(each.id().toString(),
            named.get(each.employerId()).name() + ", " + words.period(each.period()))).toList(), linked.stream().distinct().map(named::get)
            .map(each -> new Choice(each.id().toString(), each.name())).sorted(Comparator.comparing(Choice::label)).toList());
    }

    Form form(Words words, CandidateView view) {
        Need need = view.need().row().need();
        return new Typed(words).date("decisionOn", needs.today()).date("answeredOn", needs.today()).code("modality", need.modality())
            .text("rome", need.rome()).date("startsOn", need.startsOn()).form();
    }
}
