package fr.clausier.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Twenty kills, written down in docs/proofs/kill.md. Run it by hand after {@code mvn -q -DskipTests package}:
 * {@code mvn -q exec:java@kill}.
 */
public final class KillProof {

    private static final Path PAGE = Path.of("docs", "proofs", "kill.md");

    private KillProof() { }

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        KillRounds.Result result = new KillRounds(Files.createTempDirectory("clausier-kill")).run(kills);
        Files.writeString(PAGE, page(result));
        System.out.println(Files.readString(PAGE));
        System.exit(result.isClean() ? 0 : 1);
    }

    private static String page(KillRounds.Result result) {
        String rows = result.rounds().stream().map(round -> "| %d | %d | %d | %.1f |".formatted(round.number(), round.acknowledged(),
            round.lost(), round.recovery().toMillis() / 1000.0)).collect(Collectors.joining("\n"));
        return """
            # No acknowledged write is lost when the server is killed

            Six people write contracts through the API of the real jar, embedded database, `-Xmx512m`. After half a second to two and a
            half, the process gets SIGKILL. It is started again on the same folder, and each write that was answered 201 is asked
            for over HTTP. After the last kill the database is opened and counted as a whole: a contract without its implicit lot or its journal
            entry, or an entry without its contract, would be half a write.

            What this does not show: a power cut, which also takes what the disk itself had not written. Each commit is forced to disk
            before it is answered; whether the disk obeys is the machine's matter.

            Run on %s, Java %s, %d processors. Again: `mvn -q -DskipTests package && mvn -q exec:java@kill`; two kills are part of
            `mvn verify`.

            | | |
            |---|---|
            | kills | %d |
            | acknowledged writes | %d |
            | of these, missing | %d |
            | half writes | %d |
            | contracts in the database (some were written and not yet answered) | %d |
            | journal chain whole | %s |

            | kill | acknowledged | lost | seconds to answer again |
            |---|---|---|---|
            %s
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), result.rounds().size(),
            result.acknowledged(), result.missing(), result.halves(), result.found(), result.chainIsWhole() ? "yes" : "NO", rows);
    }
}
