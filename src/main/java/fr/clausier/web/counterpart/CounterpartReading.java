package fr.clausier.web.counterpart;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.contract.counterpart.CounterpartOwner;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.contract.counterpart.LotCounterparts;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of counterparts show. */
@Singleton
class CounterpartReading {

    private final Counterparts counterparts;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Referrers referrers;

    CounterpartReading(Counterparts counterparts, Contracts contracts, Lots lots, Organisations organisations, Referrers referrers) {
        this.counterparts = counterparts;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.referrers = referrers;
    }

    /** Empty when the viewer does not read them there. */
    Optional<CounterpartListView> view(Scope scope, Words words, CounterpartOwner owner) {
        return switch (owner.kind()) {
            case LOT -> lots.find(scope, owner.id()).map(lot -> ofLot(scope, words, lot));
            case BUYER -> counterparts.of(scope, owner).map(found -> new CounterpartListView(address(owner), "/contracts", organisations.find(scope, owner.id())
                .orElseThrow().name(), found, List.of(), null, CounterpartListView.OF_BUYER, scope.may(Permission.RECORD_CONTRACTS)));
            case REFERRER -> counterparts.of(scope, owner).map(found -> new CounterpartListView(address(owner), "/referrers/" + owner.id(), referrers.find(scope, owner.id())
                .orElseThrow().name(), found, List.of(), null, CounterpartListView.OF_REFERRER, scope.may(Permission.RECORD_NEEDS)));
        };
    }

    private CounterpartListView ofLot(Scope scope, Words words, Lot lot) {
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        LotCounterparts found = counterparts.ofLots(scope, List.of(lot), Map.of(contract.id(), contract.buyerId())).get(lot.id());
        String name = contract.number() + " · " + (lot.implicit() ? contract.object() : words.say("page.lot.name", lot.number(), lot.title()));
        String buyer = scope.may(Permission.RECORD_CONTRACTS) ? address(CounterpartOwner.buyer(contract.buyerId())) : null;
        return new CounterpartListView(address(CounterpartOwner.lot(lot.id())), "/contracts/" + contract.id() + "#lot-" + lot.id(), name, found.own(), found.ofBuyer(),
            buyer, CounterpartListView.OF_LOT, scope.may(Permission.RECORD_CONTRACTS));
    }

    static String address(CounterpartOwner owner) {
        return switch (owner.kind()) {
            case LOT -> "/lots/" + owner.id() + "/counterparts";
            case BUYER -> "/buyers/" + owner.id() + "/counterparts";
            case REFERRER -> "/referrers/" + owner.id() + "/counterparts";
        };
    }

    static Form form(Words words, Counterpart counterpart) {
        return new Typed(words).text("version", counterpart.version()).code("counterpartKind", counterpart.kind()).text("counterpartName", counterpart.name())
            .text("counterpartFunction", counterpart.function()).text("counterpartPhone", counterpart.phone()).text("counterpartMail", counterpart.mail()).form();
    }
}
