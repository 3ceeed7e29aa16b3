package fr.clausier.contract.base.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the lot a row names, among those the viewer reaches. */
final class NamedLots {

    private final Map<String, List<Contract>> contracts = new HashMap<>();
    private final Map<Long, List<Lot>> lots;
    private final Set<Long> warned = new HashSet<>();

    NamedLots(Collection<Contract> contracts, Collection<Lot> lots) {
        this.lots = lots.stream().collect(Collectors.groupingBy(Lot::contractId));
        for (Contract contract : contracts) {
            Set.of(Folded.of(contract.number()), bareKey(Folded.of(contract.number()))).forEach(key ->
                this.contracts.computeIfAbsent(key, k -> new ArrayList<>()).add(contract));
        }
    }

    /** A number as a number cell leaves it, without its first zeros. */
    private static String bareKey(String folded) {
        return "0+" + folded.replaceFirst("^0+(?=.)", "");
    }

    /** The lot of a row; empty when it cannot be told, which is then among the problems. */
    Optional<Lot> find(BaseRow row, List<Problem> problems) {
        String number = Folded.of(row.contract());
        List<Contract> found = contracts.getOrDefault(number, contracts.getOrDefault(bareKey(number), List.of()));
        if (found.size() != 1) {
            problems.add(Problem.error(found.isEmpty() ? "contract-unknown" : "base-contract-ambiguous", row.place(BaseColumn.CONTRACT), row.contract()));
            return Optional.empty();
        }
        return lot(row, found.get(0), problems);
    }

    private Optional<Lot> lot(BaseRow row, Contract contract, List<Problem> problems) {
        List<Lot> all = lots.getOrDefault(contract.id(), List.of());
        String written = row.lot() == null ? "" : row.lot();
        if (!contract.divided()) {
            if (!written.isEmpty() && !written.matches("0*1?|-") && warned.add(contract.id())) {
                problems.add(Problem.warning("lot-ignored", row.place(BaseColumn.LOT), written, contract.number()));
            }
            return all.stream().findFirst();
        }
        if (written.isEmpty()) {
            problems.add(Problem.error("lot-required", row.place(BaseColumn.LOT), "", contract.number()));
            return Optional.empty();
        }
        Optional<Lot> lot = one(all, Folded.of(written), false).or(() -> one(all, Folded.of(written), true));
        if (lot.isEmpty()) {
            problems.add(Problem.error("lot-unknown", row.place(BaseColumn.LOT), written, contract.number(),
                String.join(", ", all.stream().map(Lot::number).toList())));
        }
        return lot;
    }

    /** @param loosely whether "lot 2" and "2" are the lot 02 */
    private static Optional<Lot> one(List<Lot> lots, String written, boolean loosely) {
        List<Lot> found = lots.stream().filter(lot -> loosely ? bare(Folded.of(lot.number())).equals(bare(written))
            : Folded.of(lot.number()).equals(written)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String bare(String number) {
        return number.replaceFirst("^lot( n)? ?", "").replaceFirst("^0+(?=.)", "");
    }
}
