package fr.clausier.house;

import fr.clausier.house.Forms.Form;
import fr.clausier.house.RouteCaller.Answer;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.house.Subjects.Subject;
import fr.clausier.house.Walk.Cell;
import fr.clausier.kernel.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every form the pages of each role hold, and a JSON body for every writing route of the API, sent with neighbours: fields the form does not have (a role, a
 * structure, counted hours…), and in each field that holds a number of one's own, the number of the same kind of thing of another's. Afterwards
 * the database is looked through: numbers tell whose a row is ({@link Whose}).
 */
final class Neighbours {

    private static final String HOURS = "98765.43";
    private static final Pattern NUMBER = Pattern.compile("[1-4][0-9]{8}");
    private static final Pattern ENDING = Pattern.compile(".*/(remove|withdraw|withdrawal|strike|revoke|disable|merge|closing|close|reopen|end|cancel|transfers|merges)(/.*)?$");
    /** What reads a number in a JSON body, with the kind of thing it is the number of. */
    private static final Map<String, String> JSON_IDS = Map.ofEntries(Map.entry("lotId", "lot"), Map.entry("contractId", "contract"), Map.entry("employerId", "organisation"),
        Map.entry("participantId", "participant"), Map.entry("placementId", "placement"), Map.entry("memberId", "organisation"), Map.entry("fromId", "organisation"),
        Map.entry("toId", "organisation"), Map.entry("referrerId", "referrer"), Map.entry("organisationId", "organisation"), Map.entry("structureId", "facilitator_structure"),
        Map.entry("lots", "lot"), Map.entry("referrers", "referrer"), Map.entry("event", "penalty_event"));

    final Set<String> forms = new TreeSet<>();
    final List<String> told = new ArrayList<>();
    final List<String> effects = new ArrayList<>();
    final Set<String> found = new TreeSet<>();
    int accepted;
    private int fields;
    private int bodies;
    private int writes;
    private final Walk walk;
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new TreeMap<>();

    Neighbours(Walk walk) {
        this.walk = walk;
        List.of("id", "lotId", "lot", "contractId", "contract", "operationId", "participantId", "personId", "placementId", "organisationId", "organisation_id", "employerId",
            "holderId", "buyerId", "memberId", "referrerId", "uploadId", "declarationId").forEach(name -> extras.put(name, away(tableOf(name))));
        extras.putAll(Map.of("structureId", Long.toString(walk.away.structure()), "structure_id", Long.toString(walk.away.structure()), "accountId", away("account"),
            "role", Role.ADMIN.name(), "roles", Role.ADMIN.name(), "countedHours", HOURS, "counted", HOURS, "hoursCounted", HOURS, "refusedHours", HOURS));
        int administrators = administrators();
        Map<String, List<List<Object>>> beside = Whose.BESIDE.everything();
        Map<String, List<List<Object>>> away = Whose.AWAY.everything();
        List.of(Role.OBSERVER, Role.HOLDER, Role.PROVIDER, Role.BUYER).forEach(role -> tries(role, List.of(Whose.BESIDE, Whose.AWAY)));
        look(Whose.BESIDE, beside);
        tries(Role.FACILITATOR, List.of(Whose.AWAY));
        look(Whose.AWAY, away);
        if (administrators != administrators()) {
            effects.add("somebody became administrator");
        }
        tries(Role.ADMIN, List.of());
        look(Whose.AWAY, away);
    }

    String summary() {
        return forms.size() + " forms and " + bodies + " JSON bodies, " + fields + " fields, " + writes + " writes with a neighbour, " + accepted
            + " done without it, " + effects.size() + " accepted";
    }

    private static int administrators() {
        return Whose.rows("SELECT id FROM account_role WHERE role = 'ADMIN'").size();
    }

    private static String tableOf(String name) {
        return switch (name) {
            case "id", "lot" -> "lot";
            case "contract" -> "contract";
            case "operationId" -> "operation";
            case "personId" -> "participant";
            case "uploadId" -> "upload";
            case "declarationId" -> "declaration";
            case "organisation_id", "holderId", "buyerId" -> "organisation";
            default -> JSON_IDS.get(name);
        };
    }

    private String away(String table) {
        return of(Whose.AWAY, table).orElseThrow(() -> new IllegalStateException("nothing away of " + table));
    }

    private Optional<String> of(Whose whose, String table) {
        return walk.first(whose, new Subject(table, "")).map(String::valueOf);
    }

    private void tries(Role role, List<Whose> others) {
        Map<String, Form> mine = new TreeMap<>(Comparator.<String, Boolean>comparing(each -> ENDING.matcher(each).matches()).thenComparing(Comparator.naturalOrder()));
        walk.cells().stream().filter(cell -> cell.role() == role && cell.held() && cell.own() != null && cell.own().isGiven() && cell.own().body().contains("<form"))
            .forEach(cell -> {
                String address = cell.route().path(walk.ids(Whose.OWN, cell.route()));
                Forms.in(cell.own().body().replace("/asked-for", address), address).forEach(form -> route("POST", form.action()).ifPresent(route ->
                    mine.merge(route.toString(), form, (one, other) -> one.values().size() < other.values().size() ? other : one)));
            });
        // one's own sessions and proofs: they would end what the walk signed in with, and name nobody else
        mine.keySet().removeIf(route -> route.equals("POST /sign-out") || route.startsWith("POST /sign-in") || route.startsWith("POST /account/") || route.equals("POST /language"));
        mine.forEach((route, form) -> {
            forms.add(role + " " + route);
            form.values().forEach(known::putIfAbsent);
            tries(role, route, "POST", form.action(), form.multipart() ? "multipart/form-data" : "application/x-www-form-urlencoded", form.values(), others);
        });
        walk.routes.stream().filter(route -> route.isWriting() && route.template().startsWith("/api/") && RouteCaller.type(route).getName().equals("application/json") && Walk.isHeld(route, role))
            .sorted(Comparator.comparing(route -> route.method().name().equals("DELETE") || ENDING.matcher(route.template()).matches())).forEach(route -> {
                bodies++;
                tries(role, route.toString(), route.method().name(), route.path(walk.ids(Whose.OWN, route)), "application/json", body(), others);
            });
    }

    /** What any form holds, and what only programs send. */
    private Map<String, List<String>> body() {
        Map<String, List<String>> body = new LinkedHashMap<>(known);
        JSON_IDS.forEach((name, table) -> of(Whose.OWN, table).ifPresent(id -> body.put(name, List.of(id))));
        body.put("version", List.of("0"));
        return body;
    }

    private void tries(Role role, String route, String method, String action, String type, Map<String, List<String>> values, List<Whose> others) {
        fields += values.size();
        String cookie = walk.cookies.get(role);
        for (Whose whose : others) {
            elsewhere(role, method, action, type, values, whose, cookie);
            values.forEach((name, all) -> all.stream().filter(value -> NUMBER.matcher(value).matches() && Whose.OWN.owns(Long.parseLong(value))).findFirst()
                .filter(value -> !type.endsWith("json") || JSON_IDS.containsKey(name)).flatMap(value -> of(whose, Whose.table(Long.parseLong(value))))
                .ifPresent(other -> send(method, action, type, changed(values, name, other), cookie)));
        }
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        extras.forEach((name, value) -> more.putIfAbsent(name, List.of(value)));
        Answer own = send(method, action, type, more, cookie);
        if (own.status() != 404) {
            found.add(route);
        }
        accepted += own.status() / 100 == 2 || own.status() == 303 ? 1 : 0;
        if (own.status() >= 500) {
            effects.add(role + " " + route + " failed: " + own.status());
        }
    }

    /** The same at the address of another's, set beside the address of nothing. */
    private void elsewhere(Role role, String method, String action, String type, Map<String, List<String>> values, Whose whose, String cookie) {
        Matcher number = Pattern.compile("(?<=/)[1-4][0-9]{8}(?=/|$|\\?)").matcher(action);
        while (number.find()) {
            String table = Whose.table(Long.parseLong(number.group()));
            Optional<String> other = whose == Whose.BESIDE && table.equals("organisation") ? Optional.empty() : of(whose, table);
            if (other.isPresent()) {
                String before = action.substring(0, number.start());
                String after = action.substring(number.end());
                Answer given = send(method, before + other.get() + after, type, values, cookie);
                Answer absent = send(method, before + Walk.ABSENT + after, type, values, cookie);
                if (!given.equals(absent) || given.isGiven()) {
                    told.add(role + " " + method + " " + before + other.get() + after + " answered " + given.status() + ", absent " + absent.status());
                }
            }
        }
    }

    private Answer send(String method, String path, String type, Map<String, List<String>> values, String cookie) {
        writes++;
        return RouteCaller.send(method, path, cookie, type, switch (type) {
            case "application/json" -> json(values);
            case "multipart/form-data" -> RouteCaller.multipart(values);
            default -> values.entrySet().stream().flatMap(each -> each.getValue().stream().map(value -> coded(each.getKey()) + "=" + coded(value))).collect(Collectors.joining("&"));
        });
    }

    private static Map<String, List<String>> changed(Map<String, List<String>> values, String name, String other) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(other));
        return changed;
    }

    private static String json(Map<String, List<String>> values) {
        return values.entrySet().stream().map(each -> quoted(each.getKey()) + ":" + (each.getValue().size() == 1 && !List.of("lots", "referrers").contains(each.getKey())
            ? quoted(each.getValue().get(0)) : each.getValue().stream().map(Neighbours::quoted).collect(Collectors.joining(",", "[", "]")))).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "") + "\"";
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<Route> route(String method, String action) {
        String path = action.replaceAll("\\?.*", "");
        return walk.routes.stream().filter(route -> route.method().name().equals(method))
            .filter(route -> path.matches(RouteCaller.VARIABLE.matcher(route.template()).replaceAll("[^/]+")))
            .min(Comparator.comparing(route -> route.template().chars().filter(c -> c == '{').count()));
    }

    /** Nothing of theirs changed, and nothing of ours points at it. */
    private void look(Whose theirs, Map<String, List<List<Object>>> before) {
        Map<String, List<List<Object>>> after = theirs.everything();
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                effects.add("rows of " + table + " changed, of " + theirs);
            }
        });
        for (Whose ours : List.of(Whose.OWN, Whose.LATER)) {
            ours.everything().forEach((table, rows) -> rows.stream().filter(row -> row.stream().anyMatch(value -> value != null && isAmiss(value, theirs)))
                .forEach(row -> effects.add(table + " " + row.get(0) + " points at what is " + theirs + ": " + row)));
        }
    }

    private static boolean isAmiss(Object value, Whose theirs) {
        return value instanceof Number number ? theirs.owns(number.longValue()) || number.toString().startsWith(HOURS)
            : !theirs.namedIn(value.toString()).isEmpty() || value.toString().contains(HOURS);
    }
}
