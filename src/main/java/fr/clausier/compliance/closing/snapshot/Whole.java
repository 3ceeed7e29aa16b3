package fr.clausier.compliance.closing.snapshot;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.kernel.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Things that have a document of their own, read since the first version of the product: they are kept as that document, not by their
 * components, since they take many shapes.
 *
 * @param written the document of one, texts, lists and maps
 */
record Whole<T>(Function<T, Map<String, Object>> written, Function<Map<String, Object>, T> read) {

    static final Map<Class<?>, Whole<?>> ALL = Map.of(Terms.class, new Whole<>(Whole::terms, Whole::terms),
        Penalties.class, new Whole<>(Whole::penalties, Whole::penalties));

    @SuppressWarnings("unchecked")
    static Map<String, Object> document(Object value) {
        return ((Whole<Object>) ALL.get(value.getClass())).written.apply(value);
    }

    private static Map<String, Object> terms(Terms terms) {
        return Map.of("version", Integer.toString(terms.version()), "recordedAt", terms.recordedAt().toString(), "document",
            TermsDraft.document(terms));
    }

    private static Terms terms(Map<String, Object> kept) {
        Fields fields = Fields.of(nested(kept.get("document")));
        TermsDraft draft = TermsDraft.read(fields);
        if (fields.hasErrors()) {
            throw new IllegalStateException("the terms of a closed month do not read: " + fields.problems().get(0).code());
        }
        return draft.version(Integer.parseInt(kept.get("version").toString()), Instant.parse(kept.get("recordedAt").toString()));
    }

    private static Map<String, Object> penalties(Penalties penalties) {
        Map<String, Object> document = new LinkedHashMap<>();
        penalties.write(document);
        return document;
    }

    private static Penalties penalties(Map<String, Object> kept) {
        return Penalties.read(Fields.of(kept));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Object value) {
        return (Map<String, Object>) value;
    }
}
