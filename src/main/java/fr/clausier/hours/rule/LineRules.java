package fr.clausier.hours.rule;

import java.util.List;

/**
 * The rules that judge a line by itself, in the order in which they speak. The refusal that takes most takes its hours, the first of
 * two alike; then the review that asks for most, what it asks beyond that. A new rule takes its place in this list, whatever its number.
 */
public final class LineRules {

    public static final List<LineRule> IN_ORDER = List.of(new PositiveHours(), new WindowRule(), new PlacementRule(),
        new AcceptedGroup(), new ProofRule(), new AllowedModality(), new FitRule(), new ConventionRule(), new ActivityRule(),
        new CountingPeriod(), new ContractDuration());

    private LineRules() { }
}
