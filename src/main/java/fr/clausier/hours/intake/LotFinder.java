package fr.clausier.hours.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Folded;
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
    private final Map<String, List<Contract>> contracts = new HashMap<>();
    private final Map<Long, List<Lot>> lots;
    private final Map<Long, List<LotLink>> links = new HashMap<>();
    private final Set<Object> warned = new HashSet<>();

    LotFinder(Known known) {
        this.known = known;
        this.lots = known.lotsByContract();
        known.contracts().forEach(contract -> keys(contract.number()).forEach(key -> contracts.computeIfAbsent(key, k -> new ArrayList<>()).add(contract)));
        known.links().forEach(link -> links.computeIfAbsent(link.lotId(), k -> new ArrayList<>()).add(link));
    }

    /** A number as written, and, since number cells drop them, without its first zeros. */
    private static Set<String> keys(String number) {
        String folded = Folded.of(number);
        return Set.copyOf(List.of(folded, "0+" + folded.replaceFirst("^0+(?=.)", "")));
    }

    void find(Resolved resolved) {
        Optional<Lot> lot = contract(resolved).flatMap(contract -> lot(resolved, contract));
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
        String number = Folded.of(resolved.row.contract());
        List<Contract> found = contracts.getOrDefault(number, List.of());
        if (found.isEmpty()) {
            found = contracts.getOrDefault("0+" + number.replaceFirst("^0+(?=.)", ""), List.of());
        }
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
        return employer != null && lots.getOrDefault(contract.id(), List.of()).stream()
            .anyMatch(lot -> links(lot.id()).stream().anyMatch(link -> link.organisationId() == employer.id()));
    }

    private Optional<Lot> lot(Resolved resolved, Contract contract) {
        List<Lot> all = lots.getOrDefault(contract.id(), List.of());
        String written = resolved.row.lot() == null ? "" : resolved.row.lot();
        if (!contract.divided()) {
            if (!written.isEmpty() && !written.matches("0*1?|-") && warned.add(contract.id())) {
                resolved.problems.add(Problem.warning("lot-ignored", resolved.row.place(HoursColumn.LOT), written, contract.number()));
            }
            return all.stream().findFirst();
        }
        if (written.isEmpty()) {
            refuse(resolved, "lot-required", HoursColumn.LOT, "", contract.number());
            return Optional.empty();
        }
        Optional<Lot> lot = one(all, Folded.of(written), false).or(() -> one(all, Folded.of(written), true));
        if (lot.isEmpty()) {
            refuse(resolved, "lot-unknown", HoursColumn.LOT, written, contract.number(), String.join(", ", all.stream().map(Lot::number).toList()));
        }
        return lot;
    }

    /** @param loosely whether "lot 2" and "2" are the lot 02 */
    private static Optional<Lot> one(List<Lot> lots, String written, boolean loosely) {
        List<Lot> found = lots.stream().filter(lot -> loosely ? bare(Folded.of(lot.number())).equals(bare(written)) : Folded.of(lot.number()).equals(written)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String bare(String number) {
        return number.replaceFirst("^lot( n)? ?", "").replaceFirst("^0+(?=.)", "");
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
