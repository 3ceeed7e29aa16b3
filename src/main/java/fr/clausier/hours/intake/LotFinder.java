package fr.clausier.hours.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.named.NamedLots;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.organisation.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the lot and the employer a row names, among those the viewer reaches. */
final class LotFinder {

    private final Known known;
    private final NamedLots named;
    private final Map<Long, List<LotLink>> links = new HashMap<>();
    private final Set<Object> warned = new HashSet<>();

    LotFinder(Known known) {
        this.known = known;
        this.named = new NamedLots(known.contracts(), known.lots());
        known.links().forEach(link -> links.computeIfAbsent(link.lotId(), k -> new ArrayList<>()).add(link));
    }

    void find(Resolved resolved) {
        Optional<Lot> lot = contract(resolved)
            .flatMap(contract -> named.lot(contract, resolved.row.lot(), resolved.row.place(HoursColumn.LOT), resolved.problems));
        Organisation employer = known.directory().get(resolved.row.employer());
        if (employer == null) {
            refuse(resolved, "employer-unknown", HoursColumn.EMPLOYER_SIRET, resolved.row.employer().digits());
        }
        if (lot.isPresent() && employer != null) {
            resolved.lotId = lot.get().id();
            resolved.employerId = employer.id();
            judgeLink(resolved);
        }
    }

    List<LotLink> links(long lotId) {
        return links.getOrDefault(lotId, List.of());
    }

    private Optional<Contract> contract(Resolved resolved) {
        List<Contract> found = named.contracts(resolved.row.contract());
        if (found.size() > 1) {
            found = found.stream().filter(contract -> isWorkedOn(contract, resolved)).toList();
            if (found.size() != 1) {
                refuse(resolved, "contract-ambiguous", HoursColumn.CONTRACT, resolved.row.contract());
                return Optional.empty();
            }
        }
        if (found.isEmpty()) {
            refuse(resolved, "contract-unknown", HoursColumn.CONTRACT, resolved.row.contract());
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    /** Two buyers may use one number: the employer's link then tells which contract is meant. */
    private boolean isWorkedOn(Contract contract, Resolved resolved) {
        Organisation employer = known.directory().get(resolved.row.employer());
        return employer != null && named.of(contract).stream()
            .anyMatch(lot -> links(lot.id()).stream().anyMatch(link -> link.organisationId() == employer.id()));
    }

    private void judgeLink(Resolved resolved) {
        boolean holds = links(resolved.lotId).stream().anyMatch(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == known.scope().organisation());
        if (known.scope().role() == Role.HOLDER && !holds && resolved.employerId != known.scope().organisation()) {
            refuse(resolved, "lot-not-yours", HoursColumn.LOT, resolved.row.lot());
        }
        boolean linked = links(resolved.lotId).stream().anyMatch(link -> link.organisationId() == resolved.employerId);
        if (!linked && warned.add(List.of(resolved.lotId, resolved.employerId))) {
            resolved.problems.add(Problem.warning("employer-not-linked", resolved.row.place(HoursColumn.EMPLOYER_SIRET), resolved.row.employer().spaced()));
        }
        if (!resolved.row.employer().checks() && warned.add(resolved.row.employer())) {
            resolved.problems.add(Problem.warning("siret-check", resolved.row.place(HoursColumn.EMPLOYER_SIRET), resolved.row.employer().digits()));
        }
    }

    private static void refuse(Resolved resolved, String code, HoursColumn column, String found, String... args) {
        resolved.problems.add(Problem.error(code, resolved.row.place(column), found, args));
    }
}
