package fr.clausier.compliance.month;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.participant.Education;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Sex;
import fr.clausier.participant.profile.AgeBand;
import fr.clausier.provider.EmployerKind;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of the hours and people of an account; the answer for a line is a code. */
public enum Question {
    SEX(names(Sex.values())),
    /** Age when the person was first hired here. */ AGE(names(AgeBand.values())),
    EDUCATION(names(Education.values())),
    /** Whether an address in a priority district is known: {@code yes} or {@code no}. */ QPV(List.of("yes", "no")),
    GROUP(names(EligibleGroup.values())),
    MODALITY(names(Modality.values())),
    EMPLOYER_KIND(names(EmployerKind.values())),
    WORK_CONTRACT(names(ContractType.values())),
    /** Division of the CPV code of the lot, two digits. */ WORKS(List.of());

    /** Nobody said. */
    public static final String UNKNOWN = "";
    /** Not for this reader. */
    public static final String PROTECTED = "protected";

    private final List<String> order;

    Question(List<String> order) {
        this.order = order;
    }

    private static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }

    /** Where a code comes among the others; what is unknown comes last. */
    int place(String code) {
        int known = order.indexOf(code);
        return code.equals(UNKNOWN) ? Integer.MAX_VALUE : known < 0 ? order.size() : known;
    }

    String code(LineAccount line, LotAccount lot, PersonAccount person) {
        return switch (this) {
            case SEX -> person == null ? Sex.UNKNOWN.name() : person.profile().sex().name();
            case AGE -> person == null ? AgeBand.UNKNOWN.name() : person.profile().age().name();
            case EDUCATION -> person == null || person.profile().education() == null ? UNKNOWN : person.profile().education().name();
            case QPV -> person != null && person.profile().qpv() ? "yes" : "no";
            case GROUP -> line.group() == null ? PROTECTED : line.group().name();
            case MODALITY -> line.modality().name();
            case EMPLOYER_KIND -> line.kind().name();
            case WORK_CONTRACT -> line.contract().name();
            case WORKS -> lot.cpv().isEmpty() ? UNKNOWN : lot.cpv().substring(0, 2);
        };
    }
}
