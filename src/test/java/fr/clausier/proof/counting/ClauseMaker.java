package fr.clausier.proof.counting;

import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.ClockStart;
import fr.clausier.clause.term.CountingLimit;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.proof.counting.Country.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes terms as contracts differ: groups, modalities, times, caps, ceilings; one clause in twelve was amended. */
final class ClauseMaker {

    private static final int FULL_TIME = 152;

    private final Random random;

    ClauseMaker(Random random) {
        this.random = random;
    }

    Clause make(long lot) {
        if (random.nextInt(60) == 0) {
            return new Clause(lot, TermsHistory.NONE);
        }
        LocalDate opens = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(500));
        Period window = new Period(opens, opens.plusMonths(18L + random.nextInt(43)));
        List<Terms> versions = new ArrayList<>(List.of(terms(1, window.from(), window)));
        if (random.nextInt(12) == 0) {
            versions.add(terms(2, window.from().plusMonths(6), new Period(window.from(), window.to().plusMonths(6))));
        }
        return new Clause(lot, new TermsHistory(versions));
    }

    private Terms terms(int version, LocalDate from, Period window) {
        return TermsExample.terms().version(version, from).window(window).due(Hours.of(100L + random.nextInt(3000))).groups(groups())
            .modalities(modalities()).training(training()).tutoring(tutoring())
            .opinions(random.nextInt(3) > 0).howLong(howLong()).aiLimit(random.nextBoolean() ? Hours.of(480) : null)
            .conventions(random.nextInt(8) > 0).contractLimits(random.nextInt(5) > 0)
            .ceiling(Hours.of(random.nextInt(4) == 0 ? FULL_TIME : 220)).build();
    }

    private Set<EligibleGroup> groups() {
        Set<EligibleGroup> groups = EnumSet.allOf(EligibleGroup.class);
        groups.remove(EligibleGroup.PUPIL);
        for (EligibleGroup each : List.of(EligibleGroup.QPV, EligibleGroup.SENIOR, EligibleGroup.YOUNG_SUPPORTED, EligibleGroup.REFUGEE)) {
            if (random.nextInt(6) == 0) {
                groups.remove(each);
            }
        }
        return groups;
    }

    private Set<Modality> modalities() {
        Set<Modality> modalities = EnumSet.allOf(Modality.class);
        if (random.nextInt(8) == 0) {
            modalities.remove(Modality.DIRECT_HIRE);
        }
        if (random.nextInt(12) == 0) {
            modalities.remove(Modality.SUBCONTRACTING);
        }
        return modalities;
    }

    private Accepted training() {
        return switch (random.nextInt(5)) {
            case 0 -> Accepted.NO;
            case 1 -> new Accepted(true, Hours.of(70), null);
            case 2 -> new Accepted(true, null, Hours.of(60));
            default -> Accepted.YES;
        };
    }

    private Accepted tutoring() {
        return switch (random.nextInt(4)) {
            case 0 -> Accepted.NO;
            case 1 -> new Accepted(true, Hours.of(20), Hours.of(40));
            default -> Accepted.YES;
        };
    }

    private HowLong howLong() {
        CountingLimit limit = switch (random.nextInt(4)) {
            case 0 -> CountingLimit.END_OF_CLAUSE;
            case 1 -> new CountingLimit(12);
            default -> new CountingLimit(24);
        };
        ClockStart[] clocks = ClockStart.values();
        LastMonth[] ends = LastMonth.values();
        return new HowLong(Map.of(), limit, clocks[random.nextInt(clocks.length)], true, ends[random.nextInt(ends.length)]);
    }
}
