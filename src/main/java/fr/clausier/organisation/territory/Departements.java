package fr.clausier.organisation.territory;

import fr.clausier.kernel.Folded;
import fr.clausier.organisation.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The départements that come with the product: {@code territory/departements.csv}, one line each, read once. */
public final class Departements {

    private static final String FILE = "/territory/departements.csv";
    private static final Map<String, Departement> BY_CODE = read();

    private Departements() { }

    public static List<Departement> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** By code; empty for a code that is not one. */
    public static Optional<Departement> find(String code) {
        return Optional.ofNullable(code == null ? null : BY_CODE.get(code));
    }

    /** The code of the département of an organisation: said, or told by its commune code or its post code; empty when nothing tells it. */
    public static String codeOf(Organisation organisation) {
        if (organisation.departement() != null) {
            return organisation.departement();
        } else if (organisation.communeCode() != null) {
            return start(organisation.communeCode());
        }
        return organisation.postcode() == null ? "" : ofPostcode(organisation.postcode());
    }

    /** The code of the département something is done in: told by a place code, as contracts give them, else that of an organisation. */
    public static String codeOf(String place, Organisation otherwise) {
        String code = place == null ? "" : place.strip().toUpperCase(Locale.ROOT);
        String told = code.matches("[0-9][0-9AB][0-9]{3}") ? ofPostcode(code) : code;
        return BY_CODE.containsKey(told) || otherwise == null ? told : codeOf(otherwise);
    }

    /**
     * The codes by which the place something is done in may be named, the closest first: a commune or post code, then the département. Told by a place code,
     * as contracts give them, else by where an organisation is; none when nothing tells it.
     */
    public static List<String> codesOf(String place, Organisation otherwise) {
        String code = place == null ? "" : place.strip().toUpperCase(Locale.ROOT);
        Optional<String> told = area(code);
        Stream<String> near = told.isPresent() ? told.stream() : otherwise == null ? Stream.empty() : Stream.of(text(otherwise.communeCode()), text(otherwise.postcode()));
        return Stream.concat(near, Stream.of(codeOf(told.orElse(null), otherwise))).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** The code of an area as people write it: the code or the name of a département, or the five characters of a commune or a post code in one; else empty. */
    public static Optional<String> area(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (code.matches("[0-9][0-9AB][0-9]{3}")) {
            return find(ofPostcode(code)).map(inside -> code);
        }
        String name = Folded.of(written).strip();
        return find(code).or(() -> all().stream().filter(each -> Folded.of(each.name()).equals(name)).findFirst()).map(Departement::code);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Post codes of Corsica begin with 20; those below 20200 are of the south. */
    private static String ofPostcode(String postcode) {
        if (postcode.startsWith("20")) {
            return postcode.compareTo("20200") < 0 ? "2A" : "2B";
        }
        return start(postcode);
    }

    private static String start(String code) {
        return code.startsWith("97") ? code.substring(0, 3) : code.substring(0, 2);
    }

    /**
     * Whether an organisation lies where a person asks: a post code or a commune code of five characters, the code of a département,
     * or part of the name of a commune or the name of a département, whatever the case and accents. An empty text is everywhere.
     */
    public static boolean liesIn(Organisation organisation, String asked) {
        String text = Folded.of(asked).strip();
        if (text.isEmpty()) {
            return true;
        } else if (text.matches("[0-9][0-9ab][0-9]{3}")) {
            return text.equals(organisation.postcode()) || text.equalsIgnoreCase(organisation.communeCode());
        } else if (text.matches("[0-9][0-9ab][0-9]?")) {
            return text.equalsIgnoreCase(codeOf(organisation));
        }
        boolean commune = organisation.commune() != null && Folded.of(organisation.commune()).contains(text);
        return commune || find(codeOf(organisation)).filter(each -> Folded.of(each.name()).equals(text)).isPresent();
    }

    private static Map<String, Departement> read() {
        Map<String, Departement> found = new LinkedHashMap<>();
        try (InputStream file = Departements.class.getResourceAsStream(FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                .forEach(line -> found.put(line[0], new Departement(line[0], line[1], Coordinates.ofDegrees(line[2], line[3]))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
