package fr.clausier.compliance;

import fr.clausier.kernel.Percent;

/**
 * How far behind a clause may be, in percent of the hours due, before it is at risk, then late. A setting of the instance.
 */
public record Thresholds(Percent atRisk, Percent late) {

    /** 10 % and 25 %. */
    public static final Thresholds USUAL = new Thresholds(Percent.of("10"), Percent.of("25"));

    /** @throws IllegalArgumentException unless 0 ≤ at risk ≤ late */
    public Thresholds {
        if (atRisk.value().signum() < 0 || late.compareTo(atRisk) < 0) {
            throw new IllegalArgumentException("a clause is at risk before it is late: " + atRisk + " then " + late);
        }
    }
}
