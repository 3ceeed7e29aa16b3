package fr.clausier.contract.base.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads base-files/problems.txt: tiny files, each with the problems it must give and no other. Nothing of them is recorded. */
class BaseProblemFilesTest {

    private static BaseSite site;

    /** A tiny file. */
    record TinyFile(String title, String content, List<String> expected) {

        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeAll
    static void build() {
        site = new BaseSite();
    }

    static Stream<TinyFile> files() throws IOException {
        try (var text = BaseProblemFilesTest.class.getResourceAsStream("/base-files/problems.txt")) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(BaseProblemFilesTest::read).toList().stream();
        }
    }

    private static TinyFile read(String block) {
        String[] lines = block.split("\n", 2);
        String expected = lines[0].substring(lines[0].indexOf("->") + 2);
        return new TinyFile(lines[0].substring(0, lines[0].indexOf("->")).strip(), lines[1].strip().replace("{H}", BaseSite.HEADINGS),
            Arrays.stream(expected.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_file_gives_its_problems_and_no_other(TinyFile file) {
        BasePreview preview = TestInstance.get(BaseImport.class).preview(site.scope, "essai.csv", file.content.getBytes(StandardCharsets.UTF_8)).get();

        assertThat(preview.problems()).extracting(BaseProblemFilesTest::shown).containsExactlyInAnyOrderElementsOf(file.expected);
        assertThat(preview.isRecordable()).isEqualTo(file.expected.stream().allMatch(each -> each.startsWith("[")));
        assertThat(preview.lines()).allSatisfy(line -> assertThat(line.fate() == BasePreview.BaseFate.PROBLEM)
            .isEqualTo(line.problems().stream().anyMatch(Problem::isError)));
    }

    private static String shown(Problem problem) {
        return (problem.isError() ? problem.code() : "[" + problem.code() + "]") + "@" + problem.place().cell();
    }
}
