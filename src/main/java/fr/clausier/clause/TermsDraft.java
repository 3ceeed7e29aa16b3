package fr.clausier.clause;

import fr.clausier.clause.fit.FitChanges.Change;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Terms as a person or a file describes them, before they are recorded as a version. */
public record TermsDraft(LocalDate effectiveFrom, LegalBasis legalBasis, Set<Modality> modalities, Set<EligibleGroup> groups,
        Period window, Cadence cadence, int dueDay, Hours monthlyCeiling, boolean trainingCounts, FitChanges fitChanges,
        TargetFormula target, String note) {

    /** Longest window accepted, in years: beyond it a date was mistyped. */
    private static final int LONGEST_INSTANT = 40;
    private static final int LONGEST_WINDOW = 30;
    private static final int DEFAULT_DUE_DAY = 15;
    private static final Hours DEFAULT_CEILING = Hours.of(220);
    private static final Hours HIGHEST_CEILING = Hours.of(744);
    private static final Money HIGHEST_COST = Money.of("10000");
    private static final Hours MOST_HOURS = Hours.of("9999999.99");

    /** Reads the draft; what is wrong is added to the fields' problems, and the draft is then not to be used. */
    public static TermsDraft read(Fields fields) {
        Period window = window(fields);
        LocalDate effective = fields.date("effectiveFrom");
        LegalBasis basis = fields.code("legalBasis", LegalBasis.class);
        Cadence cadence = fields.code("cadence", Cadence.class);
        TermsDraft draft = new TermsDraft(effective == null && window != null ? window.from() : effective,
            basis == null ? LegalBasis.CONDITION : basis, many(fields, "modalities", Modality.class),
            many(fields, "groups", EligibleGroup.class), window, cadence == null ? Cadence.MONTHLY : cadence, dueDay(fields),
            ceiling(fields), fields.flag("trainingCounts"), fitChanges(fields), target(fields), fields.text("note", 1000));
        if (window != null && effective != null && effective.isAfter(window.to())) {
            fields.refuse("terms-after-window", "effectiveFrom");
        }
        return draft;
    }

    /** When the version to be mended was recorded, as its reader was shown it. */
    public static Instant readAt(Fields fields, String field) {
        String text = fields.requiredText(field, LONGEST_INSTANT);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            fields.refuse("required", field);
            return null;
        }
    }

    /** These terms as a version, recorded at an instant. */
    public Terms version(int number, Instant recordedAt) {
        return new Terms(number, effectiveFrom, recordedAt, legalBasis, modalities, groups, window, cadence, dueDay, monthlyCeiling,
            trainingCounts, fitChanges, target, note);
    }

    /** Whether a version already says all of this. */
    public boolean says(Terms terms) {
        return version(terms.version(), terms.recordedAt()).equals(terms);
    }

    private static Period window(Fields fields) {
        LocalDate from = fields.requiredDate("startsOn");
        LocalDate to = fields.requiredDate("endsOn");
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            fields.refuse("ends-before-start", "endsOn");
            return null;
        }
        if (to.isAfter(from.plusYears(LONGEST_WINDOW))) {
            fields.refuse("window-too-long", "endsOn", Integer.toString(LONGEST_WINDOW));
            return null;
        }
        return new Period(from, to);
    }

    private static <E extends Enum<E>> Set<E> many(Fields fields, String field, Class<E> type) {
        Set<E> codes = fields.codes(field, type);
        if (codes.isEmpty() && fields.texts(field).isEmpty()) {
            fields.refuse("required", field);
        }
        return codes;
    }

    private static int dueDay(Fields fields) {
        Integer day = fields.integer("dueDay");
        if (day != null && (day < 1 || day > 31)) {
            fields.refuse("due-day-range", "dueDay");
        }
        return day == null ? DEFAULT_DUE_DAY : day;
    }

    private static Hours ceiling(Fields fields) {
        Hours ceiling = fields.hours("monthlyCeiling");
        if (ceiling != null && (!ceiling.isPositive() || ceiling.isMoreThan(HIGHEST_CEILING))) {
            fields.refuse("ceiling-range", "monthlyCeiling", HIGHEST_CEILING.toString());
        }
        return ceiling == null ? DEFAULT_CEILING : ceiling;
    }

    private static FitChanges fitChanges(Fields fields) {
        List<Change> changes = new ArrayList<>();
        for (String text : fields.texts("fitChanges")) {
            Change.parse(text).ifPresentOrElse(changes::add, () -> fields.refuse("fit-change-format", "fitChanges", text));
        }
        FitChanges read = new FitChanges(changes);
        if (read.toString().length() > 1000) {
            fields.refuse("text-too-long", "fitChanges", "1000");
        }
        return read;
    }

    private static TargetFormula target(Fields fields) {
        FormulaKind kind = fields.requiredCode("formula", FormulaKind.class);
        if (kind == null) {
            return null;
        }
        TargetFormula target = switch (kind) {
            case FIXED -> fixed(fields);
            case LABOUR_SHARE -> labourShare(fields);
        };
        if (target != null && !target.due().isPositive()) {
            fields.refuse("target-zero", kind == FormulaKind.FIXED ? "fixedHours" : "baseAmount");
        }
        return target;
    }

    private static TargetFormula fixed(Fields fields) {
        Hours hours = fields.required("fixedHours", fields.hours("fixedHours"));
        if (hours != null && (hours.isNegative() || hours.isMoreThan(MOST_HOURS))) {
            fields.refuse("hours-range", "fixedHours");
            return null;
        }
        return hours == null ? null : new FixedHours(hours);
    }

    private static TargetFormula labourShare(Fields fields) {
        Money amount = fields.required("baseAmount", fields.money("baseAmount"));
        Percent labour = fields.required("labourShare", fields.percent("labourShare"));
        Percent rate = fields.required("insertionRate", fields.percent("insertionRate"));
        Money cost = fields.required("hourlyCost", fields.money("hourlyCost"));
        if (cost != null && (!cost.isPositive() || cost.compareTo(HIGHEST_COST) > 0)) {
            fields.refuse("hourly-cost-range", "hourlyCost");
            return null;
        }
        return amount == null || labour == null || rate == null || cost == null ? null : new LabourShare(amount, labour, rate, cost);
    }
}
