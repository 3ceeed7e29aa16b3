package fr.clausier.compliance.closing.difference;

import io.micronaut.core.annotation.Nullable;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A state of a portfolio to compare, as it stands in an address: {@code 2026-03} is the month as its workbook is, {@code 2026-03@now} as it
 * is judged today, {@code 2026-03@2} as its second closing kept it.
 *
 * @param number of the closing; 0 for today, null for the newest closing, today when the month never was closed
 */
public record State(YearMonth month, @Nullable Integer number) {

    private static final String NOW = "now";

    public static State now(YearMonth month) {
        return new State(month, 0);
    }

    /** Whether one closing is meant, and no other state will do. */
    public boolean isClosing() {
        return number != null && number > 0;
    }

    /** A month as asked for apart from its state: nothing for as its workbook is, {@code now}, or the number of a closing. */
    public static Optional<State> of(YearMonth month, String as) {
        return read(as.isEmpty() ? month.toString() : month + "@" + as);
    }

    /** Empty for anything else than such an address. */
    public static Optional<State> read(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])(@(now|[1-9][0-9]{0,3}))?")) {
            return Optional.empty();
        }
        String[] parts = text.split("@");
        YearMonth month = YearMonth.parse(parts[0]);
        return Optional.of(parts.length == 1 ? new State(month, null) : new State(month, parts[1].equals(NOW) ? 0 : Integer.parseInt(parts[1])));
    }

    @Override
    public String toString() {
        return number == null ? month.toString() : month + "@" + (number == 0 ? NOW : number);
    }
}
