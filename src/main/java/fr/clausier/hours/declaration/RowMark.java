package fr.clausier.hours.declaration;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Hours;
import fr.clausier.store.Canonical;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a row of a declaration workbook is about, and what stood when it went out. It names nobody: ids, figures and digests.
 *
 * @param organisation for whom the workbook was made; @param workbook tells one workbook from another
 * @param lot 0 for the mark of the workbook itself; @param placement 0 for the row of a whole lot, or month
 * @param zero whether zero stood as the answer of the employer
 * @param stood hours that stood, by activity
 * @param person digest of the name the row was written with; @param place the same of contract and lot
 */
public record RowMark(long structure, long organisation, String workbook, Instant issuedAt, long lot, long employer, YearMonth month, long placement,
        boolean zero, Map<Activity, Hours> stood, LocalDate plannedEnd, String person, String place) {

    private static final String SEPARATOR = "|";
    private static final int DIGEST = 12;
    private static final int PARTS = 15;
    /** In 1973 as milliseconds, in the year 5138 as seconds. */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    public RowMark {
        stood = Map.copyOf(stood);
    }

    public static RowMark ofWorkbook(long structure, long organisation, String workbook, Instant issuedAt) {
        return new RowMark(structure, organisation, workbook, issuedAt, 0, 0, YearMonth.from(LocalDate.EPOCH), 0, false, Map.of(), null, "", "");
    }

    public boolean isOfWorkbook() {
        return lot == 0;
    }

    public boolean isOfWholeLot() {
        return placement == 0;
    }

    /** A text as a row shows it, so that it can be compared later without being kept. */
    public static String digest(String shown) {
        return Canonical.sha256(Folded.of(shown)).substring(0, DIGEST);
    }

    /** Contract and lot as a row shows them; first zeros, which number cells drop, aside. */
    public static String digest(String contract, String lot) {
        return digest(bare(contract) + "/" + bare(lot));
    }

    /** Marks of before told seconds. */
    private static Instant instant(long written) {
        return written < LEAST_MILLIS ? Instant.ofEpochSecond(written) : Instant.ofEpochMilli(written);
    }

    private static String bare(String number) {
        return Folded.of(number).replaceFirst("^0+(?=.)", "");
    }

    String text() {
        List<String> parts = new ArrayList<>(List.of(Long.toString(structure), Long.toString(organisation), workbook, Long.toString(issuedAt.toEpochMilli()),
            Long.toString(lot), Long.toString(employer), month.toString(), Long.toString(placement), zero ? "0" : ""));
        for (Activity activity : Activity.values()) {
            parts.add(stood.containsKey(activity) ? stood.get(activity).toString() : "");
        }
        parts.addAll(List.of(plannedEnd == null ? "" : plannedEnd.toString(), person, place));
        return String.join(SEPARATOR, parts);
    }

    /** @throws IllegalArgumentException for a text that {@link #text} did not write */
    static RowMark of(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a mark");
        }
        Map<Activity, Hours> stood = new EnumMap<>(Activity.class);
        for (Activity activity : Activity.values()) {
            String hours = parts[9 + activity.ordinal()];
            if (!hours.isEmpty()) {
                stood.put(activity, Hours.of(hours));
            }
        }
        return new RowMark(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2], instant(Long.parseLong(parts[3])),
            Long.parseLong(parts[4]), Long.parseLong(parts[5]), YearMonth.parse(parts[6]), Long.parseLong(parts[7]), !parts[8].isEmpty(), stood,
            parts[12].isEmpty() ? null : LocalDate.parse(parts[12]), parts[13], parts[14]);
    }
}
