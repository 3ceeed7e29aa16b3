package fr.clausier.opendata.decp;

import fr.clausier.kernel.Siret;
import java.util.List;
import java.util.Optional;

/**
 * A company that holds a published contract.
 *
 * @param kind kind of identifier: SIRET, TVA, TAHITI, RIDET, FRWF, IREP, HORS-UE, UE, or INCONNU
 * @param id the identifier without spaces; a SIRET may be malformed in published files
 * @param name empty since schema 2.0, which publishes no names
 */
public record Holder(String kind, String id, String name) {

    /** One line of plain text: kind, identifier, name. */
    public String plain() {
        return (kind + " " + id + " " + name).trim();
    }

    /** The SIRET, when the identifier is one. */
    public Optional<Siret> siret() {
        return kind.equals("SIRET") ? Siret.parse(id) : Optional.empty();
    }

    /** Reads back what {@link DecpField#HOLDERS} keeps: one holder a line. */
    public static List<Holder> listOf(String plain) {
        return plain.lines().map(line -> line.split(" ", 3)).filter(parts -> parts.length >= 2)
            .map(parts -> new Holder(parts[0], parts[1], parts.length > 2 ? parts[2] : "")).toList();
    }
}
