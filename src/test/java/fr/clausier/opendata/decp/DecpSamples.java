package fr.clausier.opendata.decp;

import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.file.DecpFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Samples with invented organisations, and short ways to write one record. */
final class DecpSamples {

    static final String BUYER = "90000010000017";

    private DecpSamples() { }

    static byte[] file(String name) throws IOException {
        try (InputStream in = DecpSamples.class.getResourceAsStream("/opendata/" + name)) {
            return in.readAllBytes();
        }
    }

    static DecpReading read(String text) {
        return DecpFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of schema 2.0 holding these records. */
    static DecpReading marches(String... records) {
        return read("{\"marches\":{\"marche\":[" + String.join(",", records) + "]}}");
    }

    /** A record with the two required identifiers and more: single quotes stand for double ones. */
    static String marche(String id, String more) {
        return ("{'id':'" + id + "','acheteur':{'id':'" + BUYER + "'}" + (more.isEmpty() ? "" : "," + more) + "}").replace('\'', '"');
    }

    /** The only record of a file with one more field. */
    static DecpRecord one(String more) {
        return marches(marche("A1", more)).records().get(0);
    }

    static List<String> codes(DecpReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }
}
