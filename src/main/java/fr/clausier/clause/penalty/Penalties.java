package fr.clausier.clause.penalty;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terms, penalties: what a breach costs. Proposed from these terms, applied by a person only.
 *
 * @param cap most that all penalties may make, in percent of {@code capBase}; null without cap
 * @param capBase amount the cap is a part of, in euros excluding VAT; null without cap
 * @param meansExonerate whether means shown to have been put in place exonerate from penalties on hours
 */
public record Penalties(List<Penalty> list, Percent cap, Money capBase, boolean meansExonerate) {

    /** The contract provides for none. */
    public static final Penalties NONE = new Penalties(List.of(), null, null, false);
    private static final BigDecimal HIGHEST_MULTIPLE = BigDecimal.valueOf(1000);

    public Penalties {
        list = List.copyOf(list);
    }

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static Penalties read(Fields fields) {
        List<Penalty> list = fields.list("penalties").stream().map(Penalties::one).flatMap(Optional::stream).toList();
        Percent cap = fields.percent("penaltyCap");
        Money base = fields.money("penaltyCapBase");
        if (cap != null && base == null) {
            fields.required("penaltyCapBase", null);
        }
        if (base != null && cap == null) {
            fields.required("penaltyCap", null);
        }
        return new Penalties(list, cap, base, fields.flag("meansExonerate"));
    }

    private static Optional<Penalty> one(Fields row) {
        PenaltyShape shape = row.requiredCode("shape", PenaltyShape.class);
        return Optional.ofNullable(shape == null ? null : switch (shape) {
            case MISSING_HOUR -> missing(row);
            case MISSING_HOUR_MULTIPLE -> multiple(row);
            case LATE_DAY -> late(row);
            case LUMP_SUM -> lump(row);
        });
    }

    private static Penalty missing(Fields row) {
        Money amount = amount(row);
        return amount == null ? null : new MissingHour(amount);
    }

    private static Penalty multiple(Fields row) {
        BigDecimal multiple = row.required("multiple", row.decimal("multiple"));
        LegalAmount of = row.requiredCode("of", LegalAmount.class);
        if (multiple != null && (multiple.signum() <= 0 || multiple.compareTo(HIGHEST_MULTIPLE) > 0)) {
            row.refuse("penalty-multiple-range", "multiple");
            return null;
        }
        if (of != null && of.unit() != LegalUnit.EUROS_PER_HOUR) {
            row.refuse("penalty-not-hourly", "of");
            return null;
        }
        return multiple == null || of == null ? null : new MissingHourMultiple(multiple, of);
    }

    private static Penalty late(Fields row) {
        LateDocument document = row.requiredCode("document", LateDocument.class);
        Money perDay = amount(row);
        DayCount days = row.code("days", DayCount.class);
        LateFrom from = row.code("from", LateFrom.class);
        return document == null || perDay == null ? null : new LateDay(document, perDay, days == null ? DayCount.CALENDAR : days,
            from == null ? LateFrom.DUE_DATE : from);
    }

    private static Penalty lump(Fields row) {
        LumpEvent event = row.requiredCode("event", LumpEvent.class);
        Money amount = amount(row);
        return event == null || amount == null ? null : new LumpSum(event, amount);
    }

    private static Money amount(Fields row) {
        Money amount = row.required("amount", row.money("amount"));
        if (amount != null && !amount.isPositive()) {
            row.refuse("limit-positive", "amount");
            return null;
        }
        return amount;
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        if (!list.isEmpty()) {
            document.put("penalties", list.stream().map(Penalties::row).toList());
        }
        if (cap != null) {
            document.put("penaltyCap", cap.toString());
            document.put("penaltyCapBase", capBase.toString());
        }
        document.put("meansExonerate", Boolean.toString(meansExonerate));
    }

    private static Map<String, Object> row(Penalty penalty) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("shape", penalty.shape().name());
        penalty.write(row);
        return row;
    }
}
