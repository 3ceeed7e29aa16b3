package fr.clausier.contract;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Reading;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lots, and the organisations linked to them. Whether an employer's kind fits is asked of the clause room before linking. */
@Singleton
public class Lots {

    private final LotRows rows;
    private final LotRows.LinkRows links;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Journal journal;
    private final Unchanged<String, List<Lot>> kept;
    private final Unchanged<String, List<LotLink>> keptLinks;

    Lots(LotRows rows, LotRows.LinkRows links, Contracts contracts, Organisations organisations, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.links = links;
        this.contracts = contracts;
        this.organisations = organisations;
        this.journal = journal;
        this.kept = keeping.of(Keeping.MANY, Thing.LOT, Thing.CONTRACT, Thing.OPEN_DATA);
        this.keptLinks = keeping.of(Keeping.MANY, Thing.LOT);
    }

    @Transactional
    public Optional<Lot> find(Scope scope, long id) {
        return kept.renewed(scope, "", () -> visible(scope)).flatMap(all -> all.stream().filter(each -> each.id() == id).findFirst())
            .or(() -> Reading.once("lot", id, scope, () -> rows.visible(id, scope.structure(), scope.reach(), scope.organisation())));
    }

    @Transactional
    public List<Lot> ofContract(Scope scope, long contractId) {
        return kept.renewed(scope, "", () -> visible(scope)).map(all -> all.stream().filter(each -> each.contractId() == contractId).toList())
            .orElseGet(() -> rows.ofContract(contractId, scope.structure(), scope.reach(), scope.organisation()));
    }

    /** Every lot the viewer reaches, implicit ones included. */
    @Transactional
    public List<Lot> all(Scope scope) {
        return kept.get(scope, "", () -> visible(scope));
    }

    private List<Lot> visible(Scope scope) {
        return rows.allVisible(scope.structure(), scope.reach(), scope.organisation());
    }

    /** Every link on the lots the viewer reaches. */
    @Transactional
    public List<LotLink> links(Scope scope) {
        return keptLinks.get(scope, "", () -> visibleLinks(scope));
    }

    private List<LotLink> visibleLinks(Scope scope) {
        return links.allVisible(scope.structure(), scope.reach(), scope.organisation());
    }

    /** A lot an organisation is linked to, with its contract. @param implicit whether the contract is not divided */
    @Introspected
    public record Linked(long organisation, long lot, String number, String title, boolean implicit, long contract, String contractNumber, String object) { }

    /** Lots, among those the viewer reaches, that some organisations are linked to, the newest first; at most so many. */
    @Transactional
    public List<Linked> of(Scope scope, Collection<Long> organisations, int most) {
        return organisations.isEmpty() ? List.of() : links.of(organisations, scope.structure(), scope.reach(), scope.organisation(), most);
    }

    @Transactional
    public List<LotLink> links(Scope scope, long lotId) {
        return keptLinks.renewed(scope, "", () -> visibleLinks(scope)).map(all -> all.stream().filter(each -> each.lotId() == lotId).toList())
            .orElseGet(() -> links.ofLot(lotId, scope.structure(), scope.reach(), scope.organisation()));
    }

    /** Adds a lot to a divided contract. */
    @Transactional
    public Outcome<Lot> add(Scope scope, long contractId, LotDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Contract contract = contracts.find(scope, contractId).orElse(null);
        if (contract == null) {
            return Outcome.absent();
        }
        if (!contract.divided()) {
            return Outcome.refused(Problem.atField("contract-undivided", "number", draft.number()));
        }
        if (rows.findByContractIdAndNumber(contractId, draft.number()).isPresent()) {
            return Outcome.refused(Problem.atField("lot-exists", "number", draft.number()));
        }
        Lot lot = rows.save(Lot.of(null, contract, draft, 0));
        journal.record(scope, "lot.recorded", "lot", lot.id(), null, lot);
        return Outcome.done(lot);
    }

    /** Changes a lot read at some version; of an implicit lot, all but number and title. */
    @Transactional
    public Outcome<Lot> change(Scope scope, long id, long version, LotDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Lot before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        Contract contract = contracts.find(scope, before.contractId()).orElseThrow();
        boolean taken = contract.divided() && rows.findByContractIdAndNumber(contract.id(), draft.number())
            .filter(other -> !other.id().equals(id)).isPresent();
        if (taken) {
            return Outcome.refused(Problem.atField("lot-exists", "number", draft.number()));
        }
        Lot after = rows.update(Lot.of(id, contract, draft, version));
        journal.record(scope, "lot.changed", "lot", id, before, after);
        return Outcome.done(after);
    }

    /** Links an organisation to a lot, or changes the link of the same kind. Shares of a grouping never exceed 100 %. */
    @Transactional
    public Outcome<LotLink> link(Scope scope, long lotId, LinkDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Lot lot = find(scope, lotId).orElse(null);
        if (lot == null) {
            return Outcome.absent();
        }
        Long known = organisations.find(scope, draft.siret()).map(Organisation::id).orElse(null);
        LotLink before = known == null ? null : links.findByLotIdAndOrganisationIdAndKind(lotId, known, draft.kind()).orElse(null);
        Optional<Problem> problem = groupingProblem(scope, lotId, before, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Organisation organisation = organisations.named(scope, draft.siret(), draft.name(), null);
        LotLink wanted = new LotLink(before == null ? null : before.id(), scope.structure(), lotId, organisation.id(), draft.kind(),
            draft.employerKind(), draft.lead(), draft.share());
        if (wanted.equals(before)) {
            return Outcome.done(before);
        }
        LotLink after = before == null ? links.save(wanted) : links.update(wanted);
        journal.record(scope, "lot.linked", "lot", lotId, before, after);
        return Outcome.done(after);
    }

    /** A grouping has one lead, and its shares make at most the whole. */
    private Optional<Problem> groupingProblem(Scope scope, long lotId, LotLink before, LinkDraft draft) {
        List<LotLink> others = links(scope, lotId).stream().filter(link -> before == null || !link.id().equals(before.id())).toList();
        if (draft.lead() && others.stream().anyMatch(LotLink::lead)) {
            return Optional.of(Problem.atField("lead-exists", "lead", draft.siret().digits()));
        }
        BigDecimal shares = others.stream().filter(link -> link.share() != null).map(link -> link.share().value())
            .reduce(draft.share() == null ? BigDecimal.ZERO : draft.share().value(), BigDecimal::add);
        boolean over = draft.share() != null && shares.compareTo(BigDecimal.valueOf(100)) > 0;
        return over ? Optional.of(Problem.atField("shares-over-100", "share", draft.share().toString())) : Optional.empty();
    }

    /** Removes a link; the journal keeps it. */
    @Transactional
    public Outcome<LotLink> unlink(Scope scope, long linkId) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        LotLink link = links.findByIdAndStructureId(linkId, scope.structure()).filter(l -> find(scope, l.lotId()).isPresent()).orElse(null);
        if (link == null) {
            return Outcome.absent();
        }
        links.delete(link);
        journal.record(scope, "lot.unlinked", "lot", link.lotId(), link, null);
        return Outcome.done(link);
    }
}
