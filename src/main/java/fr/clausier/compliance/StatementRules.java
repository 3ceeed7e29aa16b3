package fr.clausier.compliance;

import fr.clausier.compliance.forecast.ForecastParameters;
import fr.clausier.compliance.forecast.ForecastRule;
import fr.clausier.compliance.forecast.WarningRule;

/** The rules a statement asks, with the settings of the instance. */
public record StatementRules(StatusRule status, ForecastRule forecast, WarningRule warning) {

    /** The settings nobody has changed. */
    public static final StatementRules USUAL = of(Thresholds.USUAL, ForecastParameters.USUAL);

    public static StatementRules of(Thresholds thresholds, ForecastParameters parameters) {
        return new StatementRules(new StatusRule(thresholds), new ForecastRule(parameters), new WarningRule(parameters));
    }
}
