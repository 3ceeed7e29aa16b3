package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of components is the build's, and every licence one a public body can live with. */
@Tag("once")
class ComponentsTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>", Pattern.DOTALL);
    private static final Set<String> FREE = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "OFL-1.1");
    /** What asks something of changes made to it, and why it may stay all the same is said on the page. */
    private static final Map<String, Set<String>> FREE_UNCHANGED = Map.of(
        "EPL-2.0", Set.of("logback-classic", "logback-core", "jakarta.annotation-api", "jakarta.transaction-api"),
        "MPL-2.0", Set.of("h2"),
        "LGPL-2.1-or-later", Set.of("openhtmltopdf-core", "openhtmltopdf-pdfbox"));

    @Test
    void what_the_build_declares_is_on_the_page() {
        Set<String> told = Components.told().stream().map(each -> each.group() + ":" + each.name()).collect(Collectors.toSet());
        String declared = Sources.text(Path.of("pom.xml")).replaceFirst("(?s)^.*</dependencyManagement>", "").replaceFirst("(?s)</dependencies>.*$", "")
            .replaceAll("(?s)<exclusions>.*?</exclusions>", "").replaceAll("(?s)<!--.*?-->", "");
        List<String> ships = DEPENDENCY.matcher(declared).results().filter(each -> !each.group(3).matches("(?s).*<scope>(test|provided)</scope>.*"))
            .map(each -> each.group(1) + ":" + each.group(2)).toList();
        assertThat(ships).hasSizeGreaterThan(20);
        assertThat(told).containsAll(ships);
    }

    @Test
    void what_is_on_the_page_is_what_runs() {
        assertThat(Components.told()).hasSizeGreaterThan(80).doesNotHaveDuplicates()
            .allSatisfy(each -> assertThat(each.running()).as(each.file()).isPresent());
    }

    @Test
    void every_licence_is_permissive_or_named_with_its_reason() {
        assertThat(Components.told()).allSatisfy(each -> assertThat(FREE.contains(each.licence())
            || FREE_UNCHANGED.getOrDefault(each.licence(), Set.of()).contains(each.name())).as(each.name() + " under " + each.licence()).isTrue());
    }

    @Test
    void the_list_is_written_for_other_programs(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        String written = Components.cyclone(Components.told());
        Map<?, ?> read = ObjectMapper.getDefault().readValue(written, Map.class);
        assertThat(read.get("bomFormat")).isEqualTo("CycloneDX");
        assertThat((List<?>) read.get("components")).hasSameSizeAs(Components.told())
            .allSatisfy(each -> assertThat(((Map<?, ?>) each).get("hashes").toString()).matches(".*content=[0-9a-f]{64}.*"));
        Path target = Path.of("target");
        Files.writeString((Files.isDirectory(target) ? target : folder).resolve("components.cdx.json"), written);
    }
}
