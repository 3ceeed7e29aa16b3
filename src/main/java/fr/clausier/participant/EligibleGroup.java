package fr.clausier.participant;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import java.util.Set;

/** Why a person counts (public éligible): union of the lists met in contracts. */
public enum EligibleGroup {
    /** Jobseeker for more than 12 months. */ DELD(3),
    /** Jobseeker for more than 24 months. */ DETLD(3),
    RSA(3), RSA_DEPENDANT(3), ASS(3), AAH(3),
    /** Allocation d'insertion. */ ATA(3),
    /** Allocation veuvage. */ AV(3),
    INVALIDITY(3),
    /** Disabled worker (RQTH and others): health data. */ BOETH(null),
    /** Under 26, below CAP/BEP, out of school for at least 6 months. */ YOUNG_NO_DIPLOMA(3),
    /** PACEA, SMA, SMV, EPIDE, E2C. */ YOUNG_SUPPORTED(6),
    /** Jobseeker over 50. */ SENIOR(null),
    /** Employee of an IAE structure or holder of a PASS IAE. */ IAE(null),
    GEIQ(null), PRISON(6), REFUGEE(null), SUBSIDIARY(null), QPV(6), ZRR(6), LONE_PARENT(3), ASE(12), HOMELESS(3),
    LANGUAGE(6),
    /** Pupil on a placement agreement (formation sous statut scolaire). */ PUPIL(null),
    /** Anyone else, on the facilitator's reasoned opinion. */ OTHER(null);

    private static final Set<EligibleGroup> HEALTH = Set.of(BOETH, AAH, INVALIDITY);
    /** Told no wider than those about health, so that one that is withheld does not say that it is about health. */
    private static final Set<EligibleGroup> OTHERWISE_SENSITIVE = Set.of(PRISON, REFUGEE, SUBSIDIARY, ASE);

    private final Integer oldestProofMonths;

    EligibleGroup(Integer oldestProofMonths) {
        this.oldestProofMonths = oldestProofMonths;
    }

    /** Oldest age of the proof at hiring, in calendar months; null when it only has to be valid at hiring. */
    public Integer oldestProofMonths() {
        return oldestProofMonths;
    }

    /** Whether knowing the group tells about health. */
    public boolean isHealth() {
        return HEALTH.contains(this);
    }

    /** Whether it is told to nobody but those who control eligibility: health, justice, asylum, childhood in care. */
    public boolean isSensitive() {
        return isHealth() || OTHERWISE_SENSITIVE.contains(this);
    }

    /**
     * Whether a viewer may know that someone belongs to the group: one that is sensitive is for those who control
     * eligibility. Asked wherever a person's group is about to leave: pages, answers, workbooks, problems, decisions.
     */
    public boolean isKnownTo(Scope viewer) {
        return !isSensitive() || viewer.may(Permission.RECORD_PARTICIPANTS);
    }
}
