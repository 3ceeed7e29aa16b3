package fr.clausier.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.compliance.rollup.Level;
import fr.clausier.hours.line.Part;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesAskedTest {

    @Test
    void what_the_address_says_is_asked_and_given_back_with_each_page() {
        LinesAsked asked = LinesAsked.read("/statements/lines", Map.of("by", "BUYER", "id", "7", "until", "2026-03", "month", "2026-02", "part", "REVIEW",
            "page", "3"));
        assertThat(asked).isEqualTo(new LinesAsked("/statements/lines", Level.BUYER, 7, YearMonth.of(2026, 2), YearMonth.of(2026, 3), Part.REVIEW, 3));
        assertThat(asked.paged()).isEqualTo("/statements/lines?by=BUYER&id=7&until=2026-03&month=2026-02&part=REVIEW&page=");
        assertThat(asked.kept()).containsOnlyKeys("by", "id", "until");
    }

    @Test
    void what_the_address_says_wrong_is_not_asked() {
        LinesAsked asked = LinesAsked.read("/lots/4/lines", Map.of("by", "REGION", "id", "-1", "until", "hier", "month", "", "part", "ALL", "page", "0"));
        assertThat(asked).isEqualTo(new LinesAsked("/lots/4/lines", null, 0, null, null, null, 1));
        assertThat(asked.paged()).isEqualTo("/lots/4/lines?page=");
    }
}
