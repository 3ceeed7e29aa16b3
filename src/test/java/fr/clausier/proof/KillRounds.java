package fr.clausier.proof;

import fr.clausier.access.proof.Telephone;
import fr.clausier.journal.JournalCheck;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Kills the server while several people write, again and again. Each write records a contract, which is a contract, its implicit
 * lot, the first time its buyer, and a journal entry, or nothing at all. A write is acknowledged when the answer 201 has arrived.
 */
final class KillRounds {

    private static final int WRITERS = 6;
    private static final String PASSWORD = "Onze peupliers et 1 pont";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*([0-9]+)");
    private static final Pattern TOKEN = Pattern.compile("/link/([A-Za-z0-9_-]{20,})");
    private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("<code>([a-z2-7-]+)</code>");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*value=\"([0-9]+)\"");

    private final Path data;
    private final AtomicInteger next = new AtomicInteger(1);
    private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Round> rounds = new ArrayList<>();

    /** An acknowledged write, by its number too: an id that was lost is given again. */
    private record Written(long id, String number) { }

    /** One kill. @param lost acknowledged writes of the round that were not found whole after the restart */
    record Round(int number, int acknowledged, int lost, Duration recovery) { }

    /** What the database held at the end. @param halves contracts without their lot or entry, lots or entries without their contract */
    record Result(List<Round> rounds, int acknowledged, long found, long missing, long halves, boolean chainIsWhole) {

        boolean isClean() {
            return missing == 0 && halves == 0 && chainIsWhole && rounds.stream().allMatch(round -> round.lost() == 0);
        }
    }

    KillRounds(Path data) {
        this.data = data;
    }

    Result run(int kills) throws IOException, InterruptedException, SQLException {
        JarServer server = JarServer.on(data, "-Xmx512m");
        firstAdministrator(server);
        for (int number = 1; number <= kills; number++) {
            List<Written> written = writeUntilKilled(server);
            acknowledged.addAll(written);
            server = JarServer.on(data, "-Xmx512m");
            rounds.add(new Round(number, written.size(), lost(server, written), server.start()));
        }
        server.kill();
        return audit();
    }

    private void firstAdministrator(JarServer server) throws IOException, InterruptedException {
        JarServer.Client admin = new JarServer.Client();
        expect(303, admin.form(server.address() + "/link/" + server.printedToken(),
            Map.of("email", "admin@exemple.fr", "displayName", "Administratrice", "password", PASSWORD)));
        expect(303, admin.form(server.address() + "/sign-in", Map.of("email", "admin@exemple.fr", "password", PASSWORD)));
        String offered = admin.get(server.address() + "/account/second-factor").body();
        expect(200, admin.form(server.address() + "/account/second-factor", Map.of("offer", first(OFFER, offered), "code", Telephone.code(first(SECRET, offered), Instant.now()))));
        expect(303, admin.form(server.address() + "/accounts/structures", Map.of("siret", "90000000100009", "structureName", "PLIE d’Aurelle")));
        String structure = first(OPTION, admin.get(server.address() + "/accounts/new").body());
        HttpResponse<String> given = admin.form(server.address() + "/accounts/new", Map.of("email", "claire@exemple.fr", "displayName", "Claire",
            "language", "FR", "role", "FACILITATOR", "structureId", structure));
        expect(303, admin.form(server.address() + "/link/" + first(TOKEN, given.body()), Map.of("password", PASSWORD)));
    }

    private static JarServer.Client facilitator(JarServer server) throws IOException, InterruptedException {
        JarServer.Client client = new JarServer.Client();
        expect(303, client.form(server.address() + "/sign-in", Map.of("email", "claire@exemple.fr", "password", PASSWORD)));
        return client;
    }

    /** Writes from several threads and kills after half a second to two and a half; the ids that were acknowledged. */
    private List<Written> writeUntilKilled(JarServer server) throws IOException, InterruptedException {
        JarServer.Client client = facilitator(server);
        Queue<Written> written = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> write(client, server, written));
            writer.start();
            writers.add(writer);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(500, 2500));
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        return List.copyOf(written);
    }

    private void write(JarServer.Client client, JarServer server, Queue<Written> written) {
        try {
            while (true) {
                int number = next.getAndIncrement();
                HttpResponse<String> answer = client.json(server.address() + "/api/v1/contracts", "{\"buyerSiret\":\"90000000200007\","
                    + "\"buyerName\":\"Ville d’Aurelle\",\"number\":\"2026-" + number + "\",\"object\":\"Marché " + number
                    + "\",\"amount\":\"1000,50\",\"social\":[\"CLAUSE\"]}");
                if (answer.statusCode() == 201) {
                    written.add(new Written(Long.parseLong(first(ID, answer.body())), "2026-" + number));
                } else if (answer.statusCode() != 409) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            }
        } catch (IOException killed) {
            // no answer: not acknowledged
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the restarted server itself, over HTTP, for each write of the round. */
    private static int lost(JarServer server, List<Written> written) throws IOException, InterruptedException {
        JarServer.Client client = facilitator(server);
        int lost = 0;
        for (Written each : written) {
            HttpResponse<String> answer = client.get(server.address() + "/api/v1/contracts/" + each.id());
            boolean whole = answer.statusCode() == 200 && answer.body().contains("\"implicit\":true")
                && answer.body().contains("\"" + each.number() + "\"");
            lost += whole ? 0 : 1;
        }
        return lost;
    }

    /** Opens the database after the last kill and counts all of it, from every round. */
    private Result audit() throws SQLException {
        try (ApplicationContext context = ApplicationContext.builder().banner(false)
                .properties(Map.of("clausier.data", data.toString(), "micronaut.server.port", -1)).start();
             Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            long missing = 0;
            for (Written each : acknowledged) {
                missing += 1 - count(connection, "SELECT COUNT(*) FROM contract WHERE id = " + each.id() + " AND number = '" + each.number() + "'");
            }
            long halves = count(connection, "SELECT COUNT(*) FROM contract c WHERE (SELECT COUNT(*) FROM lot l WHERE l.contract_id = c.id) <> 1"
                + " OR (SELECT COUNT(*) FROM journal_entry j WHERE j.action = 'contract.recorded' AND j.subject_id = c.id) <> 1")
                + count(connection, "SELECT COUNT(*) FROM journal_entry j WHERE j.action = 'contract.recorded'"
                    + " AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.id = j.subject_id)");
            return new Result(rounds, acknowledged.size(), count(connection, "SELECT COUNT(*) FROM contract"), missing, halves,
                context.getBean(JournalCheck.class).firstBreak().isEmpty());
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + "\n" + answer.body());
        }
    }
}
