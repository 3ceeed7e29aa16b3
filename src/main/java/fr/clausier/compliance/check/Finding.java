package fr.clausier.compliance.check;

import fr.clausier.compliance.check.rule.Answer;
import fr.clausier.compliance.check.rule.WorkedLine;
import java.util.List;

/**
 * What one check says of one thing.
 *
 * @param contract the contract it is about; of several, the first
 * @param lot 0 when it is about the contract as a whole
 * @param organisation operator or employer it is about; 0 for none
 * @param lines the hours it compares; empty for other checks
 */
public record Finding(CheckKind kind, Answer answer, long contract, long lot, long organisation, List<WorkedLine> lines) {

    public Finding {
        lines = List.copyOf(lines);
    }

    static Finding of(CheckKind kind, Answer answer, long contract, long lot, long organisation) {
        return new Finding(kind, answer, contract, lot, organisation, List.of());
    }
}
