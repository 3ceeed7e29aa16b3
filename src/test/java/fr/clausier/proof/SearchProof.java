package fr.clausier.proof;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.MasterKey;
import fr.clausier.web.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the box on every page takes to answer, as what is recorded grows: {@code mvn -q test-compile && mvn -q exec:exec@search} writes
 * docs/proofs/search.md. Each size is a structure of its own on one instance.
 */
public final class SearchProof {

    private static final Path PAGE = Path.of("docs", "proofs", "search.md");
    /** Contracts of a structure; it has as many companies, twice as many lots, three times as many people. */
    private static final int[] SIZES = {200, 2_000, 40_000};
    /** Contracts of one structure more, beside all those before. */
    private static final int AMONG = 400;
    private static final int TRIES = 20;
    /** From here on the page is written by people, and kept. */
    private static final String READING = "\n## What this shows";

    private SearchProof() { }

    public static void main(String[] arguments) throws IOException {
        StringBuilder rows = new StringBuilder();
        run(SIZES[0], 10_000_000);
        for (int i = 0; i < SIZES.length; i++) {
            rows.append(run(SIZES[i], 20_000_000 + 10_000_000 * i));
        }
        rows.append(run(AMONG, 60_000_000));
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, """
            # How long a search takes

            Run on %s, Java %s, %d processors, on the embedded database on disk. A structure of so many contracts has as many companies, twice as many lots and three
            times as many people. Each text is looked for %d times as a facilitator does, contracts, companies with their lots, and people together; what stands is the
            time under which 95 of 100 answers came, in milliseconds, from the form sent to the page received. Asked for: 100 ms at the size
            of France. The line of 40000 is all of them in one structure; the last is a structure among all those above it, as on an instance that many share.

            | contracts | part of a number | word of an object, of every contract | SIRET | company | family name | family name and first name | nothing of the kind |
            |---|---|---|---|---|---|---|---|
            %s
            Again: `mvn -q test-compile && mvn -q exec:exec@search`.
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), TRIES, rows) + (told.contains(READING) ? told.substring(told.indexOf(READING)) : ""));
        System.exit(0);
    }

    private static String run(int contracts, int first) {
        Scope scope = TestInstance.freshFacilitator();
        fill(scope, LotExample.contract(scope, "2026-MODELE"), contracts, first);
        Visitor visitor = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Chercheuse " + first, Role.FACILITATOR, scope.structure(), null));
        Map<Integer, String> texts = new TreeMap<>(Map.of(1, "M-" + (first + contracts / 2), 2, "travaux", 3, String.format("%014d", first + contracts / 3L), 4, "entreprise " + (first + 7),
            5, "nom" + (first + 5), 6, "prenom nom" + (first + 9), 7, "introuvable"));
        StringBuilder row = new StringBuilder("| " + contracts + " |");
        texts.values().forEach(text -> row.append(" ").append(p95(visitor, text)).append(" |"));
        System.out.println(row);
        return row.append('\n').toString();
    }

    /** Milliseconds under which 95 of 100 answers came, the page and its way to the reader included. */
    private static long p95(Visitor visitor, String text) {
        long[] spent = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = visitor.post("/search", Map.of("find", text));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(text + " answered " + answer.statusCode());
            }
            spent[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(spent);
        return spent[TRIES * 95 / 100 - 1];
    }

    private static void fill(Scope scope, Contract like, int size, int first) {
        long s = scope.structure();
        MasterKey master = TestInstance.get(MasterKey.class);
        Sql.fill(size, "INSERT INTO organisation (id, structure_id, siret, name, search_text, version) VALUES (?, ?, ?, ?, ?, 0)", i -> new Object[] {
            first + i, s, String.format("%014d", first + i), "Entreprise " + (first + i), "entreprise " + (first + i) + " " + String.format("%014d", first + i)});
        Sql.fill(size, "INSERT INTO contract (id, structure_id, buyer_id, number, object, search_text, divided, social, environmental, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, TRUE, 'CLAUSE', '', 0)", i -> new Object[] {
            first + i, s, like.buyerId(), "M-" + (first + i), "Travaux du lot " + i, "m " + (first + i) + " travaux du lot " + i});
        Sql.fill(2 * size, "INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version) VALUES (?, ?, ?, ?, 'Lot', 'NONE', FALSE, 0)",
            i -> new Object[] {first + i, s, first + i / 2, Integer.toString(i % 2)});
        Sql.fill(2 * size, "INSERT INTO lot_link (structure_id, lot_id, organisation_id, kind, lead) VALUES (?, ?, ?, 'HOLDER', FALSE)",
            i -> new Object[] {s, first + i, first + i / 2});
        Sql.fill(3 * size, "INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index, name_index, sex, version)"
            + " VALUES (?, ?, ?, ?, 'x', ?, ?, 'F', 0)", i -> new Object[] {first + i, s, "P-" + (first + i), -1 - i, "I" + (first + i),
            master.blindIndex("name", s, "nom" + (first + i))});
        Sql.fill(3 * size, "INSERT INTO person_trace (structure_id, participant_id, trace) VALUES (?, ?, ?)", i -> new Object[] {s, first + i,
            master.blindIndex("trace", s, "nom" + (first + i) + " prenom")});
    }
}
