package fr.clausier.contract.named;

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

/** Contracts and lots by the numbers a file writes, among those the viewer reaches. One instance per file: it warns once of each contract. */
public final class NamedLots {

    private final Map<String, List<Contract>> contracts = new HashMap<>();
    private final Map<Long, List<Lot>> lots;
    private final Set<Long> warned = new HashSet<>();

    public NamedLots(Collection<Contract> contracts, Collection<Lot> lots) {
        this.lots = lots.stream().collect(Collectors.groupingBy(Lot::contractId));
        for (Contract contract : contracts) {
            String number = Folded.of(contract.number());
            Set.of(number, bareKey(number)).forEach(key -> this.contracts.computeIfAbsent(key, k -> new ArrayList<>()).add(contract));
        }
    }

    /** Contracts of that number, several when buyers share it; a number cell drops first zeros, so that they are then not looked at. */
    public List<Contract> contracts(String written) {
        String number = Folded.of(written);
        return contracts.getOrDefault(number, contracts.getOrDefault(bareKey(number), List.of()));
    }

    /** Lots of a contract. */
    public List<Lot> of(Contract contract) {
        return lots.getOrDefault(contract.id(), List.of());
    }

    /**
     * The lot of a contract that a cell names; of an undivided contract, its only one. Empty when it cannot be told, which is then
     * among the problems.
     *
     * @param written null when the cell is empty
     */
    public Optional<Lot> lot(Contract contract, String written, Problem.Place place, List<Problem> problems) {
        List<Lot> all = of(contract);
        String number = written == null ? "" : written;
        if (!contract.divided()) {
            if (!number.isEmpty() && !number.matches("0*1?|-") && warned.add(contract.id())) {
                problems.add(Problem.warning("lot-ignored", place, number, contract.number()));
            }
            return all.stream().findFirst();
        }
        if (number.isEmpty()) {
            problems.add(Problem.error("lot-required", place, "", contract.number()));
            return Optional.empty();
        }
        Optional<Lot> lot = one(all, Folded.of(number), false).or(() -> one(all, Folded.of(number), true));
        if (lot.isEmpty()) {
            problems.add(Problem.error("lot-unknown", place, number, contract.number(), String.join(", ", all.stream().map(Lot::number).toList())));
        }
        return lot;
    }

    /** A number as a number cell leaves it, without its first zeros. */
    private static String bareKey(String folded) {
        return "0+" + folded.replaceFirst("^0+(?=.)", "");
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
