package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No secret is in the tree: no key, no token, no password but those of tests, which open nothing outside them. */
@Tag("once")
class SecretsTest {

    private static final Pattern SECRET = Pattern.compile(String.join("|",
        "-----BEGIN [A-Z ]*PRIVATE KEY-----",
        "\\bAKIA[0-9A-Z]{16}\\b",
        "\\bgh[pousr]_[A-Za-z0-9]{30,}",
        "\\bglpat-[A-Za-z0-9_-]{20,}",
        "\\bxox[baprs]-[A-Za-z0-9-]{10,}",
        "\\bAIza[0-9A-Za-z_-]{35}",
        "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.",
        "[a-z]{3,12}://[^/\\s:@\"'{}$<>…]{1,64}:[^/\\s@\"'{}$<>…]{3,64}@[a-z0-9]",
        "(?i)(password|passwd|secret|api[_-]?key)[a-z_-]{0,20}\\s{0,3}[:=]\\s{0,3}[\"'][^\"'${}<>\\s]{8,}[\"']"));
    /** Values typed by tests, for accounts and stores that live as long as they do. */
    private static final Set<String> OF_TESTS = Set.of("SECRET = \"12345678901234567890\"", "PASSWORD = \"changeit\"", "PASSWORD = \"motdepasse\"", "PASSWORD = \"Tilleuls-en-fleur-2026\"");
    private static final Set<String> BYTES = Set.of("png", "xlsx", "xls", "ods", "xlsm", "pdf", "zip", "jar", "p12", "ttf", "woff2", "jpg");
    private static final Set<String> KEYS = Set.of("key", "pem", "p12", "jks", "pfx", "keystore", "env");

    @Test
    void no_file_of_the_tree_holds_a_secret() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : tree()) {
            if (!BYTES.contains(ending(file))) {
                SECRET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).results()
                    .filter(each -> !(file.startsWith("src/test") && OF_TESTS.contains(each.group())))
                    .forEach(each -> found.add(file + ": " + each.group().substring(0, Math.min(24, each.group().length()))));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_file_of_the_tree_is_a_key_or_a_store_of_keys() throws IOException {
        assertThat(tree()).hasSizeGreaterThan(1000).noneMatch(file -> KEYS.contains(ending(file)));
    }

    @Test
    void what_would_be_a_secret_is_seen() {
        String begin = "-----BEGIN ";
        assertThat(List.of(begin + "RSA PRIVATE KEY-----", "gh" + "p_0123456789012345678901234567890123", "pass" + "word: 'not-so-secret'", "jdbc" + "x://sa:hunter2@db",
            "AK" + "IAABCDEFGHIJKLMNOP")).allMatch(text -> SECRET.matcher(text).find());
        assertThat(List.of(begin + "CERTIFICATE-----", "password: ${DB_PASSWORD}", "https://example.org:8080/a@b", "password: ''")).noneMatch(text -> SECRET.matcher(text).find());
    }

    private static List<Path> tree() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md"), Path.of("pom.xml")));
        for (String part : List.of("src", "docs", "sample-contracts")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
