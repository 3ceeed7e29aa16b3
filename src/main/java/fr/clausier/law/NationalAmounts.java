package fr.clausier.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The values that come with the product: {@code law/national-amounts.csv}, one line per value, read once. */
public final class NationalAmounts {

    /** The heading of the file: code, first day, value with a point, yes or no, source. */
    static final String HEADING = "amount;from;value;verified;source";
    private static final String FILE = "/law/national-amounts.csv";
    private static final LegalSeries SERIES = LegalSeries.of(read());

    private NationalAmounts() { }

    public static LegalSeries series() {
        return SERIES;
    }

    static List<LegalValue> read() {
        try (InputStream file = NationalAmounts.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.equals(HEADING)).map(NationalAmounts::value).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** @throws IllegalArgumentException for a line that is not one: the product must not start on half of its amounts */
    static LegalValue value(String line) {
        String[] cells = line.split(";", 5);
        if (cells.length < 5 || !cells[3].matches("yes|no") || cells[4].isBlank()) {
            throw new IllegalArgumentException("not a line of " + FILE + ": " + line);
        }
        return LegalValue.national(LegalAmount.valueOf(cells[0]), LocalDate.parse(cells[1]), new BigDecimal(cells[2]), cells[4].trim(),
            cells[3].equals("yes"));
    }
}
