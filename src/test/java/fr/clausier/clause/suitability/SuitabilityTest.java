package fr.clausier.clause.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.provider.Convention;
import fr.clausier.provider.EmployerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an employer could do on a lot whose hours count in 2026, seen from a day of that year. */
class SuitabilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private static Terms terms(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", "LABOUR_SUPPLY, SUBCONTRACTING",
            "groups", "RSA", "formula", "FIXED", "fixedHours", "105"));
        values.putAll(changes);
        Fields fields = Fields.of(values);
        Terms terms = TermsDraft.read(fields).version(1, Instant.EPOCH);
        assertThat(fields.problems()).isEmpty();
        return terms;
    }

    private static Convention held(EmployerKind kind, String from, String to) {
        return new Convention(null, 1, 1, kind, "C", from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null);
    }

    private static Suitability one(Convention convention, Terms terms) {
        return Suitability.of(List.of(convention), terms, DAY).get(0);
    }

    @Test
    void a_kind_may_do_what_both_the_terms_and_the_matrix_allow() {
        assertThat(one(held(EmployerKind.ETTI, "2025-01-01", "2027-12-31"), terms(Map.of())).ways()).containsExactly(Modality.LABOUR_SUPPLY);
        assertThat(one(held(EmployerKind.EI, "2025-01-01", "2027-12-31"), terms(Map.of())).ways()).containsExactly(Modality.SUBCONTRACTING);
        Suitability unfit = one(held(EmployerKind.EI, "2025-01-01", "2027-12-31"), terms(Map.of("modalities", "LABOUR_SUPPLY")));
        assertThat(unfit.ways()).isEmpty();
        assertThat(unfit.suits()).isFalse();
    }

    @Test
    void terms_that_depart_from_the_matrix_are_followed() {
        assertThat(one(held(EmployerKind.EITI, "2025-01-01", "2027-12-31"), terms(Map.of())).ways()).isEmpty();
        assertThat(one(held(EmployerKind.EITI, "2025-01-01", "2027-12-31"), terms(Map.of("fitChanges", "EITI:SUBCONTRACTING=yes"))).ways())
            .containsExactly(Modality.SUBCONTRACTING);
    }

    @ParameterizedTest
    @CsvSource(value = {"2025-01-01,2026-12-31,WHOLE", "2026-04-10,2026-12-31,WHOLE", "2026-04-11,2026-12-31,PART", "2025-01-01,2026-12-30,PART", "2025-01-01,2026-04-10,PART",
        "2025-01-01,2026-04-09,NONE", "2027-01-01,-,NONE", "-,2026-12-31,WHOLE", "2025-01-01,-,WHOLE", "-,-,UNKNOWN"}, nullValues = "-")
    void a_convention_is_looked_at_on_what_remains_of_the_window(String from, String to, Coverage covered) {
        assertThat(one(held(EmployerKind.ETTI, from, to), terms(Map.of())).coverage()).isEqualTo(covered);
    }

    @Test
    void where_terms_ask_for_no_convention_none_is_looked_at() {
        Suitability expired = one(held(EmployerKind.ETTI, "2020-01-01", "2020-12-31"), terms(Map.of("conventions", "no")));
        assertThat(expired.coverage()).isEqualTo(Coverage.NOT_ASKED);
        assertThat(expired.suits()).isTrue();
        assertThat(one(held(EmployerKind.ETTI, "2020-01-01", "2020-12-31"), terms(Map.of())).suits()).isFalse();
    }

    @Test
    void of_two_conventions_of_a_kind_the_better_is_told_and_each_kind_once() {
        List<Suitability> found = Suitability.of(List.of(held(EmployerKind.ETTI, "2020-01-01", "2020-12-31"), held(EmployerKind.ETTI, "2026-01-01", "2026-12-31"),
            held(EmployerKind.ACI, "2026-01-01", "2026-06-30")), terms(Map.of()), DAY);
        assertThat(found).extracting(Suitability::kind).containsExactly(EmployerKind.ACI, EmployerKind.ETTI);
        assertThat(found).extracting(Suitability::coverage).containsExactly(Coverage.PART, Coverage.WHOLE);
    }

    @Test
    void without_terms_the_usual_matrix_tells_the_ways() {
        assertThat(one(held(EmployerKind.EA, null, null), null).ways()).containsExactlyInAnyOrder(Modality.LABOUR_SUPPLY, Modality.SUBCONTRACTING,
            Modality.CO_CONTRACTING, Modality.SIAE_HOLDER);
        assertThat(one(held(EmployerKind.EA, null, null), null).coverage()).isEqualTo(Coverage.NOT_ASKED);
    }
}
