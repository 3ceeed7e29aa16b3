package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.preset.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/terms.md tells every value a document of terms may hold, and none that it cannot. */
class TermsPageTest {

    private static final int TRIES = 500;

    private static Set<String> told() throws IOException {
        return Files.readAllLines(Path.of("docs", "terms.md")).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| value"))
            .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(","))).map(name -> name.replace("*", "").trim())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_value_is_told_and_none_that_does_not_exist() throws IOException {
        Set<String> names = new TreeSet<>();
        for (int seed = 0; seed < TRIES; seed++) {
            names.addAll(TypedTerms.any(new Random(seed)).keySet());
        }
        assertThat(told()).isEqualTo(names);
    }

    @Test
    void values_of_rows_and_presets_are_told() throws IOException {
        String page = Files.readString(Path.of("docs", "terms.md"));
        for (int seed = 0; seed < TRIES; seed++) {
            TypedTerms.any(new Random(seed)).values().stream().filter(Collection.class::isInstance).flatMap(list -> ((Collection<?>) list).stream())
                .filter(Map.class::isInstance).flatMap(row -> ((Map<?, ?>) row).keySet().stream())
                .forEach(name -> assertThat(page).contains("`" + name + "`"));
        }
        Presets.all().forEach(preset -> assertThat(page).contains("`" + preset.id() + "`"));
    }
}
