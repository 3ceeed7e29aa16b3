package fr.clausier.opendata.decp;

import fr.clausier.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An amendment as published with its record. Amount and duration are the contract's new ones, not differences.
 *
 * @param number rank given by the publisher; 0 when absent
 * @param notifiedOn notification or signature, null when absent
 * @param months new duration in months, null when unchanged
 * @param amount new amount excl. VAT in euros, null when unchanged
 */
public record Modification(int number, LocalDate notifiedOn, Integer months, Money amount) {

    /** One line of plain text: number, date, months, amount; a dash where there is none. */
    String plain() {
        return number + " " + dash(notifiedOn) + " " + dash(months) + " " + dash(amount);
    }

    private static String dash(Object value) {
        return value == null ? "-" : value.toString();
    }

    /** Reads back what {@link DecpField#MODIFICATIONS} keeps: one amendment a line. */
    public static List<Modification> listOf(String plain) {
        List<Modification> found = new ArrayList<>();
        for (String line : plain.lines().toList()) {
            String[] parts = line.split(" ");
            if (parts.length == 4) {
                found.add(new Modification(Integer.parseInt(parts[0]), parts[1].equals("-") ? null : LocalDate.parse(parts[1]),
                    parts[2].equals("-") ? null : Integer.valueOf(parts[2]), parts[3].equals("-") ? null : Money.of(parts[3])));
            }
        }
        return List.copyOf(found);
    }
}
