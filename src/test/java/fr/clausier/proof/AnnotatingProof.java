package fr.clausier.proof;

import fr.clausier.workbook.annotating.Annotated;
import fr.clausier.workbook.annotating.Annotating;
import fr.clausier.workbook.annotating.Note;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How long it takes, and how much memory, to give back a workbook of 20 columns with a comment and colour on 1 % of its cells, one in
 * ten of them not in the file: {@code mvn -q exec:exec@annotate}, in a heap of 160 MB. What it prints stands in docs/proofs/annotating.md.
 */
public final class AnnotatingProof {

    private static final int COLUMNS = 20;
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final String WHY = "Ce nombre d’heures ne se lit pas : écrivez des heures, avec une virgule ou deux points.\nExemple : 35,50 ou 35:30";

    private AnnotatingProof() { }

    public static void main(String[] arguments) throws IOException {
        System.out.printf("| rows × 20 | MB sent | cells marked | seconds | above idle, MB | MB given back |%n|---|---|---|---|---|---|%n");
        run(SIZES[0], false);
        for (int rows : SIZES) {
            run(rows, true);
        }
    }

    private static void run(int rows, boolean told) throws IOException {
        Path file = Files.createTempFile("annotating", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book(rows).writeTo(out);
        }
        long idle = settled();
        AtomicLong peak = new AtomicLong();
        Thread watch = watch(peak);
        long start = System.nanoTime();
        byte[] sent = Files.readAllBytes(file);
        List<Note> notes = notes(rows);
        Annotated annotated = Annotating.annotate(sent, () -> List.<Table>of(), notes);
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.interrupt();
        Files.delete(file);
        if (annotated.copied()) {
            throw new IllegalStateException("not patched");
        }
        if (told) {
            System.out.printf("| %d | %.1f | %d | %.2f | %d | %.1f |%n", rows, sent.length / 1e6, notes.size(), seconds, (peak.get() - idle) >> 20,
                annotated.content().length / 1e6);
        }
    }

    /** One cell in a hundred; the last column is empty in the file. */
    private static List<Note> notes(int rows) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < rows * COLUMNS / 100; i++) {
            int column = i % 10 == 9 ? COLUMNS - 1 : i % (COLUMNS - 1);
            notes.add(new Note("Heures", Table.letters(column) + (2 + i * 5 % rows), true, WHY));
        }
        return notes;
    }

    private static Book book(int rows) {
        List<Column> columns = IntStream.range(0, COLUMNS).mapToObj(i -> Column.of("Colonne " + i, i % 2 == 0 ? Format.TEXT : Format.HOURS, 14)).toList();
        Iterable<List<Value>> lines = () -> new Iterator<>() {
            private int row;

            @Override
            public boolean hasNext() {
                return row < rows;
            }

            @Override
            public List<Value> next() {
                row++;
                return IntStream.range(0, COLUMNS).mapToObj(i -> i == COLUMNS - 1 ? Value.EMPTY
                    : i % 2 == 0 ? Value.of("Texte " + row + " " + i) : Value.of(BigDecimal.valueOf(row * 7L + i, 2))).toList();
            }
        };
        return new Book("Heures", "Clausier", "fr", Instant.EPOCH, List.of(Page.of("Heures", List.of(), columns, lines)));
    }

    private static Thread watch(AtomicLong peak) {
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(used(), Math::max);
                try {
                    Thread.sleep(2);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private static long settled() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return used();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
