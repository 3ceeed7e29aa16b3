package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Fields;
import fr.clausier.web.Nested;
import fr.clausier.store.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One document for every door: whatever terms are made, what is written reads back as the same terms. */
class TermsDocumentTest {

    private static final int TRIES = 2000;

    private static Terms read(Map<String, ?> document) {
        Fields fields = Fields.of(document);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).as("%s", document).isEmpty();
        return draft.version(1, Instant.EPOCH);
    }

    @Test
    void what_is_written_reads_back_as_the_same_terms() throws Json.Malformed {
        for (int seed = 0; seed < TRIES; seed++) {
            Map<String, Object> typed = TypedTerms.any(new Random(seed));
            Terms terms = read(typed);
            Map<String, Object> document = TermsDraft.document(terms);
            assertThat(read(document)).as("seed %d", seed).isEqualTo(terms);
            assertThat(read(Json.object(Json.text(document).getBytes(StandardCharsets.UTF_8)))).isEqualTo(terms);
            assertThat(read(Nested.of(Nested.flat(document)))).as("through the form, seed %d", seed).isEqualTo(terms);
        }
    }

    @Test
    void every_value_typed_is_kept_in_the_document() {
        for (int seed = 0; seed < TRIES; seed++) {
            Map<String, Object> typed = TypedTerms.any(new Random(seed));
            assertThat(TermsDraft.document(read(typed)).keySet()).as("seed %d", seed).containsAll(typed.keySet());
        }
    }

    @Test
    void a_wrong_value_in_a_row_is_named_by_the_box_it_came_from() {
        Map<String, Object> form = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", "DIRECT_HIRE",
            "groups", "RSA", "formula", "FIXED", "fixedHours", "300", "proofAges.RSA", "jamais", "penalties[2].shape", "LUMP_SUM",
            "penalties[2].event", "OTHER"));
        form.put("penalties[0].shape", "");
        form.put("countingMonths.CDI", "0");
        form.put("shareLimits[0].subject", "SIAE");
        Fields fields = Fields.of(Nested.of(form));
        TermsDraft.read(fields);
        assertThat(fields.problems()).extracting(problem -> problem.code() + " " + problem.place().field()).containsExactlyInAnyOrder(
            "proof-age-format proofAges.RSA", "counting-months-format countingMonths.CDI", "required penalties[0].amount",
            "share-limit-empty shareLimits[0].least");
    }

    @Test
    void absent_values_read_as_what_held_before_they_existed() {
        Terms terms = read(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", List.of("DIRECT_HIRE"), "groups",
            List.of("RSA"), "formula", "FIXED", "fixedHours", "300"));
        Terms made = TermsExample.terms().window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .modalities(java.util.Set.of(Modality.DIRECT_HIRE)).groups(java.util.Set.of(fr.clausier.participant.EligibleGroup.RSA))
            .due(fr.clausier.kernel.Hours.of(300)).build();
        assertThat(terms).isEqualTo(made);
    }
}
