package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence people read is in both languages, is used, and says the same with the same values. */
class TextsTest {

    /** Methods one of whose arguments is the code of a problem or of a reason. */
    private static final Set<String> TAKE_A_CODE = Set.of("refuse", "warn", "atField", "error", "warning", "because", "problem", "refused",
        "review", "read", "wrong", "UnreadableFile");
    private static final Set<String> JOURNAL = Set.of("record", "recordPerson");
    /** Words with dashes that are arguments of such methods without being codes. */
    private static final Set<String> NOT_CODES = Set.of("open-data");
    /** Beginnings under which every text is looked for by its own code: they say nothing about which are used. */
    private static final Set<String> WHOLE_FAMILIES = Set.of("problem.", "reason.", "code.", "field.", "action.", "flash.", "page.", "word.");
    private static final Pattern CODE = Pattern.compile("required|[a-z0-9]+(-[a-z0-9]+)+");
    private static final Pattern QUOTED = Pattern.compile("(?<=\")[A-Za-z0-9.-]+(?=\")");
    private static final Pattern HOLE = Pattern.compile("\\{[^}]+}");

    private final Map<String, String> french = all(Language.FR);
    private final Map<String, String> english = all(Language.EN);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
    }

    @Test
    void both_languages_say_them_with_the_same_values() {
        Set<String> differing = french.keySet().stream().filter(english::containsKey)
            .filter(key -> !holes(french.get(key)).equals(holes(english.get(key)))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(differing).isEmpty();
    }

    @Test
    void no_text_is_written_in_two_rooms() {
        Map<String, Long> times = Texts.ROOMS.stream().flatMap(room -> Texts.load(room, Language.FR).keySet().stream())
            .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        times.values().removeIf(count -> count == 1);
        assertThat(times).isEmpty();
    }

    @Test
    void every_file_of_texts_belongs_to_a_room_that_is_loaded() {
        assertThat(Sources.files(Sources.WORDS, ".properties").stream().map(Path::getFileName).map(Path::toString)
            .filter(name -> !Texts.ROOMS.contains(name.replaceAll("_(fr|en)\\.properties", "")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void texts_are_set_with_typographic_apostrophes_and_ellipses(Language language) {
        Map<String, String> texts = new TreeMap<>(language == Language.FR ? french : english);
        texts.values().removeIf(text -> !text.matches("(?s).*\\p{L}'\\p{L}.*|.*\\.\\.\\..*") && !text.isBlank());
        assertThat(texts).isEmpty();
    }

    @Test
    void every_whole_key_written_in_a_source_has_its_text() {
        Set<String> families = french.keySet().stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        Set<String> missing = literals().stream().filter(text -> text.matches("[a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9]"))
            .filter(text -> families.contains(text.substring(0, text.indexOf('.') + 1)))
            .filter(text -> !french.containsKey(text) && !french.containsKey("action." + text) && !isCompleted(text))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_code_of_a_problem_or_reason_has_its_sentence() {
        Set<String> codes = argumentsOf(TAKE_A_CODE, CODE);
        codes.removeIf(code -> NOT_CODES.contains(code) || french.containsKey("problem." + code) || french.containsKey("reason." + code));
        assertThat(argumentsOf(TAKE_A_CODE, CODE)).hasSizeGreaterThan(60);
        assertThat(codes).isEmpty();
    }

    @Test
    void every_action_of_the_journal_has_its_words() {
        Set<String> actions = argumentsOf(JOURNAL, Pattern.compile("[a-z-]+\\.[a-z-]+"));
        assertThat(actions).hasSizeGreaterThan(10);
        actions.removeIf(action -> french.containsKey("action." + action));
        assertThat(actions).isEmpty();
    }

    /** Once one constant of a list of codes has a word, all have, and no word is kept for one that is gone. */
    @Test
    void lists_of_codes_are_said_whole() {
        Map<String, Set<Set<String>>> constants = enums();
        Map<String, Set<String>> said = french.keySet().stream().filter(key -> key.startsWith("code.")).map(key -> key.split("\\."))
            .collect(Collectors.groupingBy(parts -> parts[1], TreeMap::new, Collectors.mapping(parts -> parts[2],
                Collectors.toCollection(TreeSet::new))));
        assertThat(said).isNotEmpty().allSatisfy((name, codes) -> assertThat(constants.getOrDefault(name, Set.of())).as(name).contains(codes));
    }

    @Test
    void no_text_is_kept_that_nobody_says() {
        Set<String> literals = literals();
        List<String> beginnings = literals.stream().filter(text -> text.matches("[a-z]+\\.([A-Za-z0-9-]+[.-])*"))
            .filter(text -> !WHOLE_FAMILIES.contains(text)).toList();
        Set<String> unused = new TreeSet<>(french.keySet());
        unused.removeIf(key -> literals.contains(key) || key.startsWith("code.") || beginnings.stream().anyMatch(key::startsWith)
            || literals.contains(bare(key)));
        unused.removeAll(Set.of("api.import.dossier", "api.import.dossier-preview"));
        assertThat(unused).isEmpty();
    }

    /** The part of a key that sources write when its family goes without saying: a code, a field, an action of the journal. */
    private static String bare(String key) {
        return key.replaceFirst("^(problem|reason|field|action|column|word|flash)\\.", "").replaceFirst("\\.(example|hint|help)$", "");
    }

    private boolean isCompleted(String beginning) {
        return french.keySet().stream().anyMatch(key -> key.startsWith(beginning + ".") || key.startsWith(beginning + "-"));
    }

    private static Set<String> literals() {
        Set<String> found = new TreeSet<>();
        new SourcesTest.Scan() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return null;
            }
        }.everywhere();
        for (Path template : Sources.files(Sources.TEMPLATES, ".jte")) {
            QUOTED.matcher(Sources.text(template)).results().map(MatchResult::group).forEach(found::add);
        }
        return found;
    }

    private static Set<String> argumentsOf(Set<String> methods, Pattern shape) {
        Set<String> found = new TreeSet<>();
        new SourcesTest.Scan() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String called = call.getMethodSelect().toString();
                if (methods.contains(called.substring(called.lastIndexOf('.') + 1)) || called.equals("Reason.of") && methods == TAKE_A_CODE) {
                    call.getArguments().forEach(argument -> found.addAll(literals(argument)));
                }
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void nothing) {
                if (methods.contains(made.getIdentifier().toString())) {
                    made.getArguments().forEach(argument -> found.addAll(literals(argument)));
                }
                return super.visitNewClass(made, nothing);
            }
        }.everywhere();
        found.removeIf(text -> !shape.matcher(text).matches());
        return found;
    }

    /** Texts written in an argument, not in the calls inside it. */
    private static List<String> literals(ExpressionTree argument) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree inner, Void nothing) {
                return null;
            }
        }.scan(argument, null);
        return found;
    }

    /** Constants by simple name; two lists of one name are both kept, since only one of them is said. */
    private static Map<String, Set<Set<String>>> enums() {
        return FloorsTest.CLASSES.stream().filter(JavaClass::isEnum).collect(Collectors.groupingBy(JavaClass::getSimpleName,
            Collectors.mapping(TextsTest::constants, Collectors.toSet())));
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream().filter(field -> field.getRawType().equals(type)).map(JavaField::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static Map<String, String> all(Language language) {
        return Texts.ROOMS.stream().flatMap(room -> Stream.of(Texts.load(room, language))).flatMap(texts -> texts.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
