package fr.clausier.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static fr.clausier.house.FloorsTest.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import fr.clausier.kernel.Scope;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each room may and may not do, as the compiled classes show it. */
class WallsTest {

    private static final String CALENDAR = "fr.clausier.store.Calendar";
    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Impl|Service|Manager|Helper|Util|Utils|DTO|Dto|Data|Info|Processor)$");
    private static final Pattern DOOR_NAMES = Pattern.compile(".*(Pages|Api|Form|Request|Response)$");
    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    /** Methods of counters that ask no scope: this one is given an upload, which its caller found through its scope. */
    private static final Set<String> WITHOUT_SCOPE = Set.of("fr.clausier.upload.Uploads.markRecorded(fr.clausier.upload.Upload)");

    @Test
    void no_door_imports_the_workbook_room() {
        noClasses().that(doors()).should().dependOnClassesThat(resideInAPackage("fr.clausier.workbook..")).check(CLASSES);
    }

    @Test
    void only_the_workbook_room_knows_spreadsheet_libraries() {
        noClasses().that().resideOutsideOfPackage("fr.clausier.workbook..")
            .should().dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..",
                "org.dhatim..", "de.siegmar..")).check(CLASSES);
    }

    @Test
    void the_kernel_uses_the_jdk_only() {
        classes().that().resideInAPackage("fr.clausier.kernel..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "fr.clausier.kernel..")).check(CLASSES);
    }

    @Test
    void rules_know_no_framework_no_clock_and_no_repository() {
        noClasses().that().resideInAnyPackage("fr.clausier.hours.rule..", "fr.clausier.hours.limit..", "fr.clausier.hours.decision..",
                "fr.clausier.clause.formula..", "fr.clausier.clause.fit..", "fr.clausier.compliance.check.rule..", "fr.clausier.compliance.forecast..",
                "fr.clausier.compliance.penalty.rule..", "fr.clausier.sampling.draw..")
            .should().dependOnClassesThat(resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "fr.clausier.store.."))
            .orShould().dependOnClassesThat().belongToAnyOf(java.time.InstantSource.class, java.time.Clock.class).check(CLASSES);
    }

    @Test
    void repositories_are_known_in_their_own_room_only() {
        List<JavaClass> repositories = own().filter(c -> c.isAnnotatedWith(JdbcRepository.class)).toList();
        assertThat(repositories).hasSizeGreaterThan(5);
        assertThat(repositories.stream().filter(WallsTest::isSeenEverywhere).map(JavaClass::getName)).isEmpty();
    }

    /** What is nested in an interface is public by itself; it is seen from elsewhere only if what encloses it is. */
    private static boolean isSeenEverywhere(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(WallsTest::isSeenEverywhere).orElse(true);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_but_the_calendar() {
        Set<String> asking = own().filter(c -> !c.getName().startsWith(CALENDAR)).flatMap(c -> c.getAccessesFromSelf().stream())
            .filter(WallsTest::asksTheTime).map(JavaAccess::getDescription).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asking).isEmpty();
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.startsWith("java.time.") && name.equals("now")
            || Set.of(Clock.class.getName(), "java.time.InstantSource").contains(owner) && name.startsWith("system")
            || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
            || owner.equals(Date.class.getName()) && name.equals("<init>") && ((com.tngtech.archunit.core.domain.JavaConstructorCall) access)
                .getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void figures_are_exact_decimals() {
        Set<String> inexact = own().filter(c -> !c.getPackageName().startsWith("fr.clausier.workbook")).flatMap(c -> Stream.concat(
                c.getFields().stream().filter(f -> BINARY.contains(f.getRawType().getName())).map(JavaField::getFullName),
                Stream.concat(c.getMethods().stream().filter(WallsTest::passesBinary).map(JavaMethod::getFullName),
                    c.getAccessesFromSelf().stream().filter(WallsTest::readsBinary).map(JavaAccess::getDescription))))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inexact).isEmpty();
    }

    private static boolean passesBinary(JavaMethod method) {
        return BINARY.contains(method.getRawReturnType().getName())
            || method.getRawParameterTypes().stream().anyMatch(type -> BINARY.contains(type.getName()));
    }

    private static boolean readsBinary(JavaAccess<?> access) {
        return Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat").contains(access.getName())
            || access.getTargetOwner().getName().equals("java.math.BigDecimal") && access.getTarget().getFullName().endsWith(".<init>(double)");
    }

    @Test
    void names_say_what_a_thing_is_in_the_trade() {
        assertThat(own().map(JavaClass::getSimpleName).filter(name -> EMPTY_NAMES.matcher(name).matches())).isEmpty();
    }

    @Test
    void routes_are_pages_in_the_web_and_apis_in_the_api() {
        assertThat(own().filter(c -> c.isAnnotatedWith(Controller.class))
            .filter(c -> !c.getPackageName().startsWith("fr.clausier.web") || !c.getSimpleName().endsWith("Pages"))
            .filter(c -> !c.getPackageName().startsWith("fr.clausier.api") || !c.getSimpleName().endsWith("Api"))
            .map(JavaClass::getName)).isEmpty();
    }

    @Test
    void names_of_doors_stay_at_the_doors() {
        assertThat(own().filter(c -> !doors().test(c)).filter(c -> DOOR_NAMES.matcher(c.getSimpleName()).matches())
            .map(JavaClass::getName)).isEmpty();
    }

    @Test
    void what_uses_repositories_is_a_counter_of_at_most_ten_methods() {
        assertThat(counters().filter(c -> publicMethods(c).count() > 10).map(c -> c.getName() + " has " + publicMethods(c).count())).isEmpty();
    }

    /** Below access there is nobody to ask for; above, every answer depends on who asks. */
    @Test
    void every_counter_is_asked_by_a_scope() {
        Set<String> open = counters().filter(c -> Floors.floor(c.getPackageName()) > Floors.floor("fr.clausier.access"))
            .flatMap(WallsTest::publicMethods).filter(m -> m.getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Scope.class)))
            .map(JavaMethod::getFullName).filter(name -> !WITHOUT_SCOPE.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).isEmpty();
    }

    private static Stream<JavaClass> counters() {
        return own().filter(c -> c.isAnnotatedWith(Singleton.class) && c.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(c -> c.getFields().stream().anyMatch(f -> f.getRawType().isAnnotatedWith(JdbcRepository.class)));
    }

    private static Stream<JavaMethod> publicMethods(JavaClass counter) {
        return counter.getMethods().stream().filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC)
            && !m.getModifiers().contains(JavaModifier.SYNTHETIC) && !m.getModifiers().contains(JavaModifier.STATIC));
    }

    /** Classes people wrote: the framework's generated ones carry a dollar at the start of a name. */
    private static Stream<JavaClass> own() {
        return CLASSES.stream().filter(c -> !c.getName().contains("$$") && !c.getName().matches(".*\\.\\$.*"));
    }

    private static DescribedPredicate<JavaClass> doors() {
        List<String> packages = Floors.DOORS.stream().map(door -> "fr.clausier." + door + "..").toList();
        return resideInAnyPackage(packages.toArray(String[]::new));
    }
}
