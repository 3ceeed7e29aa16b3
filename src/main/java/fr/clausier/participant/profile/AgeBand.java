package fr.clausier.participant.profile;

import java.time.LocalDate;
import java.time.Period;

/** Bands of age in which the trade counts people. */
public enum AgeBand {
    /** Below 26. */ UNDER_26,
    /** 26 to 40. */ FROM_26,
    /** 41 to 50. */ FROM_41,
    /** 51 and above. */ FROM_51,
    /** No birth date: the person was erased. */ UNKNOWN;

    private static final int YOUNG = 26;
    private static final int MIDDLE = 41;
    private static final int SENIOR = 51;

    /** The band on a day; unknown without a birth date. */
    public static AgeBand on(LocalDate day, LocalDate birth) {
        if (birth == null) {
            return UNKNOWN;
        }
        int age = Period.between(birth, day).getYears();
        return age < YOUNG ? UNDER_26 : age < MIDDLE ? FROM_26 : age < SENIOR ? FROM_41 : FROM_51;
    }
}
