package fr.clausier.proof;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.journal.Heads;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalCheck;
import fr.clausier.journal.Tamperings;
import fr.clausier.journal.Tamperings.Kind;
import fr.clausier.journal.Tamperings.Tried;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.SigningKey;
import fr.clausier.kernel.Scope;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is found of a thousand changes, {@code mvn -q test-compile && mvn -q exec:exec@tampering}, and how fast the journal is written and checked,
 * {@code mvn -q exec:exec@journal}; both are written down in docs/proofs/journal.md, each in its part.
 */
public final class JournalProof {

    private static final Path PAGE = Path.of("docs", "proofs", "journal.md");
    private static final String FOUND = "## What is found";
    private static final String FAST = "## How fast";
    private static final String HEAD = "# The journal: what is found, and how fast\n\n";
    private static final int ENTRIES = Integer.getInteger("clausier.entries", 1_000_000);

    private JournalProof() { }

    public static void main(String[] arguments) throws IOException {
        boolean tampering = arguments.length > 0 && arguments[0].equals("tampering");
        String part = tampering ? tampering(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000) : speed();
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String found = tampering ? part : kept(page, FOUND, FAST);
        String fast = tampering ? kept(page, FAST, "\n## What this shows") : part;
        String read = page.contains("\n## What this shows") ? page.substring(page.indexOf("\n## What this shows")) : "";
        Files.writeString(PAGE, HEAD + found.stripTrailing() + "\n\n" + fast.stripTrailing() + "\n" + read);
        System.exit(0);
    }

    private static String kept(String page, String from, String to) {
        int start = page.indexOf(from);
        int end = start < 0 ? -1 : page.indexOf(to, start);
        return start < 0 ? "" : page.substring(start, end < 0 ? page.length() : end);
    }

    private static String run() {
        return "Run on " + LocalDate.now() + ", Java " + Runtime.version().feature() + ", " + Runtime.getRuntime().availableProcessors() + " processors, on the embedded database on disk.";
    }

    private static String tampering(int count) {
        Scope scope = TestInstance.freshFacilitator();
        Heads heads = TestInstance.get(Heads.class);
        long first = heads.sign().seq() + 1;
        for (int day = 0; day < 6; day++) {
            for (int i = 0; i < 12; i++) {
                Contract contract = LotExample.contract(scope, "2026-" + day + "-" + i);
                LotExample.lot(scope, contract, "1");
                LotExample.lot(scope, contract, "2");
            }
            if (day < 5) {
                heads.sign();
            }
        }
        Tamperings tamperings = new Tamperings(20260410, first, TestInstance.get(Journal.class).last());
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (int i = 0; i < count; i++) {
            Tried tried = tamperings.next(Kind.values()[i % Kind.values().length]);
            int[] of = counts.computeIfAbsent(tried.kind(), kind -> new int[3]);
            of[0]++;
            of[1] += tried.isFound() ? 1 : 0;
            of[2] += tried.isExact() ? 1 : 0;
            if (!tried.isFound()) {
                System.out.println("NOT FOUND " + tried);
            }
        }
        StringBuilder rows = new StringBuilder();
        counts.forEach((kind, of) -> rows.append("| %s | %d | %d | %d |\n".formatted(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), of[0], of[1], of[2])));
        int[] all = counts.values().stream().reduce(new int[3], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});
        rows.append("| **all** | %d | %d | %d |\n".formatted(all[0], all[1], all[2]));
        return FOUND + "\n\n" + run() + " " + count + " changes made through SQL to a journal of " + (TestInstance.get(Journal.class).last() - first + 1)
            + " entries with six signed heads, by somebody without the key files, each undone after its check. *Exact*: the first entry concerned is named; "
            + "otherwise the entries between two signed heads that hold it.\n\n| change | made | found | exact |\n|---|---|---|---|\n" + rows
            + "\nAgain: `mvn -q test-compile && mvn -q exec:exec@tampering`.\n";
    }

    private static String speed() {
        String overhead = overhead();
        fill();
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            long reading = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long working = processor();
            long start = System.nanoTime();
            var checked = TestInstance.get(JournalCheck.class).check(List.of());
            long nanos = System.nanoTime() - start;
            reading = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - reading;
            working = processor() - working;
            if (checked.broken().isPresent()) {
                throw new IllegalStateException(checked.toString());
            }
            long busier = Math.max(reading, working - reading);
            runs.append("| %d | %,d | %.2f | %,d | %.2f | %.2f | %,d |\n".formatted(i + 1, checked.entries(), nanos / 1e9, (long) (checked.entries() / (nanos / 1e9)),
                reading / 1e9, (working - reading) / 1e9, (long) (checked.entries() / (busier / 1e9))));
            System.out.println(runs);
        }
        return FAST + "\n\n" + run() + "\n\n| an action | median |\n|---|---|\n" + overhead
            + "\n| check | entries | s | entries/s | processor asking, s | processor of all the rest, s | entries/s of the busier thread |\n|---|---|---|---|---|---|---|\n" + runs
            + "\nThe database is asked on one thread, the chain followed on another: the last column is what two free processors give, the fourth what this machine gave with whatever else it did. The cost of an entry: the same actions with more entries, in an order drawn each round; medians of 500. Again: `mvn -q test-compile && mvn -q exec:exec@journal`.\n";
    }

    private static final int MORE = 5;

    /** What entries add to an action that ends on the disk: a contract and its buyer are recorded, with the two entries that tells or with some more, in an order drawn each time. */
    @SuppressWarnings("unchecked")
    private static String overhead() {
        Scope scope = TestInstance.freshFacilitator();
        Journal journal = TestInstance.get(Journal.class);
        TransactionOperations<Connection> transactions = TestInstance.get(TransactionOperations.class);
        List<Integer> entries = new ArrayList<>(List.of(0, 1, MORE));
        Map<Integer, List<Long>> took = new java.util.TreeMap<>(Map.of(0, new ArrayList<>(), 1, new ArrayList<>(), MORE, new ArrayList<>()));
        Random random = new Random(6);
        for (int round = -300; round < 500; round++) {
            String number = "2026-" + round + "-";
            Collections.shuffle(entries, random);
            for (int more : entries) {
                long start = System.nanoTime();
                transactions.executeWrite(status -> {
                    Contract contract = LotExample.contract(scope, number + more);
                    for (int i = 0; i < more; i++) {
                        journal.record(scope, "contract.changed", "contract", contract.id(), contract, contract);
                    }
                    return contract;
                });
                if (round >= 0) {
                    took.get(more).add(System.nanoTime() - start);
                }
            }
        }
        double one = median(took.get(0));
        double two = median(took.get(1));
        double entry = (median(took.get(MORE)) - one) / MORE;
        return "| a contract and its buyer recorded, with their two entries | %.2f ms |\n| the same with one entry more | %.2f ms, %.1f %% more |\n".formatted(one, two, 100 * (two - one) / one)
            + "| the same with %d entries more | %.2f ms: %.2f ms each |\n| what the two entries add to the action without them, by that | %.1f %% |\n"
                .formatted(MORE, median(took.get(MORE)), entry, 100 * 2 * entry / (one - 2 * entry));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** How many times a short detail: what a contract's entry tells is as long as three. */
    private static final int LENGTH = 3;

    private static void fill() {
        long start = TestInstance.get(Journal.class).last();
        String[] hash = {Sql.one("SELECT hash FROM journal_head", row -> row.getString(1))};
        EntryHash hashing = new EntryHash();
        String detail = "{id:\"120\",number:\"2026-0120\",title:\"Réhabilitation d’un groupe scolaire\",buyer:\"14\",notified:\"2026-02-11\",months:\"18\",amount:\"1240000.00\",version:\"3\"}".repeat(LENGTH);
        Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        Sql.fill(ENTRIES, "INSERT INTO journal_entry (seq, recorded_at, account_id, structure_id, action, subject, subject_id, before_digest, after_digest, detail,"
            + " previous_hash, hash, form, recorded_micros, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", i -> {
                String before = hash[0];
                String digest = EntryHash.sha256(detail + i);
                ChainEntry open = new ChainEntry(2, start + i + 1, ChainEntry.micros(now), ChainEntry.text(Timestamp.from(now).toLocalDateTime()), 12, 3, "contract.changed",
                    "contract", i, null, digest, digest, detail, "", before, "", false);
                hash[0] = hashing.of(open);
                return new Object[] {open.seq(), Timestamp.from(now), 12L, 3L, open.action(), open.subject(), open.subjectId(), digest, digest, detail, before, hash[0], 2,
                    open.at(), ""};
            });
        long signed = Sql.<Long>one("SELECT signed FROM journal_head", row -> row.getLong(1));
        long last = start + ENTRIES;
        Sql.run("UPDATE journal_head SET seq = " + last + ", hash = '" + hash[0] + "', seal = '" + TestInstance.get(SigningKey.class).seal(last, hash[0], signed) + "'");
    }
}
