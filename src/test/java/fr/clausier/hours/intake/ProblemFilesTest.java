package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads hours-files/problems.txt: tiny files, each with the problems it must give and no other. Nothing of them is recorded. */
class ProblemFilesTest {

    private static final String HEADINGS = "Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);"
        + "Début;Fin prévue;Mois;Heures travaillées;Heures de formation";
    private static Site site;

    /** A tiny file. */
    record TinyFile(String title, String content, List<String> expected) {

        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeAll
    static void build() {
        site = new Site();
    }

    static Stream<TinyFile> files() throws IOException {
        try (var text = ProblemFilesTest.class.getResourceAsStream("/hours-files/problems.txt")) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(ProblemFilesTest::read).toList().stream();
        }
    }

    private static TinyFile read(String block) {
        String[] lines = block.split("\n", 2);
        List<String> expected = new ArrayList<>(expected(lines[0].substring(lines[0].indexOf("->") + 2)));
        List<String> content = new ArrayList<>();
        for (String line : lines[1].split("\n")) {
            if (line.startsWith("-> ")) {
                expected.addAll(expected(line.substring(3)));
            } else if (!line.isBlank()) {
                content.add(line);
            }
        }
        return new TinyFile(lines[0].substring(0, lines[0].indexOf("->")).strip(), String.join("\n", content), expected);
    }

    private static List<String> expected(String written) {
        return Arrays.stream(written.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_file_gives_its_problems_and_no_other(TinyFile file) {
        String content = file.content.replace("{H}", HEADINGS).replace("{etti}", site.etti.digits()).replace("{holder}", site.holder.digits())
            .replace("{other}", site.other.digits()).replace("{ei}", site.ei.digits()).replace("{nobody}", TestInstance.siret().digits());
        Preview preview = TestInstance.get(HoursImport.class).preview(site.scope, "essai.csv", content.getBytes(StandardCharsets.UTF_8)).get();
        assertThat(preview.problems()).extracting(ProblemFilesTest::shown).containsExactlyInAnyOrderElementsOf(file.expected);
        assertThat(preview.isRecordable()).isEqualTo(file.expected.stream().allMatch(each -> each.startsWith("[")));
    }

    private static String shown(Problem problem) {
        return (problem.isError() ? problem.code() : "[" + problem.code() + "]") + "@" + problem.place().cell();
    }
}
