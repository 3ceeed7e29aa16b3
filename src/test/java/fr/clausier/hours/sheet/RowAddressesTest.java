package fr.clausier.hours.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses kept tightly are the addresses given. */
class RowAddressesTest {

    @Test
    void what_was_put_in_comes_out_whether_of_the_row_or_from_elsewhere() {
        Map<HoursColumn, String> given = Map.of(HoursColumn.CONTRACT, "A7", HoursColumn.WORK, "XFD7", HoursColumn.LOT, "B1", HoursColumn.MONTH, "AB70",
            HoursColumn.TRAINING, "", HoursColumn.GROUP, "ZZZZ7");
        RowAddresses kept = new RowAddresses(given, 7);
        assertThat(kept).isEqualTo(given);
        assertThat(kept.get(HoursColumn.TUTORING)).isNull();
        assertThat(kept).doesNotContainKey(HoursColumn.ROME);
        assertThat(kept.getOrDefault(HoursColumn.ROME, "A7")).isEqualTo("A7");
    }
}
