package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered beside the jar is what the page of components tells, no more and no less. */
class ComponentsIT {

    @Test
    void the_folder_of_libraries_holds_what_the_page_tells() throws IOException {
        try (Stream<Path> lib = Files.list(Path.of("target", "lib"))) {
            List<String> delivered = lib.map(file -> file.getFileName().toString()).toList();
            assertThat(delivered).containsExactlyInAnyOrderElementsOf(Components.told().stream().map(Components.Component::file).toList());
        }
    }
}
