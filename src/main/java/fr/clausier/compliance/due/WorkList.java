package fr.clausier.compliance.due;

import fr.clausier.compliance.ComplianceSettings;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.DeclarationsDue.Answer;
import fr.clausier.compliance.due.DeclarationsDue.Employment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Proof;
import fr.clausier.participant.Proofs;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is due from whom since when: declarations, hours to review, terms to type, proofs about to expire. */
@Singleton
public class WorkList {

    private static final Set<SocialConsideration> ANNOUNCING = EnumSet.of(SocialConsideration.CLAUSE, SocialConsideration.RESERVED,
        SocialConsideration.RESERVED_CONCESSION);

    private final HoursLedger ledger;
    private final Placements placements;
    private final Proofs proofs;
    private final Calendar calendar;
    private final int warningDays;

    WorkList(HoursLedger ledger, Placements placements, Proofs proofs, Calendar calendar, ComplianceSettings settings) {
        this.ledger = ledger;
        this.placements = placements;
        this.proofs = proofs;
        this.calendar = calendar;
        this.warningDays = settings.proofWarningDays();
    }

    /** What waits at the end of a month, soonest first. A linked organisation is told only what concerns it or the lots it holds. */
    @Transactional
    public List<DueItem> until(Scope scope, YearMonth month, Collection<Contract> contracts, List<LotStatement> statements) {
        Map<Long, Set<Answer>> answers = ledger.declarations(scope, null, month).stream().filter(each -> each.state().isAnswer())
            .collect(Collectors.groupingBy(each -> each.lotId(), Collectors.mapping(each -> new Answer(each.employerId(), each.month()),
                Collectors.toSet())));
        Map<Long, List<Placement>> placed = placements.all(scope).stream().collect(Collectors.groupingBy(Placement::lotId));
        List<DueItem> items = new ArrayList<>(terms(contracts, statements));
        for (LotStatement each : statements) {
            LotWork work = new LotWork(each, month);
            List<Placement> here = placed.getOrDefault(each.lot().id(), List.of());
            items.addAll(work.declarations(here.stream().map(one -> new Employment(one.employerId(), one.period())).toList(),
                answers.getOrDefault(each.lot().id(), Set.of())));
            items.addAll(work.forecasts());
            items.addAll(work.reviews(calendar.zone()));
        }
        items.addAll(proofs(scope, month.atEndOfMonth(), statements, placed));
        return items.stream().filter(item -> concerns(scope, item, statements)).sorted(DueItem.SOONEST).toList();
    }

    /** Contracts that announce a social clause and have no lot whose terms are typed. */
    private static List<DueItem> terms(Collection<Contract> contracts, List<LotStatement> statements) {
        Set<Long> typed = statements.stream().filter(each -> each.statement().hasTerms()).map(each -> each.contract().id())
            .collect(Collectors.toSet());
        return contracts.stream().filter(each -> !typed.contains(each.id()))
            .filter(each -> each.socialConsiderations().stream().anyMatch(ANNOUNCING::contains))
            .map(each -> new DueItem(DueKind.TERMS, 0, each.notificationDate(), each.id(), 0, 0,
                Reason.of("R-00", 1, "due-terms", Map.of("number", each.number())), null)).toList();
    }

    /** Proofs of people at work that expire soon, only for the one who controls eligibility: a proof may tell about health. */
    private List<DueItem> proofs(Scope scope, LocalDate day, List<LotStatement> statements, Map<Long, List<Placement>> placed) {
        if (scope.role() != Role.FACILITATOR) {
            return List.of();
        }
        Map<Long, List<Proof>> seen = proofs.facts(scope);
        List<DueItem> items = new ArrayList<>();
        for (LotStatement each : statements) {
            placed.getOrDefault(each.lot().id(), List.of()).stream().filter(one -> one.period().contains(day)).forEach(one ->
                ExpiringProofs.of(one.group(), seen.getOrDefault(one.participantId(), List.of()), day, warningDays).ifPresent(expiry ->
                    items.add(new DueItem(DueKind.PROOF, one.employerId(), expiry.minusDays(warningDays), each.contract().id(),
                        each.lot().id(), one.participantId(), Reason.of("R-05", 1, "due-proof", Map.of("group",
                            "EligibleGroup." + one.group(), "valid-until", expiry.toString())), expiry))));
        }
        return items.stream().distinct().toList();
    }

    private static boolean concerns(Scope scope, DueItem item, List<LotStatement> statements) {
        return !scope.reach().equals("LINKED") || item.organisation() == scope.organisation() || statements.stream()
            .filter(each -> each.lot().id() == item.lot()).flatMap(each -> each.links().stream())
            .anyMatch(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == scope.organisation());
    }
}
