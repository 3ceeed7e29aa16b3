package fr.clausier.words;

import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing wrong, at one place or at many: what a person understands once and mends everywhere. The same value found two hundred
 * times is one cause; so are the values found once each that are wrong in the same way.
 *
 * @param problems in the order of the file, never empty
 */
public record Cause(List<Problem> problems) {

    /** Values told apart under one code; the others are together. */
    static final int MOST_VALUES = 8;

    /** What makes two problems of one code the same: value and arguments, and the column where there is no value to tell them by. */
    private record Alike(String found, List<String> args, String column) {

        static Alike of(Problem problem) {
            String column = problem.found().isEmpty() ? problem.place().sheet() + "!" + problem.place().cell().replaceAll("[0-9]+$", "") : "";
            return new Alike(problem.found(), problem.args(), column);
        }
    }

    private record Kind(Problem.Severity severity, String code) { }

    public Cause {
        problems = List.copyOf(problems);
    }

    /** What a list of problems comes down to: errors before warnings, what is about the whole file first, then the most frequent. */
    public static List<Cause> of(List<Problem> problems) {
        List<Cause> causes = new ArrayList<>();
        grouped(problems, problem -> new Kind(problem.severity(), problem.code())).values().forEach(alike -> causes.addAll(ofOneCode(alike)));
        causes.sort(Comparator.comparing((Cause cause) -> cause.first().severity()).thenComparing(cause -> !cause.first().place().cell().isEmpty())
            .thenComparing(cause -> -cause.count()));
        return causes;
    }

    private static List<Cause> ofOneCode(List<Problem> problems) {
        List<List<Problem>> repeated = grouped(problems, Alike::of).values().stream().filter(group -> group.size() > 1)
            .sorted(Comparator.comparing(group -> -group.size())).limit(MOST_VALUES).toList();
        List<Cause> causes = new ArrayList<>(repeated.stream().map(Cause::new).toList());
        List<Alike> told = repeated.stream().map(group -> Alike.of(group.get(0))).toList();
        List<Problem> others = problems.stream().filter(problem -> !told.contains(Alike.of(problem))).toList();
        if (!others.isEmpty()) {
            causes.add(new Cause(others));
        }
        return causes;
    }

    private static <K> Map<K, List<Problem>> grouped(List<Problem> problems, Function<Problem, K> key) {
        return problems.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    public Problem first() {
        return problems.get(0);
    }

    public Problem last() {
        return problems.get(problems.size() - 1);
    }

    public int count() {
        return problems.size();
    }

    /** Whether the same value was found at every place. */
    public boolean isOneValue() {
        return problems.stream().allMatch(problem -> problem.found().equals(first().found()));
    }

    /** Whether the same sentence holds for every place. */
    public boolean isOneSentence() {
        return problems.stream().allMatch(problem -> problem.args().equals(first().args()));
    }
}
