package fr.clausier.web.provider;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
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

/** Gathers what the pages of an employer show: its conventions as they stand today, its host, its lots. */
@Singleton
class ProviderReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Calendar calendar;

    ProviderReading(Contracts contracts, Lots lots, Organisations organisations, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    List<ProviderRow> rows(List<Provider> found) {
        return found.stream().map(provider -> new ProviderRow(provider.organisation(),
            provider.conventions().stream().map(convention -> view(convention, Map.of())).toList())).toList();
    }

    ProviderView view(Scope scope, Provider provider) {
        Map<Long, Organisation> hosts = organisations.byIds(scope,
            provider.conventions().stream().map(Convention::hostId).filter(Objects::nonNull).toList());
        List<LinkedLot> linked = lots.links(scope).stream().filter(link -> link.organisationId() == provider.organisation().id())
            .map(link -> linked(scope, link)).toList();
        return new ProviderView(provider.organisation(), provider.conventions().stream().map(c -> view(c, hosts)).toList(), linked, scope);
    }

    Form form(Words words, Organisation o) {
        return new Typed(words).text("siret", o.siret()).text("name", o.name()).code("legalFamily", o.legalFamily()).code("buyerKind", o.buyerKind())
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

    private LinkedLot linked(Scope scope, LotLink link) {
        Lot lot = lots.find(scope, link.lotId()).orElseThrow();
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        return new LinkedLot(contract, lot, link);
    }
}
