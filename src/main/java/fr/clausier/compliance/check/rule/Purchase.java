package fr.clausier.compliance.check.rule;

import fr.clausier.contract.Ccag;
import fr.clausier.contract.ContractNature;
import fr.clausier.kernel.Cpv;
import fr.clausier.law.LegalAmount;
import fr.clausier.organisation.BuyerKind;
import java.util.EnumSet;
import java.util.Set;

/** What is bought, as far as European thresholds tell it apart. */
public enum Purchase {
    WORKS, SUPPLIES_SERVICES, CONCESSION,
    /** Neither the CPV code nor the CCAG says it, or they disagree. */ UNKNOWN;

    /** Works are the division of the CPV that begins with 45; without a code, the CCAG tells. A concession is one by its nature. */
    public static Purchase of(ContractNature nature, Cpv cpv, Ccag ccag) {
        if (isConcession(nature)) {
            return CONCESSION;
        }
        Purchase byCode = cpv == null ? UNKNOWN : cpv.code().startsWith("45") ? WORKS : SUPPLIES_SERVICES;
        Purchase byTerms = byTerms(ccag);
        if (byCode == UNKNOWN || byTerms == UNKNOWN) {
            return byCode == UNKNOWN ? byTerms : byCode;
        }
        return byCode == byTerms ? byCode : UNKNOWN;
    }

    /** The thresholds that may apply: one when all is known. */
    Set<LegalAmount> thresholds(BuyerKind buyer) {
        Set<LegalAmount> possible = EnumSet.noneOf(LegalAmount.class);
        if (this != SUPPLIES_SERVICES) {
            possible.add(LegalAmount.EU_WORKS_CONCESSIONS);
        }
        if (this == SUPPLIES_SERVICES || this == UNKNOWN) {
            possible.addAll(buyer == null ? EnumSet.range(LegalAmount.EU_STATE, LegalAmount.EU_CONTRACTING_ENTITIES) : EnumSet.of(threshold(buyer)));
        }
        return possible;
    }

    /** Whether the threshold depends on who buys. */
    boolean dependsOnBuyer() {
        return this == SUPPLIES_SERVICES || this == UNKNOWN;
    }

    private static boolean isConcession(ContractNature nature) {
        return nature != null && switch (nature) {
            case CONCESSION_WORKS, CONCESSION_SERVICE, CONCESSION_PUBLIC_SERVICE, PUBLIC_SERVICE_DELEGATION -> true;
            case MARCHE, PARTENARIAT, DEFENCE, FRAMEWORK, SUBSEQUENT -> false;
        };
    }

    private static Purchase byTerms(Ccag ccag) {
        if (ccag == null) {
            return UNKNOWN;
        }
        return switch (ccag) {
            case TRAVAUX -> WORKS;
            case FCS, PI, TIC, MOE, MI -> SUPPLIES_SERVICES;
            case NONE -> UNKNOWN;
        };
    }

    private static LegalAmount threshold(BuyerKind buyer) {
        return switch (buyer) {
            case STATE -> LegalAmount.EU_STATE;
            case OTHER_AUTHORITY -> LegalAmount.EU_OTHER_AUTHORITIES;
            case CONTRACTING_ENTITY -> LegalAmount.EU_CONTRACTING_ENTITIES;
        };
    }
}
