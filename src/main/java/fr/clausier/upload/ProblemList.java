package fr.clausier.upload;

import fr.clausier.kernel.Problem;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems of a file as a table to take away: one line each, with sheet, cell, value, why and an example. */
public final class ProblemList {

    public static final String FILE_NAME = "clausier-problemes.csv";

    private ProblemList() { }

    /** As text with semicolons; a value that a spreadsheet would run as a formula is guarded. */
    public static byte[] csv(Words words, List<Problem> problems) {
        List<Column> columns = headings(words).stream().map(heading -> Column.of(heading, Format.TEXT, 20)).toList();
        List<List<Value>> rows = problems.stream().map(problem -> line(words, problem).stream().map(Value::of).toList()).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Page.of(words.say("annotation.list"), List.of(), columns, rows).writeCsv(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The first problems as text with tabs, to be copied from a page into a message or a spreadsheet. */
    public static String text(Words words, List<Problem> problems, int most) {
        Stream<List<String>> lines = problems.stream().limit(most).map(problem -> line(words, problem));
        return Stream.concat(Stream.of(headings(words)), lines).map(line -> line.stream().map(ProblemList::pasted).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
    }

    /** On one line, and with an apostrophe before what a spreadsheet would run when it is pasted. */
    private static String pasted(String text) {
        String line = text.replaceAll("\\s", " ").strip();
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    private static List<String> headings(Words words) {
        return Stream.of("annotation.column.kind", "annotation.column.sheet", "annotation.column.cell", "annotation.column.found", "annotation.column.why",
            "annotation.column.example").map(words::say).toList();
    }

    private static List<String> line(Words words, Problem problem) {
        return List.of(words.say(problem.isError() ? "annotation.error" : "annotation.warning"), problem.place().sheet(),
            problem.place().cell().isEmpty() ? problem.place().field() : problem.place().cell(), problem.found(), words.problem(problem), words.example(problem));
    }
}
