package fr.clausier.opendata.decp;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Siret;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a record of the tree of one published contract: the two identifiers are required, everything else is kept when usable. */
final class RecordShape {

    private static final int LONGEST_ID = 100;
    /** Keys that say nothing a clause needs: technical marks of the platforms that publish. */
    private static final Set<String> TECHNICAL = Set.of("id", "uid", "_type", "type", "source", "acheteur", "autoriteConcedante",
        "lieuExecution", "created_at", "updated_at", "booleanModification", "uuid", "datePublication", "sourceOpenData", "_id", "db_id");

    private final Findings findings;
    private final FieldValues values;
    private final Set<String> known = new HashSet<>(TECHNICAL);

    RecordShape(Findings findings) {
        this.findings = findings;
        this.values = new FieldValues(findings);
        for (DecpField field : DecpField.values()) {
            field.published().forEach(path -> known.add(path.split("\\.")[0]));
        }
    }

    /**
     * @param family null when the file does not say (old flat lists): then the record's own type or authority tells
     * @return empty when the record was refused, its problems being in the findings
     */
    Optional<DecpRecord> read(Tree tree, DecpFamily family) {
        Optional<String> id = id(tree);
        Optional<Siret> buyer = buyer(tree);
        if (id.isEmpty() || buyer.isEmpty()) {
            return Optional.empty();
        }
        ((Map<?, ?>) tree.value()).keySet().stream().map(Object::toString).filter(key -> !known.contains(key))
            .forEach(findings::unknownKey);
        return Optional.of(new DecpRecord(family == null ? family(tree) : family, tree.path(), buyer.get(), id.get(), fields(tree)));
    }

    private static DecpFamily family(Tree tree) {
        boolean concession = Folded.of(tree.at("_type").text()).contains("concession") || !tree.at("autoriteConcedante").isEmpty();
        return concession ? DecpFamily.CONCESSION : DecpFamily.MARCHE;
    }

    private Map<DecpField, String> fields(Tree tree) {
        Map<DecpField, String> fields = new EnumMap<>(DecpField.class);
        for (DecpField field : DecpField.values()) {
            for (String path : field.published()) {
                Tree value = tree.follow(path);
                if (!value.isEmpty()) {
                    values.plain(field, value).ifPresent(plain -> fields.put(field, plain));
                    break;
                }
            }
        }
        Tree place = tree.at("lieuExecution");
        if (!place.isEmpty() && !place.isObject()) {
            findings.warning("decp-shape", place.path(), place.shown());
        }
        return fields;
    }

    private Optional<String> id(Tree tree) {
        Tree id = tree.at("id");
        if (id.text().isEmpty() || id.text().length() > LONGEST_ID) {
            findings.error("decp-id", id.path(), id.shown(), Integer.toString(LONGEST_ID));
            return Optional.empty();
        }
        return Optional.of(id.text());
    }

    private Optional<Siret> buyer(Tree tree) {
        Tree body = tree.at("acheteur").isEmpty() ? tree.at("autoriteConcedante") : tree.at("acheteur");
        Tree id = body.isText() ? body : body.at("id");
        if (body.isEmpty()) {
            id = tree.at("acheteur").at("id");
        }
        Optional<Siret> siret = Siret.parse(id.text());
        if (siret.isEmpty()) {
            findings.error("decp-buyer", id.path(), id.shown());
        } else if (!siret.get().checks()) {
            findings.warning("decp-siret-check", id.path(), id.text());
        }
        return siret;
    }
}
