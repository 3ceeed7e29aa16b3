package fr.clausier.command;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import fr.clausier.store.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What follows the hours of a sample, one fact at a time as a program would send them: staff of operators, facts that bear on penalties,
 * hours that members of a grouping hand over, people looked for.
 */
final class SampleSequel {

    /** Each list of the file, and the route under a lot that takes its facts. */
    private static final Map<String, String> ROUTES = Map.of("staff", "staff", "events", "penalties/events", "transfers", "transfers");

    private final Client client;
    private final ToLongFunction<Siret> organisations;

    SampleSequel(Client client, ToLongFunction<Siret> organisations) {
        this.client = client;
        this.organisations = organisations;
    }

    /** @return how many facts were refused */
    int send(Path file) throws IOException, InterruptedException {
        Map<String, Object> content = read(file);
        int refused = 0;
        int taken = 0;
        for (String list : List.of("staff", "events", "transfers")) {
            for (Object fact : content.get(list) instanceof List<?> all ? all : List.of()) {
                Client.Answer answer = send(list, asMap(fact));
                answer.problems().forEach(problem -> System.err.println("  " + problem));
                refused += answer.isDone() ? 0 : 1;
                taken += answer.isDone() ? 1 : 0;
            }
        }
        int[] needs = needs(content);
        taken += needs[0];
        refused += needs[1];
        System.out.println(CommandWords.say("command.file", file.getParent().getFileName() + "/" + file.getFileName(),
            CommandWords.say("command.facts", taken, refused)));
        return refused;
    }

    /** Referrers, then needs, each with to whom it was sent and who was proposed. @return how many facts were taken, how many refused */
    private int[] needs(Map<String, Object> content) throws IOException, InterruptedException {
        int[] counts = new int[2];
        Map<String, String> referrers = new HashMap<>();
        for (Map<?, ?> each : rows(content, "referrers")) {
            referrers.put(each.get("referrerName").toString(), sent("/api/v1/referrers", each, counts));
        }
        for (Map<?, ?> each : rows(content, "needs")) {
            Map<String, Object> need = named(each);
            String lot = Long.toString(lot(need.remove("contract").toString(), need.remove("lot").toString()));
            Object sent = need.remove("sent");
            Object proposed = need.remove("candidates");
            String address = "/api/v1/needs/" + sent("/api/v1/lots/" + lot + "/needs", need, counts);
            for (Map<?, ?> to : rows(Map.of("all", sent == null ? List.of() : sent), "all")) {
                sent(address + "/sendings", Map.of("referrerIds", List.of(referrers.get(to.get("to").toString())), "sentOn", to.get("on")), counts);
            }
            for (Map<?, ?> who : rows(Map.of("all", proposed == null ? List.of() : proposed), "all")) {
                Map<String, Object> candidate = named(who);
                candidate.put("referrerId", referrers.get(candidate.remove("by").toString()));
                sent(address + "/candidates", candidate, counts);
            }
        }
        return counts;
    }

    /** The id of what was recorded. */
    private String sent(String address, Map<?, ?> fact, int[] counts) throws IOException, InterruptedException {
        Client.Answer answer = client.post(address, named(fact));
        answer.problems().forEach(problem -> System.err.println("  " + problem));
        counts[answer.isDone() ? 0 : 1]++;
        return String.valueOf(answer.json().get("id"));
    }

    private static Map<String, Object> named(Map<?, ?> fact) {
        Map<String, Object> named = new HashMap<>();
        fact.forEach((name, value) -> named.put(name.toString(), value));
        return named;
    }

    private Client.Answer send(String list, Map<?, ?> fact) throws IOException, InterruptedException {
        Map<String, Object> sent = named(fact);
        long lot = lot(sent.remove("contract").toString(), sent.remove("lot").toString());
        for (String end : List.of("from", "to")) {
            if (sent.containsKey(end + "Siret")) {
                sent.put(end + "Id", organisations.applyAsLong(Fields.of(sent).siret(end + "Siret")));
            }
        }
        return client.post("/api/v1/lots/" + lot + "/" + ROUTES.get(list), sent);
    }

    private long lot(String contract, String lot) throws IOException, InterruptedException {
        Map<String, Object> found = client.get("/api/v1/contracts?text=" + URLEncoder.encode(contract, StandardCharsets.UTF_8)).json();
        return rows(client.get("/api/v1/contracts/" + number(rows(found, "contracts"), contract)).json(), "lots").stream()
            .filter(each -> lot.equals(each.get("number"))).map(each -> Long.valueOf(each.get("id").toString())).findFirst().orElseThrow();
    }

    private static String number(List<? extends Map<?, ?>> contracts, String number) {
        return contracts.stream().filter(each -> number.equals(each.get("number"))).map(each -> each.get("id").toString()).findFirst().orElseThrow();
    }

    private static List<? extends Map<?, ?>> rows(Map<String, Object> answer, String list) {
        return answer.get(list) instanceof List<?> all ? all.stream().map(SampleSequel::asMap).toList() : List.of();
    }

    private static Map<?, ?> asMap(Object value) {
        return (Map<?, ?>) value;
    }

    private static Map<String, Object> read(Path file) throws IOException {
        try {
            return Json.object(Files.readAllBytes(file));
        } catch (Json.Malformed malformed) {
            throw new IOException(file.getFileName() + ", line " + malformed.line(), malformed);
        }
    }
}
