package fr.clausier.web.provider.compare;

import fr.clausier.clause.Modality;
import fr.clausier.clause.suitability.Suitability;
import fr.clausier.compliance.Tally;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.provider.EmployerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A candidate looked at closely.
 *
 * @param links it has with the lot already
 * @param here hours of its people on the lot; @param everywhere on all that the viewer reaches; both until the last complete month
 */
public record Compared(Candidate candidate, List<LotLink> links, Tally here, Tally everywhere) {

    /** A link that could be made. */
    public record Offer(EmployerKind kind, LinkKind link) { }

    /** Links by which it could do hours there, those it has already left out. */
    public List<Offer> offers() {
        return candidate.kinds().stream().filter(Suitability::suits)
            .flatMap(each -> Arrays.stream(Modality.values()).filter(each.ways()::contains).map(Compared::link).flatMap(Optional::stream).map(link -> new Offer(each.kind(), link)))
            .filter(offer -> links.stream().noneMatch(known -> known.kind() == offer.link && offer.kind.name().equals(known.employerKind()))).toList();
    }

    private static Optional<LinkKind> link(Modality way) {
        return switch (way) {
            case DIRECT_HIRE -> Optional.empty();
            case LABOUR_SUPPLY -> Optional.of(LinkKind.LABOUR_SUPPLIER);
            case SUBCONTRACTING -> Optional.of(LinkKind.SUBCONTRACTOR);
            case CO_CONTRACTING -> Optional.of(LinkKind.CO_CONTRACTOR);
            case SIAE_HOLDER -> Optional.of(LinkKind.HOLDER);
        };
    }
}
