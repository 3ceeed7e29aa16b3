package fr.clausier.compliance.check.rule;

import fr.clausier.contract.duty.SocialDerogation;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * from 21 August 2026, a consultation at or above the European threshold of its kind sets a social condition, or justifies why
 * not. A fact is asked for only where it could change the answer.
 */
public final class SocialConditionRule {

    private static final String RULE = "R-61";
    private static final int VERSION = 1;
    /** First day of consultations to which article L2112-2-1 applies. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 21);
    /** A contract of this many months or more is not one of less than six months. */
    private static final int SHORT_MONTHS = 6;

    private SocialConditionRule() { }

    public static Answer judge(Consultation asked, LegalSeries law) {
        Optional<Answer> outside = outside(asked);
        if (outside.isPresent()) {
            return outside.get();
        }
        Thresholds thresholds = Thresholds.of(asked, law);
        if (asked.estimated() != null && thresholds.allAbove(asked.estimated())) {
            return answer(Verdict.FINE, "social-below-threshold", facts(asked, thresholds.lowest()));
        }
        if (asked.isDerogated()) {
            return derogated(asked);
        }
        List<MissingFact> missing = missing(asked, thresholds);
        return missing.isEmpty() ? answer(Verdict.FOUND, "social-condition-missing", facts(asked, thresholds.lowest()))
            : new Answer(Verdict.REVIEW, reason("social-facts-missing", Map.of("article", article(asked))), missing);
    }

    /** What settles the question whatever the value. */
    private static Optional<Answer> outside(Consultation asked) {
        if (asked.defence()) {
            return Optional.of(answer(Verdict.FINE, "social-defence", Map.of()));
        }
        LocalDate latest = asked.launched() == null ? asked.notified() : asked.launched();
        if (latest != null && latest.isBefore(FIRST_DAY)) {
            return Optional.of(answer(Verdict.FINE, "social-too-early", Map.of("first", FIRST_DAY.toString())));
        }
        return asked.condition() ? Optional.of(answer(Verdict.FINE, "social-condition-set", Map.of())) : Optional.empty();
    }

    private static Answer derogated(Consultation asked) {
        boolean contradicted = asked.derogation() == SocialDerogation.SHORT_DURATION && asked.months() != null && asked.months() >= SHORT_MONTHS;
        return contradicted ? answer(Verdict.REVIEW, "social-derogation-contradicted", Map.of("months", asked.months().toString()))
            : answer(Verdict.FINE, "social-derogation", Map.of("derogation", "SocialDerogation." + asked.derogation()));
    }

    private static List<MissingFact> missing(Consultation asked, Thresholds thresholds) {
        List<MissingFact> missing = new ArrayList<>();
        add(missing, MissingFact.ESTIMATED_VALUE, asked.estimated() == null);
        add(missing, MissingFact.CONSULTATION_DATE, asked.launched() == null);
        add(missing, MissingFact.OBJECT, asked.purchase() == Purchase.UNKNOWN);
        add(missing, MissingFact.BUYER_KIND, asked.purchase().dependsOnBuyer() && asked.buyer() == null);
        add(missing, MissingFact.THRESHOLD, asked.launched() != null && !thresholds.known());
        return missing;
    }

    private static void add(Collection<MissingFact> missing, MissingFact fact, boolean isMissing) {
        if (isMissing) {
            missing.add(fact);
        }
    }

    private static Map<String, String> facts(Consultation asked, Money threshold) {
        return Map.of("article", article(asked), "launched", asked.launched().toString(), "value", asked.estimated().toString(),
            "threshold", threshold.toString());
    }

    /** Concessions have the same duty by an article of their own. */
    private static String article(Consultation asked) {
        return asked.purchase() == Purchase.CONCESSION ? "L3114-2-1" : "L2112-2-1";
    }

    private static Answer answer(Verdict verdict, String code, Map<String, String> facts) {
        return Answer.of(verdict, reason(code, facts));
    }

    private static Reason reason(String code, Map<String, String> facts) {
        return Reason.of(RULE, VERSION, code, facts);
    }

    /** The thresholds that may apply on the day of the consultation. @param known whether each has a value on that day */
    private record Thresholds(List<Money> values, boolean known) {

        static Thresholds of(Consultation asked, LegalSeries law) {
            Set<LegalAmount> possible = asked.purchase().thresholds(asked.buyer());
            List<Money> values = asked.launched() == null ? List.of() : possible.stream()
                .flatMap(amount -> law.on(amount, asked.launched()).stream()).map(LegalValue::value).map(Money::new).sorted().toList();
            return new Thresholds(values, values.size() == possible.size());
        }

        Money lowest() {
            return values.get(0);
        }

        boolean allAbove(Money value) {
            return known && lowest().compareTo(value) > 0;
        }
    }
}
