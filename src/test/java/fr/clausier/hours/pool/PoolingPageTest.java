package fr.clausier.hours.pool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.ExampleRow;
import fr.clausier.hours.decision.CountingOrder;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.pool.Pooling.Passed;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** hours beyond what a lot owes go where the page says. */
class PoolingPageTest {

    @TestFactory
    Stream<DynamicTest> R_16_hours_go_where_the_page_says() {
        return RulePage.of("R-16").examples().stream().map(ExampleRow::new)
            .collect(Collectors.groupingBy(row -> row.text("case", ""), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> placed(each.getValue())));
    }

    private static void placed(List<ExampleRow> rows) {
        Map<Long, Hours> dues = new HashMap<>();
        Map<Long, TermsHistory> terms = new HashMap<>();
        for (String item : rows.get(0).text("dues", "").split(", ")) {
            String[] parts = item.split(" ");
            long lot = Long.parseLong(parts[0].substring(1));
            String accepts = rows.get(0).text("accepts", "");
            TermsExample example = TermsExample.terms().training(rows.get(0).terms().what().training())
                .tutoring(rows.get(0).terms().what().tutoring());
            terms.put(lot, (accepts.startsWith(parts[0] + " ") ? example.groups(Set.of(EligibleGroup.valueOf(accepts.substring(3)))) : example).alone());
            dues.put(lot, Hours.of(parts[1]));
        }
        List<Decision> decisions = IntStream.range(0, rows.size()).mapToObj(i -> counted(rows.get(i), i))
            .sorted(Comparator.comparing(Decision::facts, CountingOrder.COMPARATOR)).toList();
        List<Passed> passed = new Pooling(lots(rows.get(0)), terms, (lot, month) -> dues.get(lot)).place(decisions);
        for (int i = 0; i < rows.size(); i++) {
            long line = i;
            String told = passed.stream().filter(each -> each.line() == line).map(each -> "L" + each.to().lot() + " " + each.hours()).collect(Collectors.joining(", "));
            assertThat(told.isEmpty() ? "none" : told).as(rows.get(i).toString()).isEqualTo(rows.get(i).text("passed on", ""));
        }
    }

    private static Decision counted(ExampleRow row, int handle) {
        return new Decision(row.line(handle), 1, List.of(new Decision.Share(Part.COUNTED, Hours.of(row.text("hours", "")), Reason.of("R-00", 2, "counted", Map.of()))));
    }

    private static List<PooledLot> lots(ExampleRow row) {
        List<String> names = Arrays.asList(row.text("pool", "").split(", "));
        LocalDate ended = row.text("ended", "").isEmpty() ? null : LocalDate.parse(row.text("ended", ""));
        return names.stream().map(name -> new PooledLot(1, LocalDate.parse(row.text("agreed", "")), ended, names.indexOf(name) + 1,
            Long.parseLong(name.substring(1)), 1, "2025TX014", name)).toList();
    }

    @Test
    void hours_stay_within_their_own_pool() {
        PooledLot giver = new PooledLot(2, LocalDate.of(2026, 1, 1), null, 1, 1, 1, "2025TX014", "01");
        PooledLot stranger = new PooledLot(1, LocalDate.of(2026, 1, 1), null, 1, 3, 1, "2025TX014", "03");
        PooledLot mate = new PooledLot(2, LocalDate.of(2026, 1, 1), null, 2, 2, 1, "2025TX014", "02");
        Map<Long, TermsHistory> terms = Map.of(1L, TermsExample.terms().alone(), 2L, TermsExample.terms().alone(), 3L, TermsExample.terms().alone());
        List<Passed> passed = new Pooling(List.of(stranger, giver, mate), terms, (lot, month) -> Hours.of(lot == 1 ? 0 : 10))
            .place(List.of(counted(new ExampleRow(Map.of("hours", "30")), 1)));
        assertThat(passed).containsExactly(new Passed(1, 1, mate, java.time.YearMonth.of(2026, 3), Hours.of(10)));
    }

    @Test
    void the_page_names_its_class_and_version() {
        assertThat(RulePage.of("R-16").text()).startsWith("# R-16 ").contains("Version " + Pooling.VERSION + " ").contains("`" + Pooling.class.getName() + "`");
    }

    @Test
    void the_reason_names_the_receiving_lot_in_a_full_sentence() {
        PooledLot to = new PooledLot(1, LocalDate.of(2026, 1, 1), null, 2, 2, 1, "2025TX014", "02");
        Reason reason = new Passed(1, 1, to, java.time.YearMonth.of(2026, 3), Hours.of(30)).reason(Hours.of(100));
        Texts texts = new Texts(ZoneId.of("Europe/Paris"));
        for (Language language : Language.values()) {
            assertThat(texts.in(language).reason(reason)).contains("2025TX014 · 02").doesNotContain("{", "⟦").endsWith(".");
        }
    }
}
