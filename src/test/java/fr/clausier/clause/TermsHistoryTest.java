package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsHistoryTest {

    private final TermsHistory history = new TermsHistory(List.of(
        TermsExample.terms().version(2, LocalDate.of(2026, 4, 1)).build(),
        TermsExample.terms().version(1, LocalDate.of(2026, 1, 16)).build(),
        TermsExample.terms().version(3, LocalDate.of(2026, 6, 15)).build()));

    @Test
    void a_version_is_in_force_from_its_effective_day() {
        assertThat(versionOn(LocalDate.of(2026, 3, 31))).isEqualTo(1);
        assertThat(versionOn(LocalDate.of(2026, 4, 1))).isEqualTo(2);
        assertThat(versionOn(LocalDate.of(2030, 1, 1))).isEqualTo(3);
    }

    @Test
    void the_first_version_also_governs_what_came_before_it() {
        assertThat(versionOn(LocalDate.of(2025, 12, 1))).isEqualTo(1);
        assertThat(history.governing(YearMonth.of(2026, 1))).map(Terms::version).contains(1);
    }

    @Test
    void an_amendment_signed_during_a_month_governs_from_the_next_one() {
        assertThat(history.governing(YearMonth.of(2026, 6))).map(Terms::version).contains(2);
        assertThat(history.governing(YearMonth.of(2026, 7))).map(Terms::version).contains(3);
        assertThat(history.latest()).map(Terms::version).contains(3);
    }

    @Test
    void without_terms_nothing_is_in_force() {
        assertThat(TermsHistory.NONE.inForce(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(TermsHistory.NONE.latest()).isEmpty();
    }

    private int versionOn(LocalDate day) {
        return history.inForce(day).orElseThrow().version();
    }
}
