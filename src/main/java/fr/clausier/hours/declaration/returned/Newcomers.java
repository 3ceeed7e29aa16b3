package fr.clausier.hours.declaration.returned;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.named.NamedLots;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.organisation.Organisation;
import fr.clausier.participant.Identity;
import fr.clausier.provider.EmployerKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows without a mark: people to be placed, or placed since the workbook went out, whose placement is then found again. Pure. */
final class Newcomers {

    private final Facts facts;
    private final NamedLots named;
    private final Reconciliation reconciliation;
    private final List<Settled> before = new ArrayList<>();

    Newcomers(Facts facts, Reconciliation reconciliation) {
        this.facts = facts;
        this.named = new NamedLots(facts.contracts().values(), facts.lots().values());
        this.reconciliation = reconciliation;
    }

    Settled of(SheetRow newcomer) {
        Settled row = new Settled(newcomer);
        if (newcomer.readable()) {
            row.identity = new Identity(newcomer.familyName(), newcomer.firstName(), newcomer.birthDate());
            judge(row);
            asked(row);
            if (row.isSound()) {
                place(row);
            }
            if (row.isSound()) {
                reconciliation.newcomer(row, row.placement);
                before.add(row);
            }
        }
        return row;
    }

    private void judge(Settled row) {
        if (row.newcomer.month().isAfter(YearMonth.from(facts.today()))) {
            row.refuse("month-in-future", row.month(), row.newcomer.month().toString(), row.newcomer.month().toString());
        }
        if (row.newcomer.birthDate().isAfter(facts.today())) {
            row.refuse("born-in-future", row.newcomer.place(HoursColumn.BIRTH_DATE), row.newcomer.birthDate().toString());
        }
    }

    private void asked(Settled row) {
        List<Contract> contracts = named.contracts(row.newcomer.contract());
        if (contracts.size() != 1) {
            row.refuse(contracts.isEmpty() ? "contract-unknown" : "contract-ambiguous", row.newcomer.place(HoursColumn.CONTRACT), row.newcomer.contract());
        }
        Organisation employer = facts.directory().get(row.newcomer.employer());
        if (employer == null) {
            row.refuse("employer-unknown", row.newcomer.place(HoursColumn.EMPLOYER_SIRET), row.newcomer.employer().digits());
        }
        Optional<Lot> lot = contracts.size() != 1 ? Optional.empty()
            : named.lot(contracts.get(0), row.newcomer.lot(), row.newcomer.place(HoursColumn.LOT), row.problems);
        if (lot.isPresent() && employer != null) {
            row.asked = new Asked(lot.get().id(), employer.id(), row.newcomer.month());
            if (!facts.isOwn(lot.get().id(), employer.id())) {
                row.refuse("lot-not-yours", row.newcomer.place(HoursColumn.LOT), row.newcomer.lot());
            } else if (links(lot.get().id()).stream().noneMatch(link -> link.organisationId() == employer.id())) {
                row.problems.add(Problem.warning("employer-not-linked", row.newcomer.place(HoursColumn.EMPLOYER_SIRET), row.newcomer.employer().spaced()));
            }
        }
    }

    private List<LotLink> links(long lot) {
        return facts.links().stream().filter(link -> link.lotId() == lot).toList();
    }

    private void place(Settled row) {
        SheetRow said = row.newcomer;
        Long person = facts.known().get(row.identity.key());
        List<Placement> fitting = facts.others().stream().filter(one -> person != null && one.participantId() == person)
            .filter(one -> one.lotId() == row.asked.lot() && one.employerId() == row.asked.employer())
            .filter(one -> said.modality() == null || one.modality() == said.modality())
            .filter(one -> said.contractType() == null || one.contractType() == said.contractType())
            .filter(one -> said.startsOn() == null || one.startsOn().equals(said.startsOn())).toList();
        List<Placement> covering = fitting.size() > 1 ? fitting.stream().filter(one -> one.period().overlaps(said.month())).toList() : fitting;
        if (covering.size() == 1) {
            row.placement = covering.get(0);
        } else if (!fitting.isEmpty()) {
            row.refuse("placement-ambiguous", said.place(HoursColumn.STARTS_ON), "");
        } else {
            draft(row, person);
        }
    }

    /** A second row of the same newcomer need not say again what the first said. */
    private void draft(Settled row, Long person) {
        SheetRow said = row.newcomer;
        Optional<PlacementDraft> same = before.stream().filter(other -> other.draft != null && other.identity.key().equals(row.identity.key())
            && other.asked.lot() == row.asked.lot() && other.asked.employer() == row.asked.employer()).map(other -> other.draft)
            .filter(draft -> (said.startsOn() == null || said.startsOn().equals(draft.startsOn())) && (said.modality() == null || said.modality() == draft.modality())
                && (said.contractType() == null || said.contractType() == draft.contractType())).findFirst();
        if (same.isPresent()) {
            row.draft = same.get();
            return;
        }
        EmployerKind kind = said.kind() != null ? said.kind() : linkedKind(row);
        needed(row, HoursColumn.KIND, kind);
        needed(row, HoursColumn.GROUP, said.group());
        needed(row, HoursColumn.MODALITY, said.modality());
        needed(row, HoursColumn.CONTRACT_TYPE, said.contractType());
        needed(row, HoursColumn.STARTS_ON, said.startsOn());
        if (row.isSound()) {
            row.draft = new PlacementDraft(person == null ? 0 : person, row.asked.employer(), kind, row.asked.lot(), said.modality(),
                said.contractType(), said.group(), said.rome(), said.startsOn(), said.plannedEnd());
        }
    }

    private static void needed(Settled row, HoursColumn column, Object value) {
        if (value == null) {
            row.refuse("needed-to-place", row.newcomer.place(column), "");
        }
    }

    /** The kind under which the employer is linked to the lot, when it is linked under one only. */
    private EmployerKind linkedKind(Settled row) {
        List<String> kinds = links(row.asked.lot()).stream().filter(link -> link.organisationId() == row.asked.employer())
            .map(link -> link.employerKind() == null ? EmployerKind.COMPANY.name() : link.employerKind()).distinct().toList();
        return kinds.size() == 1 ? EmployerKind.valueOf(kinds.get(0)) : null;
    }
}
