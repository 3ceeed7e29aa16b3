package fr.clausier.opendata.decp;

import fr.clausier.kernel.Siret;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published record: a "marché" of the national data, which is one lot there, or a concession. With the buyer's SIRET, its id
 * identifies it nationally.
 *
 * @param path where it stands in its file: {@code marches.marche[3]}, counted from 0
 * @param buyer SIRET of the buyer or of the conceding authority; may fail its check, published lists hold a few
 * @param id the buyer's own number, 1 to 100 characters
 * @param fields values in plain form (dates ISO, decimals with a point, codes by their constant); absent when missing or unusable
 */
public record DecpRecord(DecpFamily family, String path, Siret buyer, String id, Map<DecpField, String> fields) {

    public DecpRecord {
        EnumMap<DecpField, String> copy = new EnumMap<>(DecpField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** The plain value of a field, when the record holds a usable one. */
    public Optional<String> value(DecpField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Holders, in the order of the file: never summed, each owes what the grouping says. */
    public List<Holder> holders() {
        return value(DecpField.HOLDERS).map(Holder::listOf).orElse(List.of());
    }

    /** Amendments published with the record, in the order of the file. */
    public List<Modification> modifications() {
        return value(DecpField.MODIFICATIONS).map(Modification::listOf).orElse(List.of());
    }

    /** Whether the publication says a social clause applies; the terms are then to be typed by a person, hours are not published. */
    public boolean announcesSocialClause() {
        return value(DecpField.SOCIAL).map(codes -> List.of(codes.split(",")).contains("CLAUSE")).orElse(false);
    }

    DecpRecord with(Map<DecpField, String> others) {
        return new DecpRecord(family, path, buyer, id, others);
    }
}
