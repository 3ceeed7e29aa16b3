package fr.clausier.hours.derogation;

import fr.clausier.provider.EmployerKind;
import java.util.Set;

/** Why a contract may go beyond its 24 months. Each ground is one grantor's to see; some kinds of employer only know some of them. */
public enum Ground {
    /** Permanent contract of inclusion, from the age of 57. */ CDI_INCLUSION_57(Grantor.STRUCTURE),
    END_OF_TRAINING(Grantor.STRUCTURE),
    AGED_50(Grantor.REFERRER),
    /** Tells about health. */ DISABLED(Grantor.REFERRER),
    /** Particular difficulties, in ACI and AI only. */ PARTICULAR_DIFFICULTIES(Grantor.REFERRER);

    private static final Set<EmployerKind> WITH_DIFFICULTIES = Set.of(EmployerKind.ACI, EmployerKind.AI);

    private final Grantor grantor;

    Ground(Grantor grantor) {
        this.grantor = grantor;
    }

    public Grantor grantor() {
        return grantor;
    }

    public boolean isKnownTo(EmployerKind kind) {
        return this != PARTICULAR_DIFFICULTIES || WITH_DIFFICULTIES.contains(kind);
    }
}
