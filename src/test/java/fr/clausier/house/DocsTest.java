package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.clausier.RulePage;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say of the code, where a program can tell: links, names, lists that must be whole. The sense is for people to keep. */
class DocsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)(?:[.(][^`]*)?`");
    private static final Pattern FULL_NAME = Pattern.compile("`(fr\\.clausier(?:\\.[a-z]+)*\\.[A-Z][A-Za-z]*)`");
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.([a-z0-9_]+)`");
    /** Names of others, written like ours. Annotations are told with their sign, and not looked for. */
    private static final Set<String> NOT_OURS = Set.of("HttpOnly");
    private static final Pattern RULE = Pattern.compile("R-[0-9]{2}");
    private static final Pattern CONTROLLER = Pattern.compile("@Controller\\(\"([^\"]*)\"\\)");
    private static final Pattern ROUTE = Pattern.compile("@(Get|Post|Put|Delete)(?:\\(\"([^\"]*)\"\\))?\\s(?:\\s*@[^\n]*\n)*?\\s*@Allows\\(Permission\\.([A-Z_]+)\\)");

    @Test
    void every_link_leads_to_a_file() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(Sources.text(page)).results().map(found -> found.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.matches("[a-z]+:.*"))
                .filter(link -> !Files.exists(page.toAbsolutePath().getParent().resolve(link)))
                .forEach(link -> broken.add(page + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_class_named_exists() {
        Set<String> simple = FloorsTest.CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        Sources.files(Path.of("src", "test", "java"), ".java").forEach(file -> simple.add(file.getFileName().toString().replace(".java", "")));
        Set<String> full = FloorsTest.CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            String text = Sources.text(page);
            CLASS_NAME.matcher(text).results().map(found -> found.group(1)).filter(name -> !simple.contains(name) && !NOT_OURS.contains(name))
                .forEach(name -> unknown.add(page + ": " + name));
            FULL_NAME.matcher(text).results().map(found -> found.group(1)).filter(name -> !full.contains(name))
                .forEach(name -> unknown.add(page + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_test_named_exists() {
        String tests = Sources.files(Path.of("src", "test", "java"), "Test.java").stream()
            .map(file -> file.getFileName() + "\n" + Sources.text(file)).collect(Collectors.joining("\f"));
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult found : TEST_NAME.matcher(Sources.text(page)).results().toList()) {
                if (Arrays.stream(tests.split("\f")).noneMatch(t -> t.startsWith(found.group(1) + ".java") && t.contains(" " + found.group(2) + "("))) {
                    unknown.add(page + ": " + found.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_page_is_in_its_index() {
        assertThat(unlisted(DOCS)).isEmpty();
        assertThat(unlisted(DECISIONS)).isEmpty();
    }

    @Test
    void every_decision_has_a_number_of_its_own_and_says_it() {
        Set<String> numbers = new TreeSet<>();
        for (Path decision : siblings(DECISIONS)) {
            String number = decision.getFileName().toString().substring(0, 4);
            assertThat(number).as(decision.toString()).matches("[0-9]{4}");
            assertThat(Sources.text(decision)).as(decision.toString()).startsWith("# " + number + " ");
            assertThat(numbers.add(number)).as("two decisions numbered " + number).isTrue();
        }
    }

    @Test
    void every_rule_of_the_code_has_a_page_and_every_page_a_rule() {
        Set<String> written = Sources.files(Sources.MAIN, ".java").stream().flatMap(file -> RULE.matcher(Sources.text(file)).results())
            .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(RulePage.all()).extracting(RulePage::id).containsExactlyElementsOf(written);
    }

    @Test
    void every_route_of_the_api_is_told_with_its_permission() {
        List<String> told = Sources.text(DOCS.resolve("api.md")).lines().toList();
        List<String> missing = new ArrayList<>();
        List<String> routes = Sources.files(Sources.MAIN.resolve("fr/clausier/api"), "Api.java").stream().flatMap(DocsTest::routes).toList();
        for (String route : routes) {
            String[] parts = route.split("#");
            if (told.stream().noneMatch(line -> line.contains("`" + parts[0] + "`") && line.contains("`" + parts[1] + "`"))) {
                missing.add(route);
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_permission_is_told_with_its_roles() {
        String told = Sources.text(DOCS.resolve("api.md"));
        for (Permission permission : Permission.values()) {
            String roles = Arrays.stream(Role.values()).filter(permission::isHeldBy).map(Role::name).collect(Collectors.joining(", "));
            String row = permission == Permission.ANYONE ? "anyone" : permission == Permission.SIGNED_IN ? "every role" : roles;
            assertThat(told).contains("\n| `" + permission + "` | " + row + " |");
        }
    }

    @Test
    void every_setting_is_told() throws ClassNotFoundException {
        String told = Sources.text(DOCS.resolve("operating.md"));
        Set<String> settings = new TreeSet<>();
        for (JavaClass each : FloorsTest.CLASSES) {
            if (each.isAnnotatedWith(ConfigurationProperties.class) && !each.getName().contains("$")) {
                String prefix = each.getAnnotationOfType(ConfigurationProperties.class).value();
                for (RecordComponent component : Class.forName(each.getName()).getRecordComponents()) {
                    settings.add((prefix + "_" + component.getName().replaceAll("([A-Z])", "_$1")).replace('.', '_').toUpperCase(Locale.ROOT));
                }
            }
        }
        assertThat(settings).contains("CLAUSIER_DATA").allSatisfy(name -> assertThat(told).contains("`" + name + "`"));
    }

    private static Stream<String> routes(Path file) {
        String text = Sources.text(file);
        Matcher controller = CONTROLLER.matcher(text);
        assertThat(controller.find()).as(file.toString()).isTrue();
        return ROUTE.matcher(text).results().map(found -> found.group(1).toUpperCase(Locale.ROOT) + " " + controller.group(1)
            + (found.group(2) == null ? "" : found.group(2)) + "#" + found.group(3));
    }

    private static List<Path> unlisted(Path folder) {
        String index = Sources.text(folder.resolve("README.md"));
        return siblings(folder).stream().filter(page -> !index.contains("(" + page.getFileName() + ")")).toList();
    }

    /** Pages of a folder, its index and its sub-folders left out. */
    private static List<Path> siblings(Path folder) {
        return Sources.files(folder, ".md").stream().filter(page -> page.getParent().equals(folder))
            .filter(page -> !page.getFileName().toString().equals("README.md")).toList();
    }

    private static List<Path> pages() {
        return Stream.of(List.of(Path.of("README.md")), Sources.files(DOCS, ".md"), Sources.files(Path.of("sample-contracts"), ".md"))
            .flatMap(List::stream).toList();
    }
}
