package fr.clausier.upload;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Words;
import fr.clausier.workbook.annotating.Annotated;
import fr.clausier.workbook.annotating.Annotating;
import fr.clausier.workbook.annotating.Note;
import fr.clausier.workbook.reading.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * A file received, given back with what is wrong said at its cells.
 *
 * @param name of plain letters, digits and dashes, after the name of what was sent
 * @param mediaType with macros for a workbook that came with them: they are given back, never run
 */
public record AnnotatedFile(String name, String mediaType, byte[] content) {

    private static final String PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12";
    private static final int LONGEST_NAME = 80;

    /**
     * The workbook sent, with a comment at each cell something is said of, and colour on those to be mended.
     *
     * @param upload one that could be read, its problems being known
     */
    public static AnnotatedFile of(Upload upload, List<Problem> problems, Words words) {
        try {
            Annotated annotated = Annotating.annotate(upload.content(), () -> Tables.read(upload.fileName(), upload.content()).get(), problems.stream().map(problem -> note(problem, words)).toList());
            boolean macros = !annotated.copied() && upload.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsm");
            String suffix = words.say(annotated.copied() ? "annotation.name-copy" : "annotation.name");
            return new AnnotatedFile(plain(upload.fileName()) + "-" + suffix + (macros ? ".xlsm" : ".xlsx"),
                macros ? WITH_MACROS : PLAIN, annotated.content());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Note note(Problem problem, Words words) {
        String example = words.example(problem);
        String said = words.problem(problem) + (example.isEmpty() ? "" : "\n" + words.say("annotation.example", example));
        return new Note(problem.place().sheet(), problem.place().cell(), problem.isError(), said);
    }

    private static String plain(String fileName) {
        String name = Folded.of(fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "classeur" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
