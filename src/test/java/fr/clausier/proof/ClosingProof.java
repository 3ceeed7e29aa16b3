package fr.clausier.proof;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.MonthState;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What closing a month costs and how that grows, written down in docs/proofs/closing.md: {@code mvn -q test-compile && mvn -q exec:exec@closing}.
 * Each size is a structure of its own on one instance, whose compiler was warmed by a small month before.
 */
public final class ClosingProof {

    private static final Path PAGE = Path.of("docs", "proofs", "closing.md");
    /** From here on the page is written by people, and kept. */
    private static final String READING = "\n## What this shows";
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final int[] SIZES = {500, 5_000, 100_000};
    private static final int LINES_A_LOT = 100;

    private final MonthClosings closings = TestInstance.get(MonthClosings.class);
    private final StringBuilder rows = new StringBuilder();
    private StringBuilder row = new StringBuilder();

    private ClosingProof() { }

    public static void main(String[] arguments) throws IOException {
        ClosingProof proof = new ClosingProof();
        proof.run(SIZES[0], 50_000_000);
        proof.rows.setLength(0);
        for (int i = 0; i < SIZES.length; i++) {
            proof.run(SIZES[i], 60_000_000 + 1_000_000 * i);
        }
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, proof.page() + (told.contains(READING) ? told.substring(told.indexOf(READING)) : ""));
        System.exit(0);
    }

    private void run(int lines, int first) {
        Scope scope = TestInstance.freshFacilitator();
        LargeMonth.fill(scope, LotExample.contract(scope, "2026-GRAND"), first, lines / LINES_A_LOT, lines);
        row = new StringBuilder("| " + lines + " | " + lines / LINES_A_LOT + " |");
        long start = System.nanoTime();
        Set<String> seen = timed(() -> closings.review(scope, MARCH).findings().stream().map(Finding::token).collect(Collectors.toSet()));
        MonthState closed = timed(() -> closings.close(scope, MARCH, new ClosingDraft(seen)).get());
        timed(() -> closings.book(scope, MARCH, null, Selection.ALL).orElseThrow());
        byte[] workbook = timed(() -> TestInstance.get(MonthlyComplianceReport.class).of(scope, MARCH, Selection.ALL,
            TestInstance.get(Texts.class).in(Language.FR)).content());
        row.append(" %.2f | %.1f | %.1f |".formatted((System.nanoTime() - start) / 1e6 / lines, closed.newest().orElseThrow().sizeBytes() / 1e6, workbook.length / 1e6));
        System.out.println(row);
        rows.append(row).append('\n');
    }

    private <T> T timed(Supplier<T> work) {
        long start = System.nanoTime();
        T value = work.get();
        row.append(" %.1f |".formatted((System.nanoTime() - start) / 1e9));
        return value;
    }

    private String page() {
        return """
            # What closing a month costs

            Run on %s, Java %s, %d processors, on the embedded database on disk. Each size is a structure of its own, a line a person, a hundred lines a lot, every line sound.
            *Review* judges the month and lists what blocks; *close* judges it again, locks it and keeps its snapshot; *open* reads the snapshot back; *draw* makes the
            monthly workbook of the closed month, annex of what changed since included.

            | lines | lots | review, s | close, s | open, s | draw, s | all, ms a line | kept, MB | workbook, MB |
            |---|---|---|---|---|---|---|---|---|
            %s
            Again: `mvn -q test-compile && mvn -q exec:exec@closing`.
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), rows);
    }
}
