package fr.clausier.web.operation;

import fr.clausier.access.AccountNames;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.compliance.decided.Decided;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.share.OperationShare;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what the pages of operations show. */
@Singleton
class OperationReading {

    private final Contracts contracts;
    private final Lots lots;
    private final OperationShares shares;
    private final Organisations organisations;
    private final AccountNames names;
    private final Calendar calendar;

    OperationReading(Contracts contracts, Lots lots, OperationShares shares, Organisations organisations, AccountNames names, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.shares = shares;
        this.organisations = organisations;
        this.names = names;
        this.calendar = calendar;
    }

    List<OperationRow> rows(Scope scope) {
        LocalDate today = calendar.today();
        Map<Long, Long> grouped = contracts.all(scope).stream().map(Contract::operationId).filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<Long, Long> shown = scope.may(Permission.SHARE_OPERATIONS) ? shares.all(scope).stream().filter(each -> each.on(today) == OperationShare.Standing.OPEN)
            .collect(Collectors.groupingBy(OperationShare::operationId, Collectors.counting())) : Map.of();
        return contracts.operations(scope).stream().map(each -> new OperationRow(each, grouped.getOrDefault(each.id(), 0L), shown.getOrDefault(each.id(), 0L))).toList();
    }

    List<ShareView> shares(Scope scope, long operation) {
        List<OperationShare> found = shares.all(scope).stream().filter(each -> each.operationId() == operation).toList();
        Map<Long, Organisation> named = organisations.byIds(scope, found.stream().map(OperationShare::organisationId).toList());
        Set<Siret> structures = shares.structures(scope, named.values().stream().map(Organisation::siret).toList()).stream().map(FacilitatorStructure::siret)
            .collect(Collectors.toSet());
        return found.stream().map(each -> {
            Organisation observer = named.get(each.organisationId());
            return new ShareView(each, observer, each.on(calendar.today()), structures.contains(observer.siret()));
        }).toList();
    }

    /** Decisions in words; what they bear on is named by contract and lot. */
    List<DecisionLine> lines(Scope scope, Words words, List<Decided> decided) {
        Map<Long, Lot> known = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        Map<Long, Contract> held = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        Map<Long, Organisation> named = organisations.byIds(scope, decided.stream().map(Decided::organisation).filter(id -> id != 0).toList());
        String structure = names.structure(scope);
        return decided.stream().map(each -> {
            Lot lot = known.get(each.lot());
            String where = lot == null ? words.say("page.decisions.whole-month") : held.get(lot.contractId()).number()
                + (lot.implicit() ? "" : " · " + words.say("page.lot.name", lot.number(), lot.title()));
            return new DecisionLine(each, where, lot == null ? null : "/contracts/" + lot.contractId() + "#lot-" + lot.id(), who(words, each, named, structure), what(words, each));
        }).toList();
    }

    private static String who(Words words, Decided each, Map<Long, Organisation> named, String structure) {
        if (each.role() == null) {
            return words.say("page.decisions.nobody");
        }
        String organisation = each.organisation() == 0 ? structure : named.containsKey(each.organisation()) ? named.get(each.organisation()).name() : "";
        return words.of(each.role()) + (organisation.isEmpty() ? "" : ", " + organisation);
    }

    private static String what(Words words, Decided each) {
        return switch (each.kind()) {
            case OVERRULED -> words.say("page.decisions.overruled", new Hours(each.figure()), new Hours(each.otherFigure()), each.month());
            case PENALTY -> words.say("page.decisions.penalty", each.code(), new Money(each.figure()), new Money(each.otherFigure()));
            case CLAUSE_CLOSED, CLAUSE_EXEMPTED -> words.say("page.decisions.figures", new Hours(each.figure()), new Hours(each.otherFigure()));
            case DEROGATION, DEROGATION_WITHDRAWN -> words.say("page.decisions.code", each.code());
            case OVERRULE_WITHDRAWN, HOURS_VALIDATED, MONTH_CLOSED, MONTH_REOPENED -> words.say("page.decisions.month", each.month());
            case CLAUSE_REOPENED, TERMS_RECORDED, TERMS_MENDED -> "";
        };
    }
}
