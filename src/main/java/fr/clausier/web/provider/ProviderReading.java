package fr.clausier.web.provider;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.organisation.territory.Positions;
import fr.clausier.provider.Convention;
import fr.clausier.provider.Provider;
import fr.clausier.provider.place.PlaceBook;
import fr.clausier.provider.place.PlaceSettings;
import fr.clausier.provider.search.FoundProvider;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.web.map.Pin;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what the pages of an employer show: its conventions as they stand today, its host, its lots with its hours there. */
@Singleton
class ProviderReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final ComplianceBook compliance;
    private final PlaceBook places;
    private final PlaceSettings settings;
    private final Positions positions;
    private final Calendar calendar;

    ProviderReading(Contracts contracts, Lots lots, Organisations organisations, ComplianceBook compliance, PlaceBook places,
            PlaceSettings settings, Positions positions, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.compliance = compliance;
        this.places = places;
        this.settings = settings;
        this.positions = positions;
        this.calendar = calendar;
    }

    List<ProviderRow> rows(List<FoundProvider> found) {
        return found.stream().map(each -> new ProviderRow(each.provider().organisation(),
            each.provider().conventions().stream().map(convention -> view(convention, Map.of())).toList(),
            PlaceView.of(each.places(), settings, calendar.today()), Departements.codeOf(each.provider().organisation()))).toList();
    }

    /** Those found of which it is known where they are, as a map shows them. */
    List<Pin> pins(Words words, List<FoundProvider> found) {
        return found.stream().filter(each -> each.at() != null).map(each -> {
            Organisation organisation = each.provider().organisation();
            int free = PlaceView.of(each.places(), settings, calendar.today()).stream().filter(PlaceView::recent).mapToInt(place -> place.said().places()).sum();
            String code = Departements.codeOf(organisation);
            String departement = Departements.find(code).map(known -> known.name() + " (" + code + ")").orElse(code);
            return Pin.of(each.at(), organisation.name(), free == 0 ? "" : words.say(free == 1 ? "page.places.one" : "page.places.many", free),
                organisation.commune() == null ? departement : organisation.commune() + (departement.isEmpty() ? "" : ", " + departement),
                "/providers/" + organisation.id());
        }).toList();
    }

    /** @param from first month of the hours shown, null for January of the last; @param to last, null for the last complete one */
    ProviderView view(Scope scope, Provider provider, YearMonth from, YearMonth to) {
        long id = provider.organisation().id();
        Map<Long, Organisation> hosts = organisations.byIds(scope,
            provider.conventions().stream().map(Convention::hostId).filter(Objects::nonNull).toList());
        List<LotLink> links = lots.links(scope).stream().filter(link -> link.organisationId() == id).toList();
        YearMonth complete = calendar.lastCompleteMonth();
        YearMonth last = to == null || to.isAfter(complete) ? complete : to;
        YearMonth first = from == null || from.isAfter(last) ? last.withMonth(1) : from;
        MonthBook book = links.isEmpty() ? null : compliance.month(scope, complete, Selection.ALL);
        return new ProviderView(provider.organisation(), provider.conventions().stream().map(c -> view(c, hosts)).toList(),
            links.stream().map(link -> linked(scope, link, book)).toList(), complete, PlaceView.of(places.of(scope, id), settings, calendar.today()),
            first, last, book == null ? null : ProviderHours.of(book, id, first, last), positions.typed(scope, id).orElse(null), places.maySay(scope, id), scope);
    }

    Form form(Words words, Organisation o) {
        return new Typed(words).text("version", o.version()).text("siret", o.siret()).text("name", o.name()).code("legalFamily", o.legalFamily()).code("buyerKind", o.buyerKind())
            .text("address", o.address()).text("postcode", o.postcode()).text("commune", o.commune()).text("communeCode", o.communeCode())
            .text("departement", o.departement()).text("qpv", o.qpv()).text("activities", o.activities()).form();
    }

    /** The organisation as it is recorded, for adding a convention without changing anything else. */
    OrganisationDraft draft(Organisation o) {
        return new OrganisationDraft(o.siret(), o.name(), o.legalFamily(), o.buyerKind(), o.address(), o.postcode(), o.commune(), o.communeCode(),
            o.departement(), o.qpv(), o.activities());
    }

    private ConventionView view(Convention convention, Map<Long, Organisation> hosts) {
        return new ConventionView(convention, convention.hostId() == null ? null : hosts.get(convention.hostId()),
            ConventionView.Standing.of(convention, calendar.today()));
    }

    private LinkedLot linked(Scope scope, LotLink link, MonthBook book) {
        Optional<LotStatement> known = book.ofLot(link.lotId());
        Lot lot = known.map(LotStatement::lot).orElseGet(() -> lots.find(scope, link.lotId()).orElseThrow());
        Contract contract = known.map(LotStatement::contract).orElseGet(() -> contracts.find(scope, lot.contractId()).orElseThrow());
        List<Decision> own = known.map(LotStatement::lines).orElse(List.of()).stream()
            .filter(line -> line.shown() && line.employer() == link.organisationId()).map(JudgedLine::decision).toList();
        return new LinkedLot(contract, lot, link, sum(own, Decision::declared), sum(own, Decision::counted));
    }

    private static Hours sum(List<Decision> decisions, Function<Decision, Hours> part) {
        return decisions.stream().map(part).reduce(Hours.ZERO, Hours::plus);
    }
}
