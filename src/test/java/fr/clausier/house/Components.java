package fr.clausier.house;

import fr.clausier.store.Canonical;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries that ship, as the page of components tells them. */
final class Components {

    static final Path PAGE = Path.of("docs", "security", "components.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^ |]+) \\| ([^ |]+) \\| ([^ |]+) \\|$");

    private Components() { }

    record Component(String group, String name, String version, String licence) {

        String file() {
            return name + "-" + version + ".jar";
        }

        /** The file that runs now; empty when another version, or none, does. */
        Optional<Path> running() {
            return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).map(Path::of)
                .filter(path -> path.endsWith(file())).findFirst();
        }

        private String cyclone() {
            return """
                {"type":"library","group":"%s","name":"%s","version":"%s","purl":"pkg:maven/%s/%s@%s?type=jar",
                 "licenses":[{"license":{"id":"%s"}}],"hashes":[{"alg":"SHA-256","content":"%s"}]}"""
                .formatted(group, name, version, group, name, version, licence, running().map(Component::sha256).orElse(""));
        }

        private static String sha256(Path file) {
            try {
                return Canonical.sha256(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Component> told() {
        return ROW.matcher(Sources.text(PAGE)).results().map(row -> new Component(row.group(1), row.group(2), row.group(3), row.group(4))).toList();
    }

    /** The list as other programs read it: CycloneDX 1.5. */
    static String cyclone(List<Component> components) {
        return """
            {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,
             "metadata":{"component":{"type":"application","group":"fr.clausier","name":"clausier","version":"%s"}},
             "components":[
            %s
            ]}
            """.formatted(version(), components.stream().map(Component::cyclone).collect(Collectors.joining(",\n")));
    }

    private static String version() {
        return Pattern.compile("<artifactId>clausier</artifactId>\\s*<version>([^<]+)<").matcher(Sources.text(Path.of("pom.xml"))).results()
            .findFirst().orElseThrow().group(1);
    }
}
