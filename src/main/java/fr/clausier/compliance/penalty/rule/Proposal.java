package fr.clausier.compliance.penalty.rule;

import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What the contract's penalties come to on a day: proposed, never applied by itself.
 *
 * @param lines in the order in which they began to cost
 * @param unsettled what could not be worked out, and why
 */
public record Proposal(List<ProposedLine> lines, List<Reason> unsettled) {

    public Proposal {
        lines = List.copyOf(lines);
        unsettled = List.copyOf(unsettled);
    }

    public Money total() {
        return lines.stream().map(ProposedLine::proposed).reduce(Money.ZERO, Money::plus);
    }

    public Optional<ProposedLine> line(LineKey key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }
}
