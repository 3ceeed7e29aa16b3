package fr.clausier.compliance.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.kernel.Hours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SmallCountsTest {

    @TestFactory
    Stream<DynamicTest> each_case_of_the_page_is_told_as_written() {
        return RulePage.of(SmallCounts.ID).examples().stream().collect(Collectors.groupingBy(row -> row.get("case"), LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> judge(each.getValue())));
    }

    private static void judge(List<Map<String, String>> rows) {
        List<Part> parts = rows.stream().map(row -> part(row.get("part"), row.get("hours"), Long.parseLong(row.get("people")))).toList();
        Breakdown breakdown = SmallCounts.gather(Facet.SEX, parts, Integer.parseInt(rows.get(0).get("fewest")));
        List<String> told = rows.stream().filter(row -> row.get("fate").equals("told")).map(row -> row.get("part")).toList();
        assertThat(breakdown.told()).extracting(Part::code).containsExactlyInAnyOrderElementsOf(told);
        assertThat(breakdown.parts()).isEqualTo(rows.size() - told.size());
        assertThat(breakdown.withheld()).isEqualTo(rows.stream().anyMatch(row -> row.get("fate").equals("withheld")));
    }

    private static Part part(String code, String hours, long people) {
        return new Part(code, Hours.of(hours), people, people);
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(Arbitraries.strings().alpha().ofLength(3), Arbitraries.longs().between(1, 90_000), Arbitraries.longs().between(1, 12))
            .as((code, hours, people) -> new Part(code, new Hours(java.math.BigDecimal.valueOf(hours, 2)), people, people)).list().ofMaxSize(12).uniqueElements(Part::code);
    }

    @Property(tries = 500, seed = "70")
    void parts_add_up_and_no_small_one_is_told_nor_follows_from_those_told(@ForAll("parts") List<Part> parts, @ForAll @IntRange(min = 1, max = 10) int fewest) {
        Breakdown breakdown = SmallCounts.gather(Facet.AGE, parts, fewest);
        assertThat(breakdown.hours()).isEqualTo(parts.stream().map(Part::hours).reduce(Hours.ZERO, Hours::plus));
        assertThat(breakdown.people()).isEqualTo(parts.stream().mapToLong(Part::people).sum());
        assertThat(breakdown.told()).allMatch(part -> part.workers() >= fewest);
        assertThat(breakdown.told().size() + breakdown.parts()).isEqualTo(parts.size());
        // the whole less the parts told is what is gathered: enough people, nobody, or all of it kept back
        assertThat(breakdown.gathered() == null || breakdown.gathered().workers() >= fewest || breakdown.withheld() && breakdown.told().isEmpty()).isTrue();
    }
}
