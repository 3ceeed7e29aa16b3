package fr.clausier.compliance.closing.difference;

import java.util.List;

/**
 * What differs between two states of a portfolio.
 *
 * @param lots by buyer, contract and lot
 * @param lines by contract, lot, month, employer and person
 */
public record BookDifference(List<LotChange> lots, List<LineChange> lines) {

    public BookDifference {
        lots = List.copyOf(lots);
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return lots.isEmpty() && lines.isEmpty();
    }

    /** Lines that differ in a way. */
    public List<LineChange> of(ChangeKind kind) {
        return lines.stream().filter(each -> each.kind() == kind).toList();
    }
}
