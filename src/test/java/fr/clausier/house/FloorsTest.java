package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Imports run down the stairs only. */
class FloorsTest {

    /** What people wrote: classes the compiler adds about them ({@code $Thing$Definition}) stand beside them and know nothing they do not. */
    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.matches(Pattern.compile(".*/\\$[^/]*|.*\\$(Intercepted|Introspection|Definition)[^/]*"))).importPackages(Floors.ROOT);

    private static final Pattern TEMPLATE_IMPORT = Pattern.compile("fr\\.clausier(?:\\.[a-z]+)+(?=\\.[A-Z])");

    @Test
    void every_package_stands_on_a_floor() {
        List<String> rooms = Floors.IN_ORDER.stream().flatMap(List::stream).toList();
        Set<String> homeless = CLASSES.stream().map(JavaClass::getPackageName)
            .filter(name -> Floors.room(name).filter(room -> !rooms.contains(room)).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(CLASSES).hasSizeGreaterThan(200);
        assertThat(homeless).isEmpty();
    }

    @Test
    void only_the_application_stands_above_the_doors() {
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(Floors.ROOT)).map(JavaClass::getSimpleName))
            .containsOnly("Application", "package-info");
    }

    @Test
    void compiled_classes_know_only_their_own_room_and_floors_below() {
        Set<String> climbing = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (Floors.isOurs(to) && !Floors.mayKnow(each.getPackageName(), to)) {
                    climbing.add(each.getName() + " -> " + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(climbing).isEmpty();
    }

    /** A constant of another class is copied into the bytecode, which then no longer knows where it came from. */
    @Test
    void written_imports_name_only_their_own_room_and_floors_below() {
        Set<String> climbing = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed().units()) {
            for (ImportTree each : unit.getImports()) {
                Matcher named = TEMPLATE_IMPORT.matcher(each.getQualifiedIdentifier().toString());
                if (named.find() && !Floors.mayKnow(Sources.packageName(unit), named.group())) {
                    climbing.add(Sources.name(unit) + " -> " + each.getQualifiedIdentifier());
                }
            }
        }
        assertThat(climbing).isEmpty();
    }

    /** Full names used in place of an import count too. */
    @Test
    void names_written_in_full_stay_below_as_well() {
        Set<String> climbing = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed().units()) {
            String text = Sources.text(Path.of(unit.getSourceFile().toUri())).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", "");
            TEMPLATE_IMPORT.matcher(text).results().filter(found -> !Floors.mayKnow(Sources.packageName(unit), found.group()))
                .forEach(found -> climbing.add(Sources.name(unit) + " -> " + found.group()));
        }
        assertThat(climbing).isEmpty();
    }

    @Test
    void templates_know_what_pages_may_know() {
        List<String> climbing = new ArrayList<>();
        for (Path template : Sources.files(Sources.TEMPLATES, ".jte")) {
            TEMPLATE_IMPORT.matcher(Sources.text(template)).results().map(found -> found.group())
                .filter(name -> !Floors.mayKnow("fr.clausier.web", name) || Floors.room(name).filter("workbook"::equals).isPresent())
                .forEach(name -> climbing.add(template + " -> " + name));
        }
        assertThat(climbing).isEmpty();
    }
}
