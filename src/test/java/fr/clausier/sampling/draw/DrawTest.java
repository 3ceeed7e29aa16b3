package fr.clausier.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.sampling.draw.Draw.Candidate;
import fr.clausier.sampling.draw.Draw.Placed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DrawTest {

    @TestFactory
    Stream<DynamicTest> R_78_what_is_drawn_is_that_of_the_page() {
        return RulePage.of("R-78").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> assertThat(drawn(row)).isEqualTo(row.get("drawn"))));
    }

    private static String drawn(Map<String, String> row) {
        List<Candidate> candidates = Arrays.stream(row.get("placements").split(" ")).map(each -> each.split("@"))
            .map(each -> new Candidate(each[0], Long.parseLong(each[1]))).toList();
        return Draw.of(row.get("seed"), new BigDecimal(row.get("share")), Integer.parseInt(row.get("least")), candidates).stream().filter(Placed::drawn)
            .sorted(Comparator.comparing(Placed::byMinimum)).map(each -> each.candidate().reference()).collect(Collectors.joining(" "));
    }

    @Test
    void the_digest_of_the_page_is_that_of_the_code() {
        assertThat(RulePage.of("R-78").text()).contains("`graine|P-A` gives `" + Draw.digest("graine", "P-A") + "`");
    }

    private static List<Candidate> many() {
        return IntStream.range(0, 500).mapToObj(i -> new Candidate("P-" + i, i % 37)).toList();
    }

    @Test
    void the_order_in_which_placements_were_recorded_changes_nothing() {
        List<Candidate> shuffled = new java.util.ArrayList<>(many());
        Collections.shuffle(shuffled, new Random(78));
        assertThat(Draw.of("graine", BigDecimal.TEN, 2, shuffled)).isEqualTo(Draw.of("graine", BigDecimal.TEN, 2, many()));
    }

    @Test
    void every_employer_gets_its_minimum_and_nobody_more_than_the_share_asks() {
        List<Placed> all = Draw.of("graine", new BigDecimal("3"), 2, many());
        assertThat(all.stream().filter(Placed::drawn).filter(each -> !each.byMinimum())).hasSize(15);
        Map<Long, Long> byEmployer = all.stream().filter(Placed::drawn).collect(Collectors.groupingBy(each -> each.candidate().employer(), Collectors.counting()));
        assertThat(byEmployer).hasSize(37).allSatisfy((employer, drawn) -> assertThat(drawn).isGreaterThanOrEqualTo(2));
        assertThat(all.stream().filter(Placed::byMinimum).map(each -> each.candidate().employer())).allSatisfy(employer -> assertThat(byEmployer.get(employer)).isEqualTo(2));
    }

    /** Over many seeds each placement is drawn about as often as any: within four standard deviations of 1,000 draws at one in ten. */
    @Test
    void no_placement_is_favoured() {
        List<Candidate> candidates = IntStream.range(0, 50).mapToObj(i -> new Candidate("P-" + i, 1)).toList();
        int[] times = new int[50];
        for (int seed = 0; seed < 1000; seed++) {
            Draw.of("graine " + seed, BigDecimal.TEN, 0, candidates).stream().filter(Placed::drawn)
                .forEach(each -> times[Integer.parseInt(each.candidate().reference().substring(2))]++);
        }
        assertThat(Arrays.stream(times).sum()).isEqualTo(5000);
        assertThat(Arrays.stream(times).boxed()).allSatisfy(drawn -> assertThat(drawn).isBetween(62, 138));
    }
}
