package fr.clausier.proof.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What writing costs, written down in docs/proofs/writing.md: {@code mvn -q test-compile && mvn -q exec:exec@writing}. Some minutes.
 * Others are measured in the same run; one that is not installed is left out, and the page says so.
 */
public final class WritingProof {

    private static final Path PAGE = Path.of("docs", "proofs", "writing.md");
    /** From here on the page is written by people, and kept. */
    private static final String READING = "\n## What this shows";
    private static final int ROWS = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int ROUNDS = 5;
    private static final String HEAP = "64m";

    private WritingProof() { }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("clausier-writing");
        Path file = folder.resolve("x.xlsx");
        for (int i = 0; i < 2; i++) {
            Writing.of("warm", ROWS / 5, Cells::ours, file);
            Writing.of("warm", ROWS / 5, Cells::bare, file);
        }
        List<Writing> ours = new ArrayList<>();
        List<Writing> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ours.add(Writing.of("ours", ROWS, Cells::ours, file));
            bare.add(Writing.of("bare", ROWS, Cells::bare, file));
        }
        List<Writing> sizes = List.of(Writing.of("ours", ROWS / 20, Cells::ours, file), Writing.of("ours", ROWS / 2, Cells::ours, file),
            Writing.of("ours", MILLION, Cells::ours, file));
        List<String> little = List.of(child(ROWS, file), child(MILLION, file));
        List<String> others = List.of(python("openpyxl", "openpyxl, write-only", file), python("xlsxwriter", "XlsxWriter, constant memory", file),
            Recalculation.row(folder));
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String kept = told.contains(READING) ? told.substring(told.indexOf(READING)) : "";
        Files.writeString(PAGE, page(median(ours), median(bare), sizes, little, others) + kept);
        System.out.println(Files.readString(PAGE));
        try (var files = Files.list(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        System.exit(0);
    }

    private static Writing median(List<Writing> all) {
        return all.stream().sorted(Comparator.comparing(Writing::busySeconds)).skip(all.size() / 2).findFirst().orElseThrow();
    }

    /** The same in a process that has no more heap than the bound, its own needs included. */
    private static String child(int rows, Path file) throws Exception {
        Process child = new ProcessBuilder("java", "-Xmx" + HEAP, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Writing.class.getName(),
            Integer.toString(rows), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(child.getInputStream().readAllBytes()).strip();
        boolean done = child.waitFor() == 0 && !said.isEmpty();
        return done ? String.format(Locale.ROOT, "| %d | yes | %.0f | %.1f | %.1f |", rows, number(said, 0), number(said, 1), number(said, 2))
            : "| " + rows + " | NO | – | – | – |";
    }

    private static String python(String tool, String name, Path file) throws Exception {
        try {
            Process process = new ProcessBuilder("/usr/bin/python3", "src/test/python/write_rows.py", tool, Integer.toString(ROWS), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return String.format(Locale.ROOT, "| %s | %.2f | %.2f |", name, number(said, 0), number(said, 1));
            }
        } catch (IOException absent) {
            return "| " + name + " | left out: no /usr/bin/python3 | – |";
        }
        return "| " + name + " | left out: not installed | – |";
    }

    private static double number(String said, int place) {
        return Double.parseDouble(said.split(" ")[place]);
    }

    private static String page(Writing ours, Writing bare, List<Writing> sizes, List<String> little, List<String> others) {
        double ratio = ours.busySeconds() / bare.busySeconds();
        StringBuilder growth = new StringBuilder();
        sizes.forEach(each -> growth.append(String.format(Locale.ROOT, "| %d | %d | %.2f | %.2f | %.1f | %.2f |%n", each.rows(), each.rows() / sizes.get(0).rows(),
            each.wallSeconds(), each.busySeconds(), each.microsecondsPerRow(), each.microsecondsPerRow() / sizes.get(0).microsecondsPerRow())));
        return String.format(Locale.ROOT, """
            # What writing workbooks costs

            Run on %s, Java %s, %d processors. *Wall* is the time on the clock, lengthened by whatever else runs; *busy* the time of processors this
            process used, its compiler and its collection of garbage included. Ratios are of busy times, each in one run, since the machine is shared.

            ## %d rows of %d columns

            Medians of %d rounds, one after the other in turn, in one process. *Bare* is the shortest loop over the library's streaming writer
            (SXSSF), two styles, no headings; *ours* has a named table, named styles, wrapped texts whose heights are measured, print set-up.

            | | first byte, ms | wall, s | busy, s | bytes |
            |---|---|---|---|---|
            | ours | %.0f | %.2f | %.2f | %d |
            | bare SXSSF loop | %.0f | %.2f | %.2f | %d |

            Ratio %.2f; bound 1.3: %s. First byte within 1 s: %s.

            ## With little memory

            In a process started with `-Xmx%s`, everything it needs included.

            | rows | written whole | first byte, ms | wall, s | busy, s |
            |---|---|---|---|---|
            %s

            ## How it grows

            | rows | times more | wall, s | busy, s | busy µs a row | cost of a row, times that of the smallest |
            |---|---|---|---|---|---|
            %s
            ## Beside others, in the same run

            %d rows of the same cells; LibreOffice opens a workbook of %d rows, works out again the sums of 450 lots written as SUMIFS, and saves.

            | | wall, s | busy, s |
            |---|---|---|
            | ours | %.2f | %.2f |
            %s

            Again: `mvn -q test-compile && mvn -q exec:exec@writing`.
            """, LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), ROWS, Cells.COLUMNS, ROUNDS, ours.firstMillis(),
            ours.wallSeconds(), ours.busySeconds(), ours.bytes(), bare.firstMillis(), bare.wallSeconds(), bare.busySeconds(), bare.bytes(), ratio,
            ratio <= 1.3 ? "held" : "NOT HELD", ours.firstMillis() <= 1000 ? "yes" : "NO", HEAP, String.join("\n", little), growth, ROWS, Recalculation.ROWS,
            ours.wallSeconds(), ours.busySeconds(), String.join("\n", others));
    }
}
