package fr.clausier.compliance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.kernel.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void what_is_kept_is_read_again_as_it_was() {
        List<Reason> steps = List.of(Reason.of("R-41", 1, "penalty-late-days", Map.of("count", "12", "days", "DayCount.WORKING", "total", "600.00")),
            Reason.of("R-43", 2, "penalty-capped", Map.of("percent", "33.3333")), Reason.of("R-44", 1, "penalty-means-told", Map.of()));
        assertThat(Arithmetic.read(Arithmetic.written(steps))).isEqualTo(steps);
        assertThat(Arithmetic.read(Arithmetic.written(List.of()))).isEmpty();
    }

    @Test
    void a_fact_that_could_not_be_read_again_is_not_kept() {
        assertThatThrownBy(() -> Arithmetic.written(List.of(Reason.of("R-41", 1, "x", Map.of("a", "b c"))))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arithmetic.written(List.of(Reason.of("R-41", 1, "x", Map.of("a", ""))))).isInstanceOf(IllegalArgumentException.class);
    }
}
