package fr.clausier.compliance;

import fr.clausier.compliance.forecast.ForecastParameters;
import fr.clausier.kernel.Percent;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;

/**
 * What whoever runs the product may set of forecasts. The band was read with the values given here: other values, another band.
 *
 * @param memoryPercent what each month further back weighs, in percent of the month after it
 * @param renewalPercent part of the site's recent pace that goes on whoever leaves, in percent
 * @param augustPercent what is worked in August, in percent of an ordinary month
 * @param reachablePercent best pace an employer can be asked for, in percent of an even pace over the window
 * @param warningDelayDays calendar days from a warning letter to the first hours it brings
 */
@ConfigurationProperties("clausier.forecast")
public record ForecastSettings(@Bindable(defaultValue = "80") BigDecimal memoryPercent, @Bindable(defaultValue = "70") BigDecimal renewalPercent,
        @Bindable(defaultValue = "70") BigDecimal augustPercent, @Bindable(defaultValue = "150") BigDecimal reachablePercent,
        @Bindable(defaultValue = "45") int warningDelayDays) {

    public ForecastParameters parameters() {
        return new ForecastParameters(new Percent(memoryPercent), new Percent(renewalPercent), new Percent(augustPercent),
            new Percent(reachablePercent), warningDelayDays);
    }
}
