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
        RowAddresses kept = new RowAddresses(given, 7, null);
        assertThat(kept).isEqualTo(given);
        assertThat(kept.get(HoursColumn.TUTORING)).isNull();
        assertThat(kept).doesNotContainKey(HoursColumn.ROME);
        assertThat(kept.getOrDefault(HoursColumn.ROME, "A7")).isEqualTo("A7");
    }

    @Test
    void a_row_is_the_same_whatever_row_was_read_before_it() {
        RowAddresses first = new RowAddresses(Map.of(HoursColumn.CONTRACT, "A7", HoursColumn.WORK, "C7"), 7, null);
        Map<HoursColumn, String> alike = Map.of(HoursColumn.CONTRACT, "A8", HoursColumn.WORK, "C8");
        Map<HoursColumn, String> carried = Map.of(HoursColumn.CONTRACT, "A7", HoursColumn.WORK, "D9");
        RowAddresses second = new RowAddresses(alike, 8, first);
        assertThat(second).isEqualTo(alike);
        assertThat(new RowAddresses(carried, 9, second)).isEqualTo(carried);
        assertThat(first).isEqualTo(Map.of(HoursColumn.CONTRACT, "A7", HoursColumn.WORK, "C7"));
    }
}
