package fr.clausier.law;

/** An amount fixed by the law or by a decision of the State, which changes on known days. */
public enum LegalAmount {
    /** Minimum wage (SMIC), gross, for one hour worked. */ SMIC_HOUR(LegalUnit.EUROS_PER_HOUR),
    /** Hourly social-security ceiling (plafond horaire de la sécurité sociale); some penalties are a multiple of it. */
    SOCIAL_SECURITY_HOUR(LegalUnit.EUROS_PER_HOUR),
    /** Hours of one full-time equivalent over a year. */ FTE_HOURS(LegalUnit.HOURS_PER_YEAR),
    /** European threshold for supplies and services of the State. */ EU_STATE(LegalUnit.EUROS),
    /** European threshold for supplies and services of the other contracting authorities. */ EU_OTHER_AUTHORITIES(LegalUnit.EUROS),
    /** European threshold for supplies and services of contracting entities. */ EU_CONTRACTING_ENTITIES(LegalUnit.EUROS),
    /** European threshold for works and for concessions, whoever buys. */ EU_WORKS_CONCESSIONS(LegalUnit.EUROS);

    private final LegalUnit unit;

    LegalAmount(LegalUnit unit) {
        this.unit = unit;
    }

    public LegalUnit unit() {
        return unit;
    }
}
