package fr.clausier.clause.preset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.penalty.PenaltyShape;
import fr.clausier.kernel.Fields;
import fr.clausier.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {

    static Stream<String> ids() {
        return Presets.all().stream().map(Preset::id);
    }

    /** A preset leaves to the person the days, the amount and the number of hours that belong to a lot. */
    private static Terms completed(String id) {
        Map<String, Object> values = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2027-12-31", "baseAmount", "250000", "fixedHours", "300"));
        values.putAll(Presets.find(id).orElseThrow().terms());
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft.version(1, Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_preset_reads_once_the_lot_s_own_values_are_typed(String id) {
        Terms terms = completed(id);
        assertThat(TermsDraft.document(terms).keySet()).containsAll(Presets.find(id).orElseThrow().terms().keySet());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_preset_names_itself_and_its_source_in_both_languages(String id) {
        Preset preset = Presets.find(id).orElseThrow();
        for (Language language : Language.values()) {
            assertThat(preset.name().get(language)).isNotBlank();
            assertThat(preset.source().get(language)).hasSizeGreaterThan(40);
        }
        assertThat(preset.source().get(Language.FR)).isNotEqualTo(preset.source().get(Language.EN));
    }

    @Test
    void every_file_is_a_preset_and_the_general_conditions_come_first() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/presets"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", ""))).containsExactlyInAnyOrderElementsOf(ids().toList());
        }
        assertThat(Presets.all().get(0).id()).isEqualTo("ccag-2021");
        assertThat(Presets.find("inconnu")).isEmpty();
    }

    @Test
    void the_state_framework_contract_is_that_of_its_source() {
        Terms terms = completed("state-framework");
        assertThat(terms.target().formula().kind()).isEqualTo(FormulaKind.TURNOVER_TRANCHES);
        assertThat(terms.dueDate(YearMonth.of(2026, 2))).as("before the 15th").isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(terms.when().forecast()).isTrue();
        assertThat(terms.penalties().list()).extracting(penalty -> penalty.shape()).containsExactly(PenaltyShape.MISSING_HOUR, PenaltyShape.LATE_DAY);
    }

    @Test
    void kinds_of_clause_follow_their_preset() {
        assertThat(completed("school-steps").kind()).isEqualTo(ClauseKind.SCHOOL_TRAINING);
        assertThat(completed("reserved-lot").kind()).isEqualTo(ClauseKind.RESERVED);
        assertThat(List.of("ccag-2021", "anru", "state-framework", "local-works")).allSatisfy(id -> assertThat(completed(id).kind()).isEqualTo(ClauseKind.INSERTION));
        assertThat(TermsExample.terms().build().kind()).isEqualTo(ClauseKind.INSERTION);
    }
}
