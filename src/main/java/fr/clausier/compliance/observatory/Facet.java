package fr.clausier.compliance.observatory;

import fr.clausier.participant.exit.ExitPoint;
import java.util.Arrays;
import java.util.List;

/** By what the hours and people of a year, or those who left, are told apart. Each facet tells all of them. */
public enum Facet {
    /** Département where the contract is performed. */ TERRITORY,
    BUYER,
    /** CPV division of the lot, else of the contract. */ SECTOR,
    GROUP, SEX,
    /** Age on the day of the first hire. */ AGE,
    EDUCATION,
    /** Whether an address in a priority district is known. */ QPV,
    MODALITY, EMPLOYER_KIND, CONTRACT_TYPE,
    /** Legal basis of the clause: reserved to SIAE, to EA and ESAT, condition of performance… */ BASIS,
    /** What is recorded, or awaited, of those who left in the year. */ EXIT_AT_END(ExitPoint.AT_END),
    /** The same of those for whom three months came in the year. */ EXIT_AFTER_3_MONTHS(ExitPoint.AFTER_3_MONTHS),
    EXIT_AFTER_6_MONTHS(ExitPoint.AFTER_6_MONTHS);

    private final ExitPoint point;

    Facet() {
        this(null);
    }

    Facet(ExitPoint point) {
        this.point = point;
    }

    /** Those that tell hours and people. */
    static List<Facet> ofHours() {
        return Arrays.stream(values()).filter(each -> each.point == null).toList();
    }

    /** Those that tell exits, which may be of people without hours in the year. */
    static List<Facet> ofExits() {
        return Arrays.stream(values()).filter(each -> each.point != null).toList();
    }

    /** When the situation is looked at; null for a facet of hours. */
    ExitPoint point() {
        return point;
    }
}
