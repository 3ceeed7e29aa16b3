package fr.clausier.web.map;

import fr.clausier.organisation.territory.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A coarse outline of metropolitan France: {@code territory/outline.csv}, drawn by hand to some ten kilometres, to find one's way only. */
final class Outline {

    private static final String FILE = "/territory/outline.csv";
    /** Each part as the points around it. */
    static final List<List<Coordinates>> PARTS = read();

    private Outline() { }

    private static List<List<Coordinates>> read() {
        Map<String, List<Coordinates>> parts = new TreeMap<>();
        try (InputStream file = Outline.class.getResourceAsStream(FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";")).forEach(line ->
                parts.computeIfAbsent(line[0], part -> new ArrayList<>()).add(Coordinates.ofDegrees(line[1], line[2])));
            return List.copyOf(parts.values());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
