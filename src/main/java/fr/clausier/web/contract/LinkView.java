package fr.clausier.web.contract;

import fr.clausier.contract.LotLink;
import fr.clausier.organisation.Organisation;
import fr.clausier.provider.EmployerKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An organisation linked to a lot, as pages name it. */
public record LinkView(LotLink link, Organisation organisation) {

    /** Links in the order people read them: holders first, the lead before the others. */
    static List<LinkView> of(List<LotLink> links, Map<Long, Organisation> named) {
        return links.stream().filter(link -> named.containsKey(link.organisationId()))
            .map(link -> new LinkView(link, named.get(link.organisationId())))
            .sorted(Comparator.comparing((LinkView view) -> view.link.kind()).thenComparing(view -> !view.link.lead())
                .thenComparing(view -> view.organisation.name())).toList();
    }

    /** The kind it works under there; null for an ordinary company. */
    public EmployerKind employerKind() {
        return link.employerKind() == null ? null : EmployerKind.valueOf(link.employerKind());
    }
}
