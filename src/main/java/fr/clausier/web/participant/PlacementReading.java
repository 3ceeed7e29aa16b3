package fr.clausier.web.participant;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what pages show of a person's placements. */
@Singleton
class PlacementReading {

    private final Placements placements;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;

    PlacementReading(Placements placements, Contracts contracts, Lots lots, Organisations organisations) {
        this.placements = placements;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
    }

    /** The latest first. */
    List<PlacementView> of(Scope scope, long participant) {
        List<Placement> found = placements.ofParticipant(scope, participant);
        Map<Long, Organisation> employers = organisations.byIds(scope, found.stream().map(Placement::employerId).toList());
        return found.stream().sorted(Comparator.comparing(Placement::startsOn).reversed())
            .map(placement -> view(scope, placement, employers.get(placement.employerId()))).toList();
    }

    PlacementView view(Scope scope, Placement placement) {
        return view(scope, placement, organisations.find(scope, placement.employerId()).orElse(null));
    }

    private PlacementView view(Scope scope, Placement placement, Organisation employer) {
        Lot lot = lots.find(scope, placement.lotId()).orElse(null);
        Contract contract = Optional.ofNullable(lot).flatMap(it -> contracts.find(scope, it.contractId())).orElse(null);
        boolean mayChange = scope.may(Permission.RECORD_PLACEMENTS) && placements.isOwn(scope, placement.lotId(), placement.employerId());
        return new PlacementView(placement, employer == null ? "" : employer.name(), contract, contract == null ? null : lot,
            placement.group().isKnownTo(scope) ? placement.group() : null, mayChange);
    }

    static Form form(Words words, Scope scope, Placement placement) {
        Typed typed = new Typed(words).text("version", placement.version()).code("employerKind", placement.employerKind())
            .text("rome", placement.rome()).date("plannedEnd", placement.plannedEnd());
        return (placement.group().isKnownTo(scope) ? typed.code("group", placement.group()) : typed).form();
    }

    /** The lots a person can be placed on, by contract number. */
    List<Choice> lots(Scope scope, Words words) {
        Map<Long, Contract> byId = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        return lots.all(scope).stream().filter(lot -> byId.containsKey(lot.contractId()))
            .map(lot -> new Choice(lot.id().toString(), name(words, byId.get(lot.contractId()), lot)))
            .sorted(Comparator.comparing(Choice::label)).toList();
    }

    private static String name(Words words, Contract contract, Lot lot) {
        return contract.number() + " · " + (lot.implicit() ? contract.object() : words.say("page.lot.name", lot.number(), lot.title()));
    }
}
