package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What only the written source shows: lengths, what packages say of themselves, what public types say, what is left to do. */
class SourcesTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int MOST_FILES = 15;
    /** Rooms larger than they should be, with the size they may not grow beyond: see docs/decisions/0002. */
    private static final Map<String, Integer> LARGE = Map.of("fr.clausier.contract", 21, "fr.clausier.journal", 16, "fr.clausier.kernel", 17, "fr.clausier.store", 17);
    private static final Pattern LEFT_TO_DO = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    @Test
    void no_file_is_longer_than_a_person_reads_at_once() {
        assertThat(Stream.concat(Sources.files(Sources.MAIN, ".java").stream(), Sources.files(Sources.TEMPLATES, ".jte").stream())
            .filter(file -> Sources.text(file).lines().count() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        List<String> found = new ArrayList<>();
        new Scan() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long lines = Sources.parsed().lines(getCurrentPath().getCompilationUnit(), method);
                if (lines > LONGEST_METHOD) {
                    found.add(at() + " " + method.getName() + ": " + lines + " lines");
                }
                return super.visitMethod(method, nothing);
            }
        }.everywhere();
        assertThat(found).isEmpty();
    }

    @Test
    void no_package_outgrows_a_room() {
        Map<String, Long> sizes = Sources.parsed().units().stream().filter(unit -> !isPackage(unit))
            .collect(Collectors.groupingBy(Sources::packageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_FILES);
        sizes.entrySet().removeIf(entry -> entry.getValue() <= LARGE.getOrDefault(entry.getKey(), 0));
        assertThat(sizes).isEmpty();
    }

    @Test
    void every_package_says_what_is_kept_in_it_and_on_which_floor() {
        Map<String, String> said = new TreeMap<>();
        Sources.parsed().units().forEach(unit -> said.putIfAbsent(Sources.packageName(unit), "no package-info.java"));
        for (CompilationUnitTree unit : Sources.parsed().units()) {
            if (isPackage(unit)) {
                String doc = String.valueOf(Sources.parsed().docs().getDocComment(new TreePath(new TreePath(unit), unit.getPackage())));
                said.put(Sources.packageName(unit), doc.strip());
            }
        }
        said.entrySet().removeIf(entry -> entry.getValue().matches("(?s)Floor " + Floors.floor(entry.getKey()) + "[.,: ].{20,}"));
        assertThat(said).isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() {
        Set<String> silent = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed().units()) {
            for (Tree type : unit.getTypeDecls()) {
                boolean isPublic = type instanceof ClassTree c && c.getModifiers().getFlags().contains(Modifier.PUBLIC);
                String doc = Sources.parsed().docs().getDocComment(TreePath.getPath(unit, type));
                if (isPublic && (doc == null || doc.isBlank())) {
                    silent.add(Sources.name(unit));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_a_comment() {
        List<Path> files = new ArrayList<>(Sources.files(Path.of("src", "main"), ""));
        files.addAll(Sources.files(Path.of("docs"), ".md"));
        assertThat(files.stream().filter(f -> f.toString().matches(".*\\.(java|jte|sql|properties|css|js|yml|xml|md)"))
            .filter(file -> LEFT_TO_DO.matcher(Sources.text(file)).find())).isEmpty();
    }

    private static boolean isPackage(CompilationUnitTree unit) {
        return Sources.name(unit).endsWith("package-info.java");
    }

    /** Visits every main source. */
    abstract static class Scan extends TreePathScanner<Void, Void> {

        void everywhere() {
            Sources.parsed().units().forEach(unit -> scan(unit, null));
        }

        String at() {
            return Sources.name(getCurrentPath().getCompilationUnit());
        }
    }
}
