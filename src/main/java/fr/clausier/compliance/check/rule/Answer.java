package fr.clausier.compliance.check.rule;

import fr.clausier.kernel.Reason;
import java.util.List;

/** What a check says of its facts, and why. @param missing what a person must find out; empty unless the verdict is REVIEW */
public record Answer(Verdict verdict, Reason reason, List<MissingFact> missing) {

    public Answer {
        missing = List.copyOf(missing);
    }

    static Answer of(Verdict verdict, Reason reason) {
        return new Answer(verdict, reason, List.of());
    }
}
