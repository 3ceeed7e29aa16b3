package fr.clausier.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources as written: what bytecode no longer says (imports of inlined constants, Javadoc, lengths) is read here. */
final class Sources {

    static final Path MAIN = Path.of("src", "main", "java");
    static final Path TEMPLATES = Path.of("src", "main", "jte");
    static final Path WORDS = Path.of("src", "main", "resources", "words");

    private static Parsed parsed;

    private Sources() { }

    /** Every main source, parsed once for the run. */
    record Parsed(List<CompilationUnitTree> units, DocTrees docs) {

        long lines(CompilationUnitTree unit, Tree tree) {
            SourcePositions positions = docs.getSourcePositions();
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) - first + 1;
        }
    }

    static synchronized Parsed parsed() {
        if (parsed == null) {
            parsed = parse(files(MAIN, ".java"));
        }
        return parsed;
    }

    static Parsed parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
            manager.getJavaFileObjectsFromPaths(files));
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new Parsed(units, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path under, String ending) {
        try (Stream<Path> walk = Files.walk(under)) {
            return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(CompilationUnitTree unit) {
        return MAIN.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri())).toString();
    }

    static String packageName(CompilationUnitTree unit) {
        return unit.getPackageName().toString();
    }
}
