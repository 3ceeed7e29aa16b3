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
import fr.clausier.provider.Convention;
import fr.clausier.provider.Provider;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Gathers what the pages of an employer show: its conventions as they stand today, its host, its lots with its hours there. */
@Singleton
class ProviderReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final ComplianceBook compliance;
    private final Calendar calendar;

    ProviderReading(Contracts contracts, Lots lots, Organisations organisations, ComplianceBook compliance, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.compliance = compliance;
        this.calendar = calendar;
    }

    List<ProviderRow> rows(List<Provider> found) {
        return found.stream().map(provider -> new ProviderRow(provider.organisation(),
            provider.conventions().stream().map(convention -> view(convention, Map.of())).toList())).toList();
    }

    ProviderView view(Scope scope, Provider provider) {
        Map<Long, Organisation> hosts = organisations.byIds(scope,
            provider.conventions().stream().map(Convention::hostId).filter(Objects::nonNull).toList());
        List<LotLink> links = lots.links(scope).stream().filter(link -> link.organisationId() == provider.organisation().id()).toList();
        MonthBook book = links.isEmpty() ? null : compliance.month(scope, calendar.lastCompleteMonth(), Selection.ALL);
        return new ProviderView(provider.organisation(), provider.conventions().stream().map(c -> view(c, hosts)).toList(),
            links.stream().map(link -> linked(scope, link, book)).toList(), calendar.lastCompleteMonth(), scope);
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
        Lot lot = lots.find(scope, link.lotId()).orElseThrow();
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        List<Decision> own = book.ofLot(lot.id()).map(LotStatement::lines).orElse(List.of()).stream()
            .filter(line -> line.shown() && line.employer() == link.organisationId()).map(JudgedLine::decision).toList();
        return new LinkedLot(contract, lot, link, sum(own, Decision::declared), sum(own, Decision::counted));
    }

    private static Hours sum(List<Decision> decisions, Function<Decision, Hours> part) {
        return decisions.stream().map(part).reduce(Hours.ZERO, Hours::plus);
    }
}
