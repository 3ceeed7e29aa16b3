package fr.clausier.provider.listing;

import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.Convention;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.listing.ProviderListPreview.Line;
import fr.clausier.provider.listing.ProviderListPreview.ListedState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the structure knows already, to put listed rows beside it. */
final class Directory {

    private final Map<Siret, Organisation> organisations;
    private final Map<Long, List<Convention>> conventions;
    private final Map<Long, Coordinates> positions;
    private final Map<Long, Siret> sirets = new HashMap<>();

    Directory(Map<Siret, Organisation> organisations, Map<Long, List<Convention>> conventions, Map<Long, Coordinates> positions) {
        this.positions = positions;
        this.organisations = organisations;
        this.conventions = conventions;
        organisations.values().forEach(organisation -> sirets.put(organisation.id(), organisation.siret()));
    }

    /** A row completed with what is known and the list does not say, and what it then is: new, changed, the same. */
    Line beside(ListedProvider listed) {
        Organisation known = organisations.get(listed.organisation().siret());
        OrganisationDraft card = known == null ? listed.organisation() : completed(listed.organisation(), known);
        ConventionDraft said = listed.convention();
        Convention held = known == null || said == null ? null : held(known, said);
        ConventionDraft convention = held == null ? said : completed(said, held);
        ListedProvider whole = new ListedProvider(listed.sheet(), listed.row(), card, convention, listed.at());
        Coordinates at = known == null ? null : positions.get(known.id());
        boolean isNew = known == null || said != null && held == null;
        boolean same = !isNew && card.equals(draft(known)) && (said == null || convention.equals(draft(held)))
            && (listed.at() == null || listed.at().equals(at));
        return new Line(whole, isNew ? ListedState.NEW : same ? ListedState.SAME : ListedState.CHANGED, known, held, at);
    }

    /** Public lists give no convention number: their row is then the one convention of that kind already known. */
    private Convention held(Organisation organisation, ConventionDraft said) {
        List<Convention> ofKind = conventions.getOrDefault(organisation.id(), List.of()).stream()
            .filter(convention -> convention.kind() == said.kind()).toList();
        return ofKind.stream().filter(convention -> convention.convention().equals(said.convention())).findFirst()
            .orElse(said.convention().isEmpty() && !ofKind.isEmpty() ? ofKind.get(ofKind.size() - 1) : null);
    }

    private static OrganisationDraft completed(OrganisationDraft said, Organisation known) {
        return new OrganisationDraft(said.siret(), said.name(), or(said.legalFamily(), known.legalFamily()),
            or(said.buyerKind(), known.buyerKind()), or(said.address(), known.address()), or(said.postcode(), known.postcode()),
            or(said.commune(), known.commune()), or(said.communeCode(), known.communeCode()),
            or(said.departement(), known.departement()), or(said.qpv(), known.qpv()), or(said.activities(), known.activities()));
    }

    private ConventionDraft completed(ConventionDraft said, Convention held) {
        ConventionDraft known = draft(held);
        return new ConventionDraft(said.kind(), held.convention(), or(said.validFrom(), known.validFrom()),
            or(said.validTo(), known.validTo()), or(said.hostSiret(), known.hostSiret()));
    }

    private static OrganisationDraft draft(Organisation known) {
        return new OrganisationDraft(known.siret(), known.name(), known.legalFamily(), known.buyerKind(), known.address(), known.postcode(),
            known.commune(), known.communeCode(), known.departement(), known.qpv(), known.activities());
    }

    private ConventionDraft draft(Convention held) {
        return new ConventionDraft(held.kind(), held.convention(), held.validFrom(), held.validTo(),
            held.hostId() == null ? null : sirets.get(held.hostId()));
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }
}
