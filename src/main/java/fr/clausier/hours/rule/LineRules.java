package fr.clausier.hours.rule;

import java.util.List;

/**
 * The rules that judge a line by itself, in the order in which they speak. The first that refuses takes the hours; failing that,
 * the first that asks for a review. A new rule takes its place in this list, whatever its number.
 */
public final class LineRules {

    public static final List<LineRule> IN_ORDER = List.of(new PositiveHours(), new WindowRule(), new PlacementRule(),
        new AcceptedGroup(), new ProofRule(), new AllowedModality(), new FitRule(), new ConventionRule(), new TrainingRule());

    private LineRules() { }
}
