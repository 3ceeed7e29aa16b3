package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/** the group under which the person was hired must be one the terms accept. */
public final class AcceptedGroup implements LineRule {

    @Override
    public String id() {
        return "R-04";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return terms.who().groups().contains(line.group()) ? Optional.empty()
            : Optional.of(Ruling.refused(because("group-not-accepted", Map.of("group", "EligibleGroup." + line.group()))));
    }
}
