package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the build runs once more on PostgreSQL: whatever asks the database something, no less. */
class DatabasesTest {

    private static final Pattern LEFT_OUT = Pattern.compile("<exclude>([^<]+)</exclude>");
    /** Keys of people: their queries are asked by all who record one. */
    private static final String KEYS = "fr/clausier/store";

    @Test
    @Tag("once")
    void the_tests_of_every_room_with_queries_run_on_postgresql_too() {
        List<String> rooms = Sources.files(Sources.MAIN, ".java").stream().filter(file -> Sources.text(file).contains("@JdbcRepository"))
            .map(file -> Sources.MAIN.relativize(file.getParent()).toString().replace('\\', '/')).distinct().filter(room -> !room.equals(KEYS)).toList();
        List<Pattern> leftOut = LEFT_OUT.matcher(Sources.text(Path.of("pom.xml"))).results().map(found -> pattern(found.group(1))).toList();
        assertThat(rooms).hasSizeGreaterThan(40);
        assertThat(leftOut).hasSizeGreaterThan(20);
        assertThat(rooms).noneMatch(room -> leftOut.stream().map(each -> each.matcher(room + "/RowsTest.java")).anyMatch(Matcher::matches));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replaceAll("(?<!\\*)\\*(?!\\*)", "[^/]*").replace("/**", "(/.*)?"));
    }
}
