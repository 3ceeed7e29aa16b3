package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Content;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the display format of a cell says of its number: spreadsheets keep dates and durations as plain numbers, told apart only
 * by how they are shown (ISO/IEC 29500-1, 18.8.30 and .31).
 *
 * @param zeros for a format made of zeros only ("00000"), the least number of digits shown; else 0
 */
record NumberFormat(Cell.Kind kind, int zeros, boolean percent) {

    private static final NumberFormat PLAIN = new NumberFormat(Cell.Kind.NUMBER, 0, false);
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final Set<Integer> CLOCKS = Set.of(18, 19, 20, 21, 32, 33, 45, 47);
    private static final int ELAPSED = 46;
    private static final Set<Integer> PERCENTS = Set.of(9, 10);
    private static final Pattern SHOWN_AS_IS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED_MARK = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern OTHER_MARK = Pattern.compile("\\[[^]]*]");
    private static final BigDecimal LARGEST = new BigDecimal("1e300");
    /** Digits a spreadsheet keeps; what comes after is the noise of binary fractions (45.1 stored as 45.100000000000001). */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1440);
    private static final int DAY_THAT_NEVER_WAS = 60;

    static NumberFormat of(Integer id, String format) {
        if (format != null && !format.isBlank()) {
            return custom(format);
        }
        if (id == null) {
            return PLAIN;
        }
        if (DATES.contains(id)) {
            return new NumberFormat(Cell.Kind.DATE, 0, false);
        }
        if (id == ELAPSED) {
            return new NumberFormat(Cell.Kind.DURATION, 0, false);
        }
        return CLOCKS.contains(id) ? new NumberFormat(Cell.Kind.CLOCK, 0, false) : new NumberFormat(Cell.Kind.NUMBER, 0, PERCENTS.contains(id));
    }

    private static NumberFormat custom(String format) {
        String marks = SHOWN_AS_IS.matcher(format.toLowerCase(Locale.ROOT).replace("general", "")).replaceAll("");
        int end = marks.indexOf(';');
        marks = end < 0 ? marks : marks.substring(0, end);
        if (ELAPSED_MARK.matcher(marks).find()) {
            return new NumberFormat(Cell.Kind.DURATION, 0, false);
        }
        marks = OTHER_MARK.matcher(marks).replaceAll("");
        if (marks.matches(".*[ydj].*")) {
            return new NumberFormat(Cell.Kind.DATE, 0, false);
        }
        if (marks.matches(".*[hs].*")) {
            return new NumberFormat(Cell.Kind.CLOCK, 0, false);
        }
        if (marks.indexOf('m') >= 0) {
            return new NumberFormat(Cell.Kind.DATE, 0, false);
        }
        return new NumberFormat(Cell.Kind.NUMBER, marks.matches("0{2,30}") ? marks.length() : 0, marks.indexOf('%') >= 0);
    }

    /** A stored number as {@link Content} keeps it. */
    Object read(BigDecimal stored, boolean from1904) {
        if (stored.abs().compareTo(LARGEST) > 0 || stored.scale() > 1100) {
            return new Content(Cell.Kind.ERROR, "#NUM!", null);
        }
        BigDecimal number = plain(stored);
        return switch (kind) {
            case DATE -> date(number, from1904);
            case DURATION, CLOCK -> new Content(kind, clock(number), number);
            default -> percent || zeros > 0 ? new Content(Cell.Kind.NUMBER, shown(number), number) : number;
        };
    }

    static BigDecimal plain(BigDecimal stored) {
        BigDecimal kept = stored.round(KEPT).stripTrailingZeros();
        return kept.scale() < 0 ? kept.setScale(0) : kept;
    }

    private String shown(BigDecimal number) {
        if (percent) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
        String plain = number.toPlainString();
        return zeros > plain.length() && number.signum() >= 0 && number.scale() <= 0 ? "0".repeat(zeros - plain.length()) + plain : plain;
    }

    static String clock(BigDecimal fraction) {
        long minutes = fraction.abs().min(LAST_DAY).multiply(MINUTES_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return (fraction.signum() < 0 ? "-" : "") + minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    /** The day a serial number stands for; a number that is no day of the calendar stays a number. */
    private static Object date(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0 || !from1904 && number.intValue() % DAY_THAT_NEVER_WAS == 0 && number.intValue() <= DAY_THAT_NEVER_WAS) {
            return number;
        }
        int serial = number.intValue();
        return from1904 ? LocalDate.of(1904, 1, 1).plusDays(serial)
            // 29 February 1900 never was, yet spreadsheets number it 60
            : LocalDate.of(1899, 12, serial > DAY_THAT_NEVER_WAS ? 30 : 31).plusDays(serial);
    }
}
