package fr.clausier.proof.page;

import fr.clausier.kernel.Role;
import fr.clausier.web.Inspection.Weight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen of every page, by address without numbers; two who walk tell it at once. */
final class Seen {

    /** The state a page is met in. */
    enum State { FULL, EMPTY, ERROR }

    /** One page. */
    static final class Row {
        private final Set<String> roles = new java.util.TreeSet<>();
        private final Map<State, Integer> runs = new EnumMap<>(State.class);
        private int alike;
        private int bytes;
        private int requests;
        private final List<String> wrong = new ArrayList<>();
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Set<String> texts = new HashSet<>();

    /** Whether a text was not met before at all, numbers and tokens aside. */
    synchronized boolean isNew(String text) {
        return texts.add(text.replaceAll("name=\"back\" value=\"[^\"]*\"", "").replaceAll("[A-Za-z0-9_-]{30,}", "#").replaceAll("[0-9]+", "#"));
    }

    synchronized void alike(String address, Role role) {
        row(address, role).alike++;
    }

    synchronized void weighed(String address, Role role, Weight weight) {
        Row row = row(address, role);
        row.bytes = Math.max(row.bytes, weight.bytes());
        row.requests = Math.max(row.requests, weight.requests());
    }

    /** A page was looked at. @param runs how often its rules were run on it */
    synchronized void looked(String address, Role role, State state, int runs, List<String> wrong) {
        Row row = row(address, role);
        row.runs.merge(state, runs, Integer::sum);
        row.wrong.addAll(wrong);
        wrong.forEach(System.out::println);
    }

    synchronized List<String> wrong() {
        return rows.values().stream().flatMap(row -> row.wrong.stream()).toList();
    }

    synchronized int pages() {
        return rows.size();
    }

    synchronized int runs() {
        return rows.values().stream().flatMap(row -> row.runs.values().stream()).mapToInt(Integer::intValue).sum();
    }

    /** States of which at least one page was looked at. */
    synchronized Set<State> states() {
        Set<State> states = EnumSet.noneOf(State.class);
        rows.values().forEach(row -> states.addAll(row.runs.keySet()));
        return states;
    }

    synchronized String table() {
        return rows.entrySet().stream().map(each -> {
            Row row = each.getValue();
            return "| `" + each.getKey() + "` | " + String.join(" ", row.roles) + " | " + count(row, State.FULL) + " | " + count(row, State.EMPTY) + " | " + count(row, State.ERROR)
                + " | " + row.alike + " | " + row.wrong.size() + " | " + (row.bytes + 500) / 1000 + " | " + row.requests + " |";
        }).collect(Collectors.joining("\n"));
    }

    private static String count(Row row, State state) {
        return row.runs.containsKey(state) ? row.runs.get(state).toString() : "–";
    }

    private Row row(String address, Role role) {
        Row row = rows.computeIfAbsent(address.replaceAll("[?].*", "").replaceAll("[0-9]+", "#").replaceAll("[A-Za-z0-9_-]{30,}", "#"), page -> new Row());
        row.roles.add(role == null ? "nobody" : role.name().toLowerCase(java.util.Locale.ROOT));
        return row;
    }
}
