package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/**
 * the group under which the person was hired must be one the terms accept. Where the terms take the facilitator's reasoned
 * opinion, one that is valid in the month stands in for the group.
 */
public final class AcceptedGroup implements LineRule {

    @Override
    public String id() {
        return "R-04";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return terms.who().groups().contains(line.group()) || hasOpinion(line, terms) ? Optional.empty()
            : Optional.of(Ruling.refused(because("group-not-accepted", Map.of("group", "EligibleGroup." + line.group()))));
    }

    /** Whether the facilitator's reasoned opinion makes the person eligible, whatever the group or its proof. */
    static boolean hasOpinion(LineFacts line, Terms terms) {
        return terms.who().opinions() && line.isGranted(DerogationKind.GROUP_OPINION);
    }
}
