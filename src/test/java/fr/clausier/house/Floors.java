package fr.clausier.house;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/** The one ordered list of rooms. Imports run down it only, and rooms of one floor do not know one another. */
final class Floors {

    static final String ROOT = "fr.clausier";
    /** Index is the floor; doors stand on top. {@code fr.clausier.Application} stands above all. */
    static final List<List<String>> IN_ORDER = List.of(
        List.of("kernel"),
        List.of("store", "words", "workbook", "paper"),
        List.of("journal"),
        List.of("access", "backup"),
        List.of("organisation", "law", "upload"),
        List.of("contract", "provider", "participant"),
        List.of("clause"),
        List.of("hours"),
        List.of("compliance", "need", "sampling", "retention"),
        List.of("report", "opendata"),
        List.of("web", "api", "command", "schedule"));
    static final List<String> DOORS = IN_ORDER.get(IN_ORDER.size() - 1);

    private Floors() { }

    /** The room of a package: its first name below the root; a sub-package belongs to its room. Empty for the root itself. */
    static Optional<String> room(String packageName) {
        if (packageName.equals(ROOT)) {
            return Optional.empty();
        }
        String below = packageName.substring(ROOT.length() + 1);
        return Optional.of(below.contains(".") ? below.substring(0, below.indexOf('.')) : below);
    }

    /** @throws NoSuchElementException for a package that stands on no floor */
    static int floor(String packageName) {
        Optional<String> room = room(packageName);
        return room.isEmpty() ? IN_ORDER.size() : IntStream.range(0, IN_ORDER.size()).filter(i -> IN_ORDER.get(i).contains(room.get()))
            .findFirst().orElseThrow(() -> new NoSuchElementException(packageName + " stands on no floor"));
    }

    /** Whether one package may import another: from its own room, or from a floor below. */
    static boolean mayKnow(String from, String to) {
        return room(from).equals(room(to)) || floor(to) < floor(from);
    }

    static boolean isOurs(String packageName) {
        return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
    }
}
