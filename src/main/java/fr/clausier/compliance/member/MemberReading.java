package fr.clausier.compliance.member;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the links, lines and placements of a lot before the rule on members. */
@Singleton
class MemberReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final ComplianceBook compliance;
    private final Placements placements;

    MemberReading(Contracts contracts, Lots lots, Organisations organisations, ComplianceBook compliance, Placements placements) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.compliance = compliance;
        this.placements = placements;
    }

    Optional<MemberBook> book(Scope scope, long lotId, YearMonth month, Money price, List<MemberTransfer> transfers, List<MemberPlacement> assigned) {
        return lots.find(scope, lotId).map(lot -> {
            Map<Long, Long> typedFor = assigned.stream().collect(Collectors.toMap(MemberPlacement::placementId, MemberPlacement::memberId));
            List<LotLink> links = lots.links(scope, lotId).stream().filter(MemberReading::holds).toList();
            List<Placement> placed = placements.ofLot(scope, lotId);
            Map<Long, Organisation> named = named(scope, links, transfers, placed);
            MemberRule.Facts facts = facts(lot, members(links, named), compliance.lot(scope, lotId, month), transfers, typedFor);
            Set<Long> members = links.stream().map(LotLink::organisationId).collect(Collectors.toSet());
            boolean tells = tells(scope, members);
            Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
            return new MemberBook(contract, lot, month, MemberRule.judge(facts),
                tells ? transfers : transfers.stream().map(MemberTransfer::withoutPrice).toList(),
                placed.stream().filter(each -> !members.contains(each.employerId())).toList(), typedFor, named, tells, price);
        });
    }

    /** The facilitator and the members themselves. */
    boolean tellsPrices(Scope scope, long lotId) {
        return tells(scope, lots.links(scope, lotId).stream().filter(MemberReading::holds).map(LotLink::organisationId).collect(Collectors.toSet()));
    }

    private static boolean tells(Scope scope, Set<Long> members) {
        return scope.role() == Role.FACILITATOR || members.contains(scope.organisation());
    }

    private static boolean holds(LotLink link) {
        return link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR;
    }

    /** One member for each organisation: linked twice, its shares add up. */
    private static List<Member> members(List<LotLink> links, Map<Long, Organisation> named) {
        Map<Long, List<LotLink>> byOrganisation = links.stream().collect(Collectors.groupingBy(LotLink::organisationId));
        List<Member> members = new ArrayList<>();
        byOrganisation.forEach((organisation, own) -> members.add(new Member(organisation, named.get(organisation).siret().digits(),
            own.stream().anyMatch(LotLink::lead), own.stream().map(LotLink::share).filter(share -> share != null)
                .reduce((one, other) -> new Percent(one.value().add(other.value()))).orElse(null))));
        return members;
    }

    private static MemberRule.Facts facts(Lot lot, List<Member> members, Optional<LotStatement> about, List<MemberTransfer> transfers,
            Map<Long, Long> typedFor) {
        List<MemberRule.Work> works = new ArrayList<>(about.map(LotStatement::lines).orElse(List.of()).stream()
            .map(line -> new MemberRule.Work(line.employer(), typedFor.get(line.placement()), line.decision().counted())).toList());
        about.map(each -> each.statement().credit().net()).filter(hours -> !hours.isZero())
            .ifPresent(hours -> works.add(new MemberRule.Work(0, null, hours)));
        return new MemberRule.Facts(lot.grouping(), about.map(each -> each.statement().due()).orElse(Hours.ZERO), members, works,
            transfers.stream().map(MemberTransfer::handover).toList());
    }

    private Map<Long, Organisation> named(Scope scope, List<LotLink> links, List<MemberTransfer> transfers, List<Placement> placed) {
        Set<Long> ids = new HashSet<>();
        links.forEach(link -> ids.add(link.organisationId()));
        placed.forEach(each -> ids.add(each.employerId()));
        transfers.forEach(each -> ids.addAll(List.of(each.fromId(), each.toId())));
        return organisations.byIds(scope, ids);
    }
}
