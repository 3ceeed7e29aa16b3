package fr.clausier.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Start-up time and memory of {@code serve}, written down in docs/proofs/startup.md. Linux only: memory is read in /proc. */
public final class StartUpProof {

    private static final Path PAGE = Path.of("docs", "proofs", "startup.md");
    private static final int STARTS = 7;
    private static final int PAGES = 3000;

    private StartUpProof() { }

    /** @param first start on an empty folder, which creates the schema */
    private record Measured(Duration first, List<Duration> starts, long atRest, long afterPages, long peak) { }

    public static void main(String[] arguments) throws Exception {
        Measured plain = measure("-Xmx512m");
        Measured quick = measure("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        Files.writeString(PAGE, page(plain, quick));
        System.out.println(Files.readString(PAGE));
        System.exit(0);
    }

    private static Measured measure(String... options) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("clausier-start");
        JarServer server = JarServer.on(data, options);
        Duration first = server.start();
        server.stop();
        List<Duration> starts = new ArrayList<>();
        for (int i = 1; i < STARTS; i++) {
            server = JarServer.on(data, options);
            starts.add(server.start());
            server.stop();
        }
        server = JarServer.on(data, options);
        starts.add(server.start());
        Thread.sleep(2000);
        long atRest = memory(server.pid()).get("VmRSS");
        JarServer.Client client = new JarServer.Client();
        for (int i = 0; i < PAGES; i++) {
            client.get(server.address() + "/sign-in");
        }
        Map<String, Long> after = memory(server.pid());
        server.stop();
        Collections.sort(starts);
        return new Measured(first, starts, atRest, after.get("VmRSS"), after.get("VmHWM"));
    }

    /** Mebibytes, by name as in /proc/PID/status. */
    private static Map<String, Long> memory(long pid) throws IOException {
        Map<String, Long> found = new java.util.HashMap<>();
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:") || line.startsWith("VmHWM:")) {
                found.put(line.substring(0, 5), Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024);
            }
        }
        return found;
    }

    private static String page(Measured plain, Measured quick) {
        return """
            # Start-up time and memory of `serve`

            From the start of the process to the first 200 of `/health`, embedded database, `-Xmx512m`. The first start creates
            the schema; the others, %d of them, open it. Memory is the resident set read in `/proc`, two seconds after the start,
            then after %d pages. *Quick* adds `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC`: worth it for short runs, slower for a long-lived server.

            Run on %s, Java %s, %d processors, other work running on the machine. Again: `mvn -q -DskipTests package && mvn -q exec:java@startup`.

            | | default | quick |
            |---|---|---|
            | first start, seconds | %s | %s |
            | fastest start | %s | %s |
            | median start | %s | %s |
            | slowest start | %s | %s |
            | memory after start, MiB | %d | %d |
            | memory after %d pages, MiB | %d | %d |
            | highest, MiB | %d | %d |
            """.formatted(STARTS, PAGES, LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(),
            seconds(plain.first()), seconds(quick.first()), seconds(plain.starts().get(0)), seconds(quick.starts().get(0)),
            seconds(plain.starts().get(STARTS / 2)), seconds(quick.starts().get(STARTS / 2)), seconds(plain.starts().get(STARTS - 1)),
            seconds(quick.starts().get(STARTS - 1)), plain.atRest(), quick.atRest(), PAGES, plain.afterPages(), quick.afterPages(),
            plain.peak(), quick.peak());
    }

    private static String seconds(Duration duration) {
        return "%.1f".formatted(duration.toMillis() / 1000.0);
    }
}
