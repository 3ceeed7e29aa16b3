package fr.clausier.proof.writing;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A synthesis of 450 lots as formulas over the lines, worked out by LibreOffice; and the same sums by this product. */
final class Recalculation {

    static final int ROWS = 20_000;
    private static final int LOTS = 450;
    private static final int FIGURES = 4;

    private Recalculation() { }

    static String row(Path folder) throws Exception {
        long start = System.nanoTime();
        BigDecimal[][] sums = sums();
        double ours = (System.nanoTime() - start) / 1e9;
        Path file = folder.resolve("synthese.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book(sums).writeTo(out);
        }
        try {
            long opened = System.nanoTime();
            Process program = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "xlsx",
                "--outdir", folder.resolve("out").toString(), file.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (program.waitFor(10, TimeUnit.MINUTES) && program.exitValue() == 0) {
                return String.format(Locale.ROOT, "| LibreOffice, opened, recalculated and saved | %.2f | not measured |%n| the same sums by this product | %.3f | – |",
                    (System.nanoTime() - opened) / 1e9, ours);
            }
            program.destroyForcibly();
            return "| LibreOffice | did not end in ten minutes | – |";
        } catch (IOException absent) {
            return "| LibreOffice | left out: not installed | – |";
        }
    }

    private static String key(int row) {
        return "11111111100006/2026TX0" + row % LOTS + "/01";
    }

    private static BigDecimal[][] sums() {
        BigDecimal[][] sums = new BigDecimal[LOTS][FIGURES];
        for (int i = 0; i < ROWS; i++) {
            for (int c = 0; c < FIGURES; c++) {
                BigDecimal before = sums[i % LOTS][c];
                sums[i % LOTS][c] = before == null ? Cells.number(i, c) : before.add(Cells.number(i, c));
            }
        }
        return sums;
    }

    private static Book book(BigDecimal[][] sums) {
        List<Column> columns = List.of(Column.of("Clé", Format.TEXT, 26), hours(0), hours(1), hours(2), hours(3));
        List<List<Value>> synthesis = new ArrayList<>();
        for (int i = 0; i < LOTS; i++) {
            List<Value> row = new ArrayList<>(List.of(Value.of(key(i))));
            for (int c = 0; c < FIGURES; c++) {
                row.add(Value.formula("SUMIFS(Heures[Heures " + c + "],Heures[Clé],A" + (i + 2) + ")", sums[i][c]));
            }
            synthesis.add(row);
        }
        Iterable<List<Value>> lines = () -> IntStream.range(0, ROWS).mapToObj(i -> List.of(Value.of(key(i)), Value.of(Cells.number(i, 0)),
            Value.of(Cells.number(i, 1)), Value.of(Cells.number(i, 2)), Value.of(Cells.number(i, 3)))).iterator();
        return new Book("Mesure", "Clausier", "fr", Instant.EPOCH, List.of(Page.of("Synthèse", List.of(), columns, synthesis),
            Page.of("Heures", List.of(), columns, lines).named("Heures")));
    }

    private static Column hours(int figure) {
        return Column.of("Heures " + figure, Format.HOURS, 12);
    }
}
