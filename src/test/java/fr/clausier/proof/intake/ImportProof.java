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
    /** What an instance is usually given. */
    private static final String USUAL = "-Xmx512m";
    /** An idle instance holds about 30 MiB: this leaves 128 MiB to an import. */
    private static final String LITTLE = "-Xmx157m";
    private static final int BEFORE = 12_000;
    private static final String PYTHON = """
        import sys, time, openpyxl
        start = time.time(); busy = time.process_time(); cells = 0
        for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
        print(round(1000 * (time.time() - start)), round(1000 * (time.process_time() - busy)))
        """;

    private ImportProof() { }

    /** Numbers of one process in the order {@link ImportRun} prints them; none when it did not end well. */
    private record Run(List<String> numbers) {

        boolean ended() {
            return !numbers.isEmpty();
        }

        long of(int place) {
            return Long.parseLong(numbers.get(place));
        }

        /** Looked at and recorded together. */
        double wall() {
            return (of(0) + of(2)) / 1e3;
        }
    }

    /** One size: the first thing an instance does; by an instance that imported before; in a bounded heap; read by openpyxl, empty where it is not installed. */
    private record Measured(int rows, Run first, Run warm, Run little, List<String> python) { }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0 ? SIZES : Stream.of(arguments).map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory("import-proof");
        Path before = folder.resolve("avant.xlsx");
        LongWorkbook.write(before, BEFORE, true);
        List<Measured> measured = new ArrayList<>();
        for (int rows : sizes) {
            Path file = folder.resolve("heures-" + rows + ".xlsx");
            LongWorkbook.write(file, rows, false);
            List<String> python = told(List.of(System.getProperty("python", "/usr/bin/python3"), "-c", PYTHON, file.toString()), "");
            measured.add(new Measured(rows, run(USUAL, file, folder), run(USUAL, file, folder, before), run(LITTLE, file, folder), python));
            System.out.println(measured.get(measured.size() - 1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, page(measured) + (told.contains(READING) ? told.substring(told.indexOf(READING)) : ""));
    }

    private static Run run(String heap, Path file, Path folder, Path... before) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), heap, "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=2",
            "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"), ImportRun.class.getName(), file.toString(),
            Files.createTempDirectory(folder, "data").toString()));
        Stream.of(before).forEach(each -> command.add(each.toString()));
        return new Run(told(command, ImportRun.MARK));
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
            person and month (twelve rows a person, twenty contracts), sent to an instance on its embedded database on disk, in a process of its own with `%s -XX:+UseSerialGC`.
            Nobody in it is known yet. *Wall* is the clock; *busy* is time of processors of the whole process, its compiler and its collection of garbage included.

            *Look* reads the file, checks every row and compares it with what is stored; *record* does the same again and writes people, placements, lines and journal in
            one transaction; *look again* compares a file every line of which is stored.

            ## By an instance at work

            One that imported %d rows of other people before. Bounds for reading and the full check (*look*): 5 s for 20,000 rows, 25 s for 100,000.

            | rows | file, MB | people created | lines written | look, wall s | record, wall s | both, wall s | both, busy s | look again, wall s |
            |---|---|---|---|---|---|---|---|---|
            %s

            ## As the first thing a process just started does

            | rows | look, wall s | record, wall s | both, wall s | both, busy s | look again, wall s |
            |---|---|---|---|---|---|
            %s

            ## How it grows

            | rows | times more | wall ms a row, at work | times that of the smallest |
            |---|---|---|---|
            %s

            ## Memory

            The same once more with `%s`: the whole heap of the process. It must end, and what is kept after a collection be at most 128 MiB above what the idle instance holds.

            | rows | ended | heap idle, MiB | most kept after a collection, MiB | above idle, MiB |
            |---|---|---|---|---|
            %s

            ## Beside it: reading alone, with openpyxl

            | rows | openpyxl read-only, wall s | busy s | looking here, at work, times that |
            |---|---|---|---|
            %s

            Again: `mvn -q test-compile && mvn -q exec:exec@import`.
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), USUAL, BEFORE,
            rows(measured, one -> "%.1f | %d | %d | ".formatted(one.warm.of(13) / 1e6, one.warm.of(7), one.warm.of(8)) + times(one.warm)),
            rows(measured, one -> times(one.first)), rows(measured, one -> growth(one, measured.get(0))), LITTLE, rows(measured, ImportProof::memory),
            rows(measured, ImportProof::python));
    }

    private static String rows(List<Measured> measured, java.util.function.Function<Measured, String> row) {
        return measured.stream().map(each -> "| " + each.rows() + " | " + row.apply(each) + " |").collect(Collectors.joining("\n"));
    }

    private static String times(Run run) {
        return "%.1f | %.1f | %.1f | %.1f | %.1f".formatted(run.of(0) / 1e3, run.of(2) / 1e3, run.wall(), (run.of(1) + run.of(3)) / 1e3, run.of(4) / 1e3);
    }

    private static String growth(Measured one, Measured least) {
        double row = 1e3 * one.warm.wall() / one.rows;
        return "%d | %.2f | %.2f".formatted(one.rows / least.rows, row, row / (1e3 * least.warm.wall() / least.rows));
    }

    private static String memory(Measured one) {
        return one.little.ended() ? "yes | %d | %d | %d".formatted(one.little.of(10), one.little.of(11), one.little.of(11) - one.little.of(10)) : "NO | | |";
    }

    private static String python(Measured one) {
        return one.python.isEmpty() ? "not installed | |" : "%.1f | %.1f | %.2f".formatted(Long.parseLong(one.python.get(0)) / 1e3, Long.parseLong(one.python.get(1)) / 1e3,
            one.warm.of(0) / Double.parseDouble(one.python.get(0)));
    }
}
