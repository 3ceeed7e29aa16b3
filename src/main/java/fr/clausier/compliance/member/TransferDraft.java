package fr.clausier.compliance.member;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.time.LocalDate;

/**
 * A transfer of hours between members, as typed.
 *
 * @param price euros per hour; null when none was agreed
 */
public record TransferDraft(long fromId, long toId, Hours hours, LocalDate agreedOn, Money price, String note) {

    private static final Hours MOST_HOURS = Hours.of("9999999.99");
    private static final Money HIGHEST_PRICE = Money.of("10000");

    /** Reads the draft; what is wrong is added to the fields' problems, and the draft is then not to be used. */
    public static TransferDraft read(Fields fields) {
        Long from = fields.required("fromId", fields.id("fromId"));
        Long to = fields.required("toId", fields.id("toId"));
        Hours hours = fields.required("hours", fields.hours("hours"));
        if (hours != null && (!hours.isPositive() || hours.isMoreThan(MOST_HOURS))) {
            fields.refuse("transfer-hours", "hours");
        }
        if (from != null && from.equals(to)) {
            fields.refuse("transfer-to-oneself", "toId");
        }
        return new TransferDraft(from == null ? 0 : from, to == null ? 0 : to, hours, fields.requiredDate("agreedOn"),
            price(fields, "price"), fields.text("note", 1000));
    }

    /** A price of an hour between members, in euros; null when none is typed. */
    public static Money price(Fields fields, String field) {
        Money price = fields.money(field);
        if (price != null && price.compareTo(HIGHEST_PRICE) > 0) {
            fields.refuse("transfer-price", field, HIGHEST_PRICE.toString());
            return null;
        }
        return price;
    }
}
