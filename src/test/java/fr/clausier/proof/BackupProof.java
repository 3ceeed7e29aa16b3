package fr.clausier.proof;

import fr.clausier.backup.BackupCycles;
import fr.clausier.backup.BackupCycles.Cycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Backups taken while four people write, restored and set beside what they were taken of: {@code mvn -q test-compile && mvn -q exec:exec@backups}; docs/proofs/backup.md. */
public final class BackupProof {

    private static final Path PAGE = Path.of("docs", "proofs", "backup.md");

    private BackupProof() { }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
        List<Cycle> cycles = BackupCycles.run(Files.createTempDirectory("clausier-backups"), count, 7, BackupProof::write);
        System.exit(cycles.stream().allMatch(Cycle::isSame) ? 0 : 1);
    }

    private static void write(List<Cycle> cycles) {
        StringBuilder rows = new StringBuilder();
        for (Cycle each : cycles) {
            rows.append("| %d | %d | %d | %d | %s | %d | %.2f | %.2f |\n".formatted(each.number(), each.written(), each.entries(), each.rows(),
                each.isSame() ? "yes" : "NO " + each, each.halves(), each.takenMillis() / 1000.0, each.restoredMillis() / 1000.0));
        }
        String page = """
            # Backups taken while people work

            Four people record contracts, as fast as a fiftieth of a second each. Meanwhile a backup is taken, restored as a base of its own, and set beside what was written down when it was taken: the SHA-256 of the rows of each
            table in the order of their keys, the last entry of the journal with its hash; the restored journal is checked from its first entry, its signed heads and its seal with it. *Halves* counts contracts
            without their entry, and entries without their contract: half an action, had the backup not been of one instant.

            Run on %s, Java %s, %d processors, embedded database. Again: `mvn -q test-compile && mvn -q exec:exec@backups`; three cycles are part of the build, on both databases.

            | cycles | same to the row | actions done meanwhile | tables |
            |---|---|---|---|
            | %d | %d | %d | %d |

            | cycle | actions meanwhile | journal | rows | same | halves | taken, s | restored and checked, s |
            |---|---|---|---|---|---|---|---|
            %s""".formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), cycles.size(), cycles.stream().filter(Cycle::isSame).count(),
            cycles.stream().mapToLong(Cycle::written).sum(), cycles.get(0).tables(), rows);
        try {
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
