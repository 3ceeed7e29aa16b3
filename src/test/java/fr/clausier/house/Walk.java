package fr.clausier.house;

import fr.clausier.house.RouteCaller.Answer;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.house.Subjects.Subject;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every route, taken by nobody and by each role, with the numbers of what is its own, of what belongs beside and away, and of nothing.
 * Roles held for one organisation meet a second one of the same structure; all meet a second structure.
 */
final class Walk {

    static final String ABSENT = "999999999999";
    static final Role NOBODY = null;
    /** Kinds of thing that belong to a structure, not to one of its organisations: whoever may read them reads all of the structure's. */
    private static final List<String> OF_A_STRUCTURE = List.of("organisation");

    /** What one asker got of one route. @param other what is another's, each with what the same address gave for what is absent */
    record Cell(Route route, Role role, boolean held, Answer own, List<Other> other, Answer absent) {

        /** Whether an observer may read there about a thing. */
        boolean isObserversReading() {
            return role == Role.OBSERVER && held && own != null && !Subjects.of(route).isEmpty() && route.asks().get() != Permission.ANYONE;
        }
    }

    record Other(List<String> ids, Answer given, Answer absent) { }

    private static final class Once {
        private static final Walk ONE = new Walk();
    }

    final List<Route> routes = RouteCaller.routes();
    final Portfolio own;
    final Portfolio beside;
    final Portfolio away;
    final Map<Role, String> cookies = new EnumMap<>(Role.class);
    final AtomicInteger calls = new AtomicInteger();
    /** What an observer got of what was shared with its organisation, once it was not any more. */
    final Map<Route, Answer> unshared = new HashMap<>();
    private final Map<Whose, Map<Subject, Optional<Long>>> firsts = new EnumMap<>(Whose.class);
    private final List<Cell> cells = new ArrayList<>();

    private Walk() {
        Whose.OWN.begins();
        own = Portfolio.filled();
        Whose.BESIDE.begins();
        beside = own.beside();
        Whose.AWAY.begins();
        away = Portfolio.filled();
        Whose.LATER.begins();
        Arrays.stream(Role.values()).forEach(role -> cookies.put(role, own.signedIn(role)));
        own.share(true);
        Stream.of(Whose.OWN, Whose.BESIDE, Whose.AWAY).forEach(whose -> firsts.put(whose, new ConcurrentHashMap<>()));
        List<Runnable> reads = new ArrayList<>();
        for (Route route : routes) {
            asks(NOBODY, route, reads);
            Arrays.stream(Role.values()).forEach(role -> asks(role, route, reads));
        }
        reads.parallelStream().forEach(Runnable::run);
        own.share(false);
        cells.stream().filter(Cell::isObserversReading).forEach(cell -> unshared.put(cell.route(), call(cell.route(), ids(Whose.OWN, cell.route()), cookies.get(Role.OBSERVER))));
        own.share(true);
    }

    static Walk once() {
        return Once.ONE;
    }

    List<Cell> cells() {
        return cells;
    }

    static boolean isHeld(Route route, Role role) {
        return route.asks().filter(asked -> asked == Permission.ANYONE || role != null && asked.isHeldBy(role)).isPresent();
    }

    /** What is refused is asked for with what is its own only: the refusal, which is one for all routes, is given before any number is looked at. */
    private void asks(Role role, Route route, List<Runnable> later) {
        later.add(() -> {
            boolean held = isHeld(route, role);
            boolean ends = route.isWriting() && (route.template().equals("/sign-out") || route.template().startsWith("/account/"));
            String cookie = role == null ? null : ends ? own.signedIn(role) : cookies.get(role);
            List<String> ids = ids(Whose.OWN, route);
            boolean changes = held && route.isWriting();
            Answer mine = changes && !ids.isEmpty() ? null : call(route, ids, cookie);
            Answer absent = !held || ids.isEmpty() ? mine : call(route, absent(ids), cookie);
            List<Other> others = held && role != null && role != Role.ADMIN && !ids.isEmpty() ? others(role, route, ids, absent, cookie) : List.of();
            synchronized (cells) {
                cells.add(new Cell(route, role, held, mine, others, absent));
            }
        });
    }

    private List<Other> others(Role role, Route route, List<String> ids, Answer none, String cookie) {
        List<Subject> subjects = Subjects.of(route).stream().map(Optional::orElseThrow).toList();
        List<Other> found = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            for (Whose whose : role == Role.FACILITATOR || OF_A_STRUCTURE.contains(subjects.get(at).table()) ? List.of(Whose.AWAY) : List.of(Whose.BESIDE, Whose.AWAY)) {
                Optional<Long> id = first(whose, subjects.get(at));
                if (id.isPresent()) {
                    List<String> asked = with(ids, at, id.get().toString());
                    Answer given = call(route, asked, cookie);
                    Answer absent = ids.size() == 1 ? none : call(route, with(ids, at, ABSENT), cookie);
                    found.add(new Other(asked, given, absent));
                }
            }
        }
        return found;
    }

    private Answer call(Route route, List<String> ids, String cookie) {
        calls.incrementAndGet();
        return RouteCaller.call(route, ids, cookie);
    }

    /** The numbers of an address, each of the first thing they have of that kind. */
    List<String> ids(Whose whose, Route route) {
        return Subjects.of(route).stream().map(subject -> subject.flatMap(each -> first(whose, each)).map(String::valueOf).orElse(ABSENT)).toList();
    }

    Optional<Long> first(Whose whose, Subject subject) {
        return firsts.get(whose).computeIfAbsent(subject, each -> whose.first(each.table(), each.where()));
    }

    /** How long an answer takes, in the middle of several. */
    long median(Route route, List<String> ids, String cookie) {
        return IntStream.range(0, 5).mapToLong(i -> {
            long begun = System.nanoTime();
            call(route, ids, cookie);
            return System.nanoTime() - begun;
        }).sorted().skip(2).findFirst().orElseThrow();
    }

    static List<String> absent(List<String> ids) {
        return ids.stream().map(id -> ABSENT).toList();
    }

    static List<String> with(List<String> ids, int at, String id) {
        return IntStream.range(0, ids.size()).mapToObj(i -> i == at ? id : ids.get(i)).toList();
    }
}
