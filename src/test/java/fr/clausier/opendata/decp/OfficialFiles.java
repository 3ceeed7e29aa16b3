package fr.clausier.opendata.decp;

import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.file.DecpFile;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads every published file of a folder and writes a page naming each file's records and problems. Run by hand, since the official
 * files are not part of the product. The command stands at the head of docs/proofs/decp-official-files.md.
 */
public final class OfficialFiles {

    private OfficialFiles() { }

    /** @param args the folder of published files, then the page to write */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : System.getProperty("decp.folder", "../shared/data/decp"));
        if (!Files.isDirectory(folder)) {
            System.err.println("no folder of published files at " + folder + ": give it as first argument or as -Ddecp.folder=…");
            System.exit(2);
        }
        String page = page(folder);
        Path out = Path.of(args.length > 1 ? args[1] : "docs/proofs/decp-official-files.md");
        Files.createDirectories(out.getParent());
        Files.writeString(out, page);
        System.out.println(page);
    }

    private static String page(Path folder) throws IOException {
        StringBuilder page = new StringBuilder("""
            # The official DECP files, read

            Every example of the official repository (139bercy/format-commande-publique, schema 2.0.3) and one record really published
            (139bercy/decp-rama), read as a user's file would be. Nothing is refused; some of their SIRETs fail the check and are kept
            with a warning. The files themselves are not part of this repository. Written by `OfficialFiles` (test sources):

                mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
                java -cp target/test-classes:target/classes:$(cat target/classpath) fr.clausier.opendata.decp.OfficialFiles FOLDER

            """);
        Words words = new Texts(ZoneId.of("Europe/Paris")).in(Language.FR);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> published = files.filter(f -> f.toString().matches(".*\\.(json|xml)"))
                .filter(f -> !f.getFileName().toString().startsWith("schema")).sorted().toList();
            for (Path file : published) {
                section(page, file.getFileName().toString(), DecpFile.read(Files.readAllBytes(file)), words);
            }
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String name, DecpReading reading, Words words) {
        page.append("## ").append(name).append("\n\n").append(reading.read()).append(" read, ").append(reading.records().size())
            .append(" kept, ").append(reading.refused()).append(" refused, ").append(reading.complete() ? "complete" : "broken").append(".\n\n");
        page.append("| Record | Buyer | Fields | Amount | Months | Social |\n|---|---|---|---|---|---|\n");
        for (DecpRecord record : reading.records()) {
            page.append("| ").append(record.id()).append(" (").append(words.of(record.family())).append(") | ").append(record.buyer())
                .append(" | ").append(record.fields().size()).append(" | ").append(record.value(DecpField.AMOUNT).orElse("–")).append(" | ")
                .append(record.value(DecpField.DURATION_MONTHS).orElse("–")).append(" | ")
                .append(record.value(DecpField.SOCIAL).orElse("–")).append(" |\n");
        }
        page.append(reading.problems().isEmpty() ? "\nNo problem.\n\n" : "\n| Severity | Where | Found | Said |\n|---|---|---|---|\n");
        for (Problem problem : reading.problems()) {
            page.append("| ").append(problem.severity()).append(" | ").append(problem.place()).append(" | ").append(problem.found())
                .append(" | ").append(words.problem(problem)).append(" |\n");
        }
        page.append(reading.problems().isEmpty() ? "" : "\n");
    }
}
