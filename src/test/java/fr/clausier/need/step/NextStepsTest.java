package fr.clausier.need.step;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.need.NeedState;
import fr.clausier.need.candidate.CandidateState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NextStepsTest {

    @TestFactory
    Stream<DynamicTest> R_75_what_is_next_is_that_of_the_page() {
        return RulePage.of("R-75").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            NextSteps.Facts facts = new NextSteps.Facts(NeedState.valueOf(row.get("state")), Integer.parseInt(row.get("posts")), LocalDate.of(2026, 3, 2),
                split(row.get("sent")).map(NextStepsTest::sent).toList(), split(row.get("candidates")).map(NextStepsTest::candidate).toList());
            String next = NextSteps.of(facts).stream().map(NextStepsTest::told).collect(Collectors.joining("; "));
            assertThat(next.isEmpty() ? "none" : next).isEqualTo(row.get("next"));
        }));
    }

    private static Stream<List<String>> split(String cell) {
        return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split(", ")).map(each -> Arrays.asList(each.split("[ /]")));
    }

    private static NextSteps.Sent sent(List<String> words) {
        return new NextSteps.Sent(Long.parseLong(words.get(0)), day(words, 1), day(words, 2));
    }

    private static NextSteps.Case candidate(List<String> words) {
        return new NextSteps.Case(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)), day(words, 2), CandidateState.valueOf(words.get(3)),
            day(words, 4), day(words, 5));
    }

    private static LocalDate day(List<String> words, int place) {
        return place < words.size() ? LocalDate.parse(words.get(place)) : null;
    }

    private static String told(Step step) {
        String whom = step.candidate() > 0 ? " " + step.candidate() : step.referrer() > 0 ? " " + step.referrer() : "";
        return step.kind() + whom + " since " + step.since();
    }
}
