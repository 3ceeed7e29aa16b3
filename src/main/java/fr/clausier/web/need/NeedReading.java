package fr.clausier.web.need;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.Needs;
import fr.clausier.need.step.NeedWork;
import fr.clausier.organisation.referrer.Referrer;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what the pages of needs show. */
@Singleton
class NeedReading {

    private final Needs needs;
    private final NeedWork work;
    private final Referrers referrers;
    private final Contracts contracts;
    private final Lots lots;
    private final Counterparts counterparts;
    private final Calendar calendar;

    NeedReading(Needs needs, NeedWork work, Referrers referrers, Contracts contracts, Lots lots, Counterparts counterparts,
            Calendar calendar) {
        this.needs = needs;
        this.work = work;
        this.referrers = referrers;
        this.contracts = contracts;
        this.lots = lots;
        this.counterparts = counterparts;
        this.calendar = calendar;
    }

    /** What stands over all the lots the viewer reaches. */
    NeedListView standing(Scope scope) {
        Map<Long, Contract> known = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        Map<Long, Lot> reached = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        List<NeedRow> rows = work.of(scope, needs.standing(scope)).stream().filter(each -> reached.containsKey(each.need().lotId())).map(each -> {
            Lot lot = reached.get(each.need().lotId());
            return new NeedRow(each, known.get(lot.contractId()), lot);
        }).toList();
        return new NeedListView(rows, names(scope), scope);
    }

    NeedListView ofLot(Scope scope, Lot lot) {
        Contract contract = contractOf(scope, lot);
        return new NeedListView(work.of(scope, needs.ofLot(scope, lot.id())).stream().map(each -> new NeedRow(each, contract, lot)).toList(),
            names(scope), scope);
    }

    Optional<NeedView> view(Scope scope, Words words, long id) {
        return needs.find(scope, id).flatMap(need -> lots.find(scope, need.lotId()).map(lot -> {
            Contract contract = contractOf(scope, lot);
            List<Referrer> all = referrers.all(scope);
            return new NeedView(new NeedRow(work.of(scope, List.of(need)).get(0), contract, lot), all, NeedMessage.of(words, contract, lot, need),
                counterparts.ofReferrers(scope, all.stream().map(Referrer::id).toList()), calendar.today(), scope);
        }));
    }

    Contract contractOf(Scope scope, Lot lot) {
        return contracts.find(scope, lot.contractId()).orElseThrow();
    }

    LocalDate today() {
        return calendar.today();
    }

    private Map<Long, String> names(Scope scope) {
        return referrers.all(scope).stream().collect(Collectors.toMap(Referrer::id, Referrer::name));
    }

    static Form form(Words words, Need need) {
        return new Typed(words).text("version", need.version()).text("job", need.job()).text("rome", need.rome()).text("posts", need.posts())
            .hours("needHours", need.hours()).date("startsOn", need.startsOn()).text("place", need.place()).code("modality", need.modality())
            .text("skills", need.skills()).form();
    }
}
