package fr.clausier.provider.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** For how long what an employer said of its places is relied on. */
class PlaceSettingsTest {

    private static final FreePlaces SAID = new FreePlaces(1L, 1, 1, "Tri", 2, null, LocalDate.of(2026, 3, 11), 7);

    @Test
    void what_was_said_is_recent_until_the_last_day_set_and_old_from_the_next() {
        assertThat(SAID.age(LocalDate.of(2026, 4, 10))).isEqualTo(30);
        assertThat(new PlaceSettings(30).isRecent(SAID, LocalDate.of(2026, 4, 10))).isTrue();
        assertThat(new PlaceSettings(30).isRecent(SAID, LocalDate.of(2026, 4, 11))).isFalse();
        assertThat(new PlaceSettings(7).isRecent(SAID, LocalDate.of(2026, 3, 18))).isTrue();
        assertThat(new PlaceSettings(7).isRecent(SAID, LocalDate.of(2026, 3, 19))).isFalse();
    }
}
