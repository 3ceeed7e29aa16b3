package fr.clausier.proof.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What importing costs and how that grows, written down in docs/proofs/import.md: {@code mvn -q test-compile && mvn -q exec:exec@import}. Each
 * size is imported into an empty instance by a process of its own, whose whole heap is bounded. Sizes may be given as arguments.
 */
public final class ImportProof {

    private static final Path PAGE = Path.of("docs", "proofs", "import.md");
    /** From here on the page is written by people, and kept. */
    private static final String READING = "\n## What this shows";
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 20_000, 100_000);
    /** An idle instance holds about 30 MiB: this leaves 128 MiB to an import. */
    private static final String HEAP = "-Xmx160m";
    private static final String PYTHON = """
        import sys, time, resource, openpyxl
        start = time.time(); busy = time.process_time(); cells = 0
        for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
        print(round(1000 * (time.time() - start)), round(1000 * (time.process_time() - busy)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        """;

    private ImportProof() { }

    /** Numbers of one size, in the order {@link ImportRun} prints them; those of openpyxl, empty where it is not installed. */
    private record Measured(int rows, List<String> numbers, List<String> python) {

        long of(int place) {
            return Long.parseLong(numbers.get(place));
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0 ? SIZES : Stream.of(arguments).map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory("import-proof");
        List<Measured> measured = new ArrayList<>();
        for (int rows : sizes) {
            Path file = folder.resolve("heures-" + rows + ".xlsx");
            LongWorkbook.write(file, rows);
            List<String> python = told(List.of(System.getProperty("python", "python3"), "-c", PYTHON, file.toString()), "");
            List<String> numbers = told(List.of(ProcessHandle.current().info().command().orElse("java"), HEAP, "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=2",
                "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"), ImportRun.class.getName(), file.toString(),
                folder.resolve("data-" + rows).toString()), ImportRun.MARK);
            measured.add(new Measured(rows, numbers, python));
            System.out.println(rows + " " + numbers + " " + python);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, page(measured) + (before.contains(READING) ? before.substring(before.indexOf(READING)) : ""));
    }

    /** The numbers of the last line that begins so; none when the program fails or is not there. */
    private static List<String> told(List<String> command, String mark) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines = process.inputReader().lines().filter(line -> line.startsWith(mark)).toList();
            return process.waitFor() == 0 && !lines.isEmpty() ? List.of(lines.get(lines.size() - 1).substring(mark.length()).split(" ")) : List.of();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static String page(List<Measured> measured) {
        return """
            # What importing hours costs

            Run on %s, Java %s, %d processors. Each size is a workbook of 18 columns, one sheet, texts shared as Excel shares them, a row for each
            person and month (twelve rows a person, twenty contracts), sent to an empty instance on its embedded database on disk, in a process of its own just started and
            with `%s -XX:+UseSerialGC`: the whole heap, of which the idle instance holds the number shown. *Busy* is time of processors of the whole process, its compiler and its
            collection of garbage included; *wall* is the clock, lengthened by whatever else runs on the machine.

            ## Looked at, recorded, looked at again

            | rows | file, MB | people created | lines written | look, wall s | look, busy s | record, wall s | record, busy s | look again, wall s | look again, busy s |
            |---|---|---|---|---|---|---|---|---|---|
            %s

            *Look* reads the file, checks every row and compares it with what is stored; *record* does the same again and writes people, placements, lines and journal in
            one transaction; *look again* compares a file every line of which is stored.

            ## How it grows

            | rows | look, busy ms a row | record, busy ms a row | heap idle, MiB | most kept after a collection, MiB | above idle, MiB |
            |---|---|---|---|---|---|
            %s

            ## Beside it: reading alone, with openpyxl

            | rows | openpyxl read-only, wall s | busy s | memory of the process, MiB |
            |---|---|---|---|
            %s

            Again: `mvn -q test-compile && mvn -q exec:exec@import`.
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), HEAP,
            rows(measured, ImportProof::times), rows(measured, ImportProof::growth), rows(measured, ImportProof::python));
    }

    private static String rows(List<Measured> measured, java.util.function.Function<Measured, String> row) {
        return measured.stream().map(each -> "| " + each.rows() + " | " + row.apply(each) + " |").collect(Collectors.joining("\n"));
    }

    private static String times(Measured one) {
        return one.numbers().isEmpty() ? "did not end | | | | | | | |" : "%.1f | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f".formatted(one.of(13) / 1e6, one.of(7), one.of(8),
            one.of(0) / 1e3, one.of(1) / 1e3, one.of(2) / 1e3, one.of(3) / 1e3, one.of(4) / 1e3, one.of(5) / 1e3);
    }

    private static String growth(Measured one) {
        return one.numbers().isEmpty() ? "| | | |" : "%.2f | %.2f | %d | %d | %d".formatted((double) one.of(1) / one.rows(), (double) one.of(3) / one.rows(), one.of(10), one.of(11),
            one.of(11) - one.of(10));
    }

    private static String python(Measured one) {
        return one.python().isEmpty() ? "not installed | |" : "%.1f | %.1f | %s".formatted(Long.parseLong(one.python().get(0)) / 1e3, Long.parseLong(one.python().get(1)) / 1e3, one.python().get(2));
    }
}
