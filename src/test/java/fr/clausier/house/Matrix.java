package fr.clausier.house;

import fr.clausier.house.RouteCaller.Route;
import fr.clausier.house.Walk.Cell;
import fr.clausier.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The walk as a table, for people: target/matrix.md. Each cell tells what its own, what is another's and what is absent was answered. */
final class Matrix {

    private static final List<Role> ASKERS = Stream.concat(Stream.of(Walk.NOBODY), Stream.of(Role.HOLDER, Role.PROVIDER, Role.FACILITATOR, Role.BUYER,
        Role.OBSERVER, Role.ADMIN)).collect(Collectors.toList());

    private Matrix() { }

    static void print(Walk walk, Neighbours tries) throws IOException {
        Map<Route, Map<String, Cell>> table = walk.cells().stream().collect(Collectors.groupingBy(Cell::route,
            Collectors.toMap(cell -> String.valueOf(cell.role()), cell -> cell)));
        StringBuilder text = new StringBuilder("# Every route, every role: own / another's / absent\n\n| route | asks | " + ASKERS.stream()
            .map(role -> role == null ? "anonymous" : role.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(" | "))
            + " |\n|---|---|" + "---|".repeat(ASKERS.size()) + "\n");
        for (Route route : walk.routes) {
            text.append("| ").append(route).append(" | ").append(route.asks().map(Enum::name).orElse("nothing")).append(" | ")
                .append(ASKERS.stream().map(role -> told(table.get(route).get(String.valueOf(role)))).collect(Collectors.joining(" | "))).append(" |\n");
        }
        long unexpected = walk.cells().stream().filter(Matrix::isUnexpected).count();
        String sum = walk.routes.size() + " routes × " + ASKERS.size() + " askers: " + walk.cells().size() + " cells, "
            + walk.cells().stream().mapToLong(cell -> cell.other().size()).sum() + " tries of what is another's, " + walk.calls.get() + " calls, "
            + unexpected + " unexpected 2xx; "
            + tries.summary();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/matrix.md"), text.append("\n").append(sum).append(".\n"));
        System.out.println("matrix: " + sum + " (target/matrix.md)");
    }

    private static boolean isUnexpected(Cell cell) {
        return !cell.held() && cell.own().isGiven() || cell.other().stream().anyMatch(other -> other.given().isGiven());
    }

    private static String told(Cell cell) {
        boolean numbered = cell.route().hasVariables();
        String own = cell.own() == null ? "w" : Integer.toString(cell.own().status());
        String other = cell.other().stream().map(each -> each.given().status()).distinct().map(String::valueOf).collect(Collectors.joining("+"));
        return !numbered ? cell.own() == null ? Integer.toString(cell.absent().status()) : own
            : own + " / " + (other.isEmpty() ? "–" : other) + " / " + cell.absent().status();
    }
}
