package fr.clausier.web.contract;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.check.Checks;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.Operation;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.contract.counterpart.LotCounterparts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the pages of a contract show: its parts, who is linked to them, and a form opened with what is recorded. */
@Singleton
class ContractReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final ComplianceBook compliance;
    private final PublishedContracts published;
    private final Checks checks;
    private final Counterparts counterparts;
    private final Actions actions;
    private final Calendar calendar;

    ContractReading(Contracts contracts, Lots lots, Organisations organisations, ComplianceBook compliance, PublishedContracts published,
            Checks checks, Counterparts counterparts, Actions actions, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.compliance = compliance;
        this.published = published;
        this.checks = checks;
        this.counterparts = counterparts;
        this.actions = actions;
        this.calendar = calendar;
    }

    ContractView view(Scope scope, Contract contract) {
        List<Lot> parts = lots.ofContract(scope, contract.id());
        Map<Long, LotCounterparts> talked = counterparts.ofLots(scope, parts, Map.of(contract.id(), contract.buyerId()));
        MonthBook book = compliance.month(scope, calendar.lastCompleteMonth(), Selection.ofContract(contract.id()));
        Map<Long, List<LotLink>> links = links(scope, book, parts);
        Map<Long, Organisation> named = named(scope, book, Stream.concat(Stream.of(contract.buyerId()),
            parts.stream().flatMap(lot -> links.getOrDefault(lot.id(), List.of()).stream()).map(LotLink::organisationId)).toList());
        return new ContractView(contract, named.get(contract.buyerId()), operation(scope, contract), contracts.amendments(scope, contract.id()),
            parts.stream().map(lot -> new LotView(lot, LinkView.of(links.getOrDefault(lot.id(), List.of()), named),
                book.ofLot(lot.id()).orElse(null), book.month(), talked.get(lot.id())))
                .toList(), book.month(), published(scope, contract.id()), checks.count(scope, contract.id()),
            scope.may(Permission.KEEP_ACTIONS) ? actions.nextOf(scope, contract.id()) : Map.of(), scope);
    }

    /** Links by lot: as the book knows them when it knows every lot, else asked for at once. */
    private Map<Long, List<LotLink>> links(Scope scope, MonthBook book, List<Lot> parts) {
        boolean known = parts.stream().allMatch(lot -> book.ofLot(lot.id()).isPresent());
        return (known ? book.statements().stream().flatMap(each -> each.links().stream()) : lots.links(scope).stream()).collect(Collectors.groupingBy(LotLink::lotId));
    }

    /** Organisations by id: those the book knows already, and the others, asked for at once. */
    private Map<Long, Organisation> named(Scope scope, MonthBook book, List<Long> ids) {
        Map<Long, Organisation> named = new HashMap<>(book.organisations());
        named.putAll(organisations.byIds(scope, ids.stream().filter(id -> !named.containsKey(id)).toList()));
        return named;
    }

    private ContractView.Published published(Scope scope, long contract) {
        int records = scope.may(Permission.IMPORT_OPEN_DATA) ? published.ofContract(scope, contract).size() : 0;
        return new ContractView.Published(records, records == 0 ? 0 : published.conflicts(scope, contract).size());
    }

    /** Where the contracts of the viewer stand at the end of the last complete month, by contract. */
    Map<Long, ContractStanding> standings(Scope scope) {
        return ContractStanding.of(compliance.month(scope, calendar.lastCompleteMonth(), Selection.ALL));
    }

    List<LinkView> links(Scope scope, Lot lot) {
        List<LotLink> links = lots.links(scope, lot.id());
        return LinkView.of(links, organisations.byIds(scope, links.stream().map(LotLink::organisationId).toList()));
    }

    Organisation buyer(Scope scope, Contract contract) {
        return organisations.find(scope, contract.buyerId()).orElseThrow();
    }

    Contract contractOf(Scope scope, Lot lot) {
        return contracts.find(scope, lot.contractId()).orElseThrow();
    }

    /** Organisations already known, offered while a SIRET is typed. */
    List<Choice> directory(Scope scope) {
        return organisations.search(scope, "").stream().map(o -> new Choice(o.siret().digits(), o.name())).toList();
    }

    List<Choice> operationNames(Scope scope) {
        return contracts.operations(scope).stream().map(Operation::name).sorted().map(name -> new Choice(name, "")).toList();
    }

    /** Each buyer's own officer only records that buyer's contracts: its form opens with it. */
    Form blank(Scope scope, Words words) {
        Typed typed = new Typed(words);
        if (scope.role() == Role.BUYER) {
            organisations.find(scope, scope.organisation()).ifPresent(buyer -> buyerFields(typed, buyer));
        }
        return typed.form();
    }

    Form form(Scope scope, Words words, Contract contract) {
        Typed typed = new Typed(words).text("version", contract.version()).text("number", contract.number()).text("object", contract.object())
            .code("nature", contract.nature()).code("procedure", contract.procedure()).text("cpv", contract.cpv()).code("ccag", contract.ccag())
            .text("placeCode", contract.placeCode()).text("placeName", contract.placeName())
            .codes("social", contract.socialConsiderations()).codes("environmental", contract.environmentalConsiderations())
            .money("amount", contract.amount()).money("estimatedValue", contract.estimatedValue())
            .date("consultationDate", contract.consultationDate()).date("notificationDate", contract.notificationDate())
            .text("durationMonths", contract.durationMonths()).text("operation", operation(scope, contract)).flag("divided", contract.divided())
            .flag("defence", contract.defence()).code("derogation", contract.derogation()).text("derogationReason", contract.derogationReason());
        buyerFields(typed, buyer(scope, contract));
        return typed.form();
    }

    private static void buyerFields(Typed typed, Organisation buyer) {
        typed.text("buyerSiret", buyer.siret()).text("buyerName", buyer.name()).code("buyerKind", buyer.buyerKind());
    }

    /** Buyers of the contracts the viewer reaches, by name. */
    List<Organisation> buyers(Scope scope) {
        Map<Long, Organisation> found = organisations.byIds(scope, contracts.all(scope).stream().map(Contract::buyerId).toList());
        return found.values().stream().sorted(java.util.Comparator.comparing(Organisation::name)).toList();
    }

    private String operation(Scope scope, Contract contract) {
        if (contract.operationId() == null) {
            return null;
        }
        Map<Long, Operation> known = contracts.operations(scope).stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        return known.containsKey(contract.operationId()) ? known.get(contract.operationId()).name() : null;
    }
}
