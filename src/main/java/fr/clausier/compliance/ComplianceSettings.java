package fr.clausier.compliance;

import fr.clausier.kernel.Percent;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;

/**
 * What whoever runs the product may set of statements.
 *
 * @param atRiskPercent hours behind, in percent of the hours due, beyond which a clause is at risk
 * @param latePercent the same, beyond which it is late
 * @param proofWarningDays how many days before a proof expires the work list says so
 */
@ConfigurationProperties("clausier.compliance")
public record ComplianceSettings(@Bindable(defaultValue = "10") BigDecimal atRiskPercent,
        @Bindable(defaultValue = "25") BigDecimal latePercent, @Bindable(defaultValue = "60") int proofWarningDays) {

    public Thresholds thresholds() {
        return new Thresholds(new Percent(atRiskPercent), new Percent(latePercent));
    }
}
