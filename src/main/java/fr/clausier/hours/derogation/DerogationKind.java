package fr.clausier.hours.derogation;

import fr.clausier.clause.ContractType;
import fr.clausier.hours.placement.Placement;
import fr.clausier.provider.EmployerKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a derogation lifts, and who may grant it. */
public enum DerogationKind {
    /** The facilitator's reasoned opinion (avis motivé): the person counts though in no accepted group, or without proof. */
    GROUP_OPINION(Grantor.FACILITATOR),
    /** A fixed-term contract of inclusion goes beyond its 24 months. */
    CONTRACT_DURATION(Grantor.STRUCTURE, Grantor.REFERRER),
    /** Beyond 480 hours supplied by an AI to companies in 24 months. */
    AI_HOURS(Grantor.PREFECT),
    /** Beyond the time during which the clause counts a person after the first hire. */
    COUNTING_PERIOD(Grantor.FACILITATOR);

    private static final Set<ContractType> LIMITED = EnumSet.of(ContractType.CDDI, ContractType.MISSION, ContractType.USAGE, ContractType.TREMPLIN);

    private final Set<Grantor> grantors;

    DerogationKind(Grantor... grantors) {
        this.grantors = EnumSet.copyOf(Arrays.asList(grantors));
    }

    public Set<Grantor> grantors() {
        return grantors;
    }

    /** Whether it makes sense for a placement: of an AI, or under a contract whose length the law limits. */
    public boolean concerns(Placement placement) {
        return switch (this) {
            case GROUP_OPINION, COUNTING_PERIOD -> true;
            case AI_HOURS -> placement.employerKind() == EmployerKind.AI;
            case CONTRACT_DURATION -> LIMITED.contains(placement.contractType());
        };
    }
}
