package fr.clausier.clause;

import fr.clausier.kernel.Fields;
import fr.clausier.store.Json;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One version of terms as stored: whole, as the document every door reads. Decision 0016 says why. */
@MappedEntity("clause_terms")
record TermsRow(@Id @GeneratedValue @Nullable Long id, long structureId, long clauseId, int version, Instant recordedAt, long recordedBy,
        String document) {

    static TermsRow of(Long id, Clause clause, Terms terms, long recordedBy) {
        return new TermsRow(id, clause.structureId(), clause.id(), terms.version(), terms.recordedAt(), recordedBy,
            Json.text(TermsDraft.document(terms)));
    }

    /** @throws IllegalStateException for a document this version of the product cannot read: never guessed at */
    Terms terms() {
        try {
            Fields fields = Fields.of(Json.object(document.getBytes(StandardCharsets.UTF_8)));
            TermsDraft draft = TermsDraft.read(fields);
            if (fields.hasErrors()) {
                throw new IllegalStateException("terms " + id + " do not read: " + fields.problems().get(0).code());
            }
            return draft.version(version, recordedAt);
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException("terms " + id + " are no document", malformed);
        }
    }
}
