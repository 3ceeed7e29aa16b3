package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.participant.EligibleGroup;
import java.util.Map;
import java.util.Set;

/**
 * Terms, who: the people whose hours are accepted.
 *
 * @param groups eligible groups accepted
 * @param opinions whether the facilitator's reasoned opinion (avis motivé) makes anyone else eligible
 * @param proofs how old the proof of each group may be at hiring
 */
public record Who(Set<EligibleGroup> groups, boolean opinions, ProofAges proofs) {

    public Who {
        groups = Set.copyOf(groups);
    }

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static Who read(Fields fields) {
        Set<EligibleGroup> groups = fields.codes("groups", EligibleGroup.class);
        if (groups.isEmpty() && fields.texts("groups").isEmpty()) {
            fields.refuse("required", "groups");
        }
        return new Who(groups, fields.flag("opinions"), ProofAges.read(fields.object("proofAges")));
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        document.put("groups", groups.stream().sorted().map(Enum::name).toList());
        document.put("opinions", Boolean.toString(opinions));
        proofs.write(document);
    }
}
