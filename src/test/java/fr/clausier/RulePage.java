package fr.clausier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of docs/rules, read for its tables, so that what is written and what is computed cannot drift apart. */
public record RulePage(String id, String name, List<String> lines) {

    private static final Path FOLDER = Path.of("docs", "rules");

    public static RulePage of(String id) {
        return all().stream().filter(page -> page.id.equals(id)).findFirst()
            .orElseThrow(() -> new AssertionError("no page docs/rules/" + id + "-….md"));
    }

    public static List<RulePage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("R-")).sorted().map(RulePage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePage read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new RulePage(name.substring(0, 4), name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return String.join("\n", lines);
    }

    public List<Map<String, String>> examples() {
        return table("## Examples");
    }

    /** The first table under a heading, one map of heading to cell per row. */
    public List<Map<String, String>> table(String heading) {
        List<List<String>> rows = lines.stream().skip(lines.indexOf(heading)).dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|")).map(RulePage::cells).toList();
        if (!lines.contains(heading) || rows.size() < 3) {
            throw new AssertionError(name + " has no table under " + heading);
        }
        return rows.stream().skip(2).map(cells -> named(rows.get(0), cells)).toList();
    }

    private static List<String> cells(String line) {
        List<String> parts = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        return parts.subList(1, parts.size() - 1).stream().map(String::trim).toList();
    }

    private Map<String, String> named(List<String> headings, List<String> cells) {
        if (headings.size() != cells.size()) {
            throw new AssertionError(name + ": " + cells + " does not fill " + headings);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            row.put(headings.get(i), cells.get(i));
        }
        return row;
    }
}
