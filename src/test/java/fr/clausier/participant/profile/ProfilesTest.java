package fr.clausier.participant.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Age tells itself in bands; a pseudonym says who is who to one buyer only. */
class ProfilesTest {

    private final Profiles profiles = TestInstance.get(Profiles.class);

    /** Bands of the trade: below 26, 26 to 40, 41 to 50, 51 and above; the birthday itself counts. */
    @ParameterizedTest
    @CsvSource({"2000-03-02, UNDER_26", "2000-03-01, FROM_26", "1985-03-02, FROM_26", "1985-03-01, FROM_41", "1975-03-02, FROM_41",
        "1975-03-01, FROM_51"})
    void a_band_changes_on_the_birthday(LocalDate birth, AgeBand band) {
        assertThat(AgeBand.on(LocalDate.of(2026, 3, 1), birth)).isEqualTo(band);
    }

    @Test
    void someone_whose_birth_date_is_gone_has_no_band() {
        assertThat(AgeBand.on(LocalDate.of(2026, 3, 1), null)).isEqualTo(AgeBand.UNKNOWN);
    }

    @Test
    void a_pseudonym_is_the_same_for_one_buyer_and_another_for_the_next() {
        Scope scope = TestInstance.freshFacilitator();
        String here = profiles.pseudonym(scope, 7, "P-7F3K2QAB");
        assertThat(here).matches("PS-[A-Z2-9]{8}").isEqualTo(profiles.pseudonym(scope, 7, "P-7F3K2QAB")).doesNotContain("7F3K2QAB");
        assertThat(profiles.pseudonym(scope, 8, "P-7F3K2QAB")).isNotEqualTo(here);
        assertThat(profiles.pseudonym(TestInstance.freshFacilitator(), 7, "P-7F3K2QAB")).isNotEqualTo(here);
    }

    @Test
    void ten_thousand_people_have_ten_thousand_pseudonyms() {
        Scope scope = TestInstance.freshFacilitator();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            given.add(profiles.pseudonym(scope, 1, "P-" + i));
        }
        assertThat(given).hasSize(10_000);
    }
}
