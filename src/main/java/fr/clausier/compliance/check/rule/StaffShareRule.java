package fr.clausier.compliance.check.rule;

import fr.clausier.clause.LegalBasis;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * the operator of a reserved lot has at least half of its workers disadvantaged or disabled (R2113-7), or more where the
 * terms ask for more. A lot reserved by article L2113-15 is held to no such share, and a lot that is not reserved to nothing at all.
 */
public final class StaffShareRule {

    private static final String RULE = "R-62";
    private static final int VERSION = 1;
    /** The least share of article R2113-7. */
    private static final Percent HALF = Percent.of("50");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 2;

    private StaffShareRule() { }

    /** Staff of an operator on a day, in people. @param disadvantaged disadvantaged or disabled workers among them */
    public record Staff(LocalDate dated, BigDecimal workers, BigDecimal disadvantaged) {

        boolean reaches(Percent least) {
            return disadvantaged.multiply(HUNDRED).compareTo(workers.multiply(least.value())) >= 0;
        }

        /** Rounded down, so that a share that is not reached never reads as if it were. */
        Percent share() {
            return new Percent(disadvantaged.multiply(HUNDRED).divide(workers, SHOWN_DECIMALS, RoundingMode.DOWN));
        }
    }

    /**
     * What is said of one operator of a lot; nothing where no share is asked.
     *
     * @param asked least share the terms ask for; null when they ask for none of their own
     * @param staff null when nobody gave it
     */
    public static Optional<Answer> judge(LegalBasis basis, Percent asked, Staff staff) {
        if (!basis.asksStaffShare()) {
            return Optional.empty();
        }
        Percent least = asked == null || asked.compareTo(HALF) < 0 ? HALF : asked;
        return Optional.of(staff == null ? missing(basis, "staff-missing", MissingFact.STAFF) : compared(basis, least, staff));
    }

    /** What is said of a lot that has no operator yet. */
    public static Optional<Answer> withoutOperator(LegalBasis basis) {
        return basis.asksStaffShare() ? Optional.of(missing(basis, "operator-missing", MissingFact.OPERATOR)) : Optional.empty();
    }

    private static Answer compared(LegalBasis basis, Percent least, Staff staff) {
        Map<String, String> facts = Map.of("article", basis.article(), "least", least.toString(), "dated", staff.dated().toString(), "workers", plain(staff.workers()),
            "disadvantaged", plain(staff.disadvantaged()), "share", staff.share().value().setScale(SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString());
        return staff.reaches(least) ? Answer.of(Verdict.FINE, Reason.of(RULE, VERSION, "staff-share-reached", facts))
            : Answer.of(Verdict.FOUND, Reason.of(RULE, VERSION, "staff-share-too-low", facts));
    }

    private static Answer missing(LegalBasis basis, String code, MissingFact fact) {
        return new Answer(Verdict.REVIEW, Reason.of(RULE, VERSION, code, Map.of("article", basis.article())), List.of(fact));
    }

    private static String plain(BigDecimal people) {
        return people.stripTrailingZeros().toPlainString();
    }
}
