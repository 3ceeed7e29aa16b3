package fr.clausier.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void parts_follow_one_another_and_fill_the_bar() {
        Map<String, Hours> parts = new LinkedHashMap<>();
        parts.put("a", Hours.of("10"));
        parts.put("none", Hours.ZERO);
        parts.put("b", Hours.of("20"));
        parts.put("c", Hours.of("30"));
        List<Share<String>> shares = Share.of(parts);
        assertThat(shares).extracting(Share::code).containsExactly("a", "b", "c");
        assertThat(shares).extracting(Share::from).usingElementComparator(BigDecimal::compareTo).containsExactly(BigDecimal.ZERO, new BigDecimal("16.67"), new BigDecimal("50"));
        assertThat(shares).extracting(Share::width).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("16.67"), new BigDecimal("33.33"), new BigDecimal("50"));
    }

    @Test
    void nothing_has_no_part() {
        assertThat(Share.of(Map.of("a", Hours.ZERO))).isEmpty();
    }
}
