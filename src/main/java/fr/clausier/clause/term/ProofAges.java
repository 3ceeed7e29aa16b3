package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.participant.EligibleGroup;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Ages of proofs that the terms of one clause set otherwise than usual; a group not named keeps its usual age. */
public record ProofAges(Map<EligibleGroup, ProofAge> changes) {

    /** Every group keeps the age used by the public service for insertion. */
    public static final ProofAges USUAL = new ProofAges(Map.of());

    public ProofAges {
        Map<EligibleGroup, ProofAge> ordered = new EnumMap<>(EligibleGroup.class);
        ordered.putAll(changes);
        changes = Collections.unmodifiableMap(ordered);
    }

    /** Oldest age of the proof at hiring, in calendar months; null when it only has to be valid at hiring. */
    public Integer months(EligibleGroup group) {
        return changes.containsKey(group) ? changes.get(group).months() : group.oldestProofMonths();
    }

    public boolean isNeeded(EligibleGroup group) {
        return !changes.containsKey(group) || changes.get(group).needed();
    }

    static ProofAges read(Fields fields) {
        Map<EligibleGroup, ProofAge> read = new EnumMap<>(EligibleGroup.class);
        for (EligibleGroup group : EligibleGroup.values()) {
            if (fields.has(group.name())) {
                ProofAge.parse(fields.raw(group.name())).ifPresentOrElse(age -> read.put(group, age),
                    () -> fields.refuse("proof-age-format", group.name()));
            }
        }
        return new ProofAges(read);
    }

    void write(Map<String, Object> document) {
        Map<String, Object> ages = new TreeMap<>();
        changes.forEach((group, age) -> ages.put(group.name(), age.toString()));
        if (!ages.isEmpty()) {
            document.put("proofAges", ages);
        }
    }
}
