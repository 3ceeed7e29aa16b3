package fr.clausier.contract.base;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * An entry of the base as a person or a file describes it.
 *
 * @param reference for hours of a month, the month: {@code 2026-03}
 * @param dated for hours of a month, its last day
 * @param replaces the entry it corrects; null for a new one
 */
public record BaseDraft(BaseKind kind, String reference, LocalDate dated, Money amount, Hours hours, String note, Long replaces) {

    private static final BigDecimal MOST_HOURS = new BigDecimal("99999999.99");

    /** Reads a draft: hours of a month ask for {@code month} (or any {@code dated} in it), others for {@code reference} and {@code dated}. */
    public static BaseDraft read(Fields fields) {
        BaseKind kind = fields.requiredCode("kind", BaseKind.class);
        boolean monthly = kind != null && kind.isMonthly();
        YearMonth month = monthly ? month(fields) : null;
        String reference = monthly ? null : fields.requiredText("reference", 100);
        LocalDate dated = monthly ? null : fields.requiredDate("dated");
        BaseDraft draft = new BaseDraft(kind, month != null ? month.toString() : reference == null ? null : reference.replaceAll("\\s+", " "),
            month != null ? month.atEndOfMonth() : dated, fields.signedMoney("amount"), hours(fields), fields.text("note", 1000),
            fields.id("replaces"));
        if (kind != null) {
            draft.check(fields);
        }
        return draft;
    }

    private static YearMonth month(Fields fields) {
        String field = fields.has("month") || !fields.has("dated") ? "month" : "dated";
        return fields.required(field, fields.month(field));
    }

    private static Hours hours(Fields fields) {
        Hours hours = fields.hours("hours");
        if (hours != null && hours.isNegative()) {
            fields.refuse("hours-negative", "hours");
        } else if (hours != null && hours.value().compareTo(MOST_HOURS) > 0) {
            fields.refuse("base-hours-range", "hours");
        }
        return hours;
    }

    private void check(Fields fields) {
        if (!kind.carriesAmount() && fields.has("amount")) {
            fields.refuse("base-hours-only", "amount", codeOf(kind));
        }
        if (!kind.carriesHours() && fields.has("hours")) {
            fields.refuse("base-amount-only", "hours", codeOf(kind));
        }
        switch (kind.carries()) {
            case AMOUNT -> fields.required("amount", amount);
            case HOURS -> fields.required("hours", hours);
            case EITHER -> requireEither(fields);
        }
        if (kind.carriesAmount() && amount != null && amount.isNegative() && !kind.mayBeNegative()) {
            fields.refuse("base-negative", "amount", codeOf(kind));
        }
    }

    private static void requireEither(Fields fields) {
        if (!fields.has("amount") && !fields.has("hours")) {
            fields.refuse("base-amount-or-hours", "amount");
        }
    }

    /** A kind as an argument of a problem, shown in words. */
    static String codeOf(BaseKind kind) {
        return "BaseKind." + kind.name();
    }

    /** Whether an entry says all of this. */
    public boolean says(BaseEntry entry) {
        return kind == entry.kind() && reference.equals(entry.reference()) && dated.equals(entry.dated())
            && Objects.equals(amount, entry.amount()) && Objects.equals(hours, entry.hours()) && Objects.equals(note, entry.note());
    }

    /** The same, as a correction of an entry. */
    public BaseDraft correcting(BaseEntry entry) {
        return new BaseDraft(kind, reference, dated, amount, hours, note, entry.id());
    }

    /** The first day it speaks of: of hours of a month, the first of the month. */
    LocalDate begins() {
        return kind.isMonthly() ? dated.withDayOfMonth(1) : dated;
    }
}
