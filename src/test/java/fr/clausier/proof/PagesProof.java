package fr.clausier.proof;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.web.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long each page a facilitator lives in takes, at the size of a PLIE and a tenth of it:
 * {@code mvn -q test-compile && mvn -q exec:exec@pages} writes docs/proofs/pages.md.
 */
public final class PagesProof {

    private static final Path PAGE = Path.of("docs", "proofs", "pages.md");
    private static final String READING = "\n## What this shows";
    private static final int TRIES = 20;
    private static final int WRITES = 5;
    private static final int LOTS = 3;
    private static final int PEOPLE_ON_A_LOT = 5;
    /** Contracts; each has three lots of five people with hours in February and March. */
    private static final int[] SIZES = {10, 100};

    private PagesProof() { }

    /** Milliseconds of the slowest of a few views after somebody wrote, and under which 95 of 100 came when nobody did; kilobytes. */
    private record Took(long afterWrite, long again, long kilobytes) { }

    public static void main(String[] arguments) throws IOException {
        Map<String, List<Took>> rows = new LinkedHashMap<>();
        run(SIZES[0], 80_000_000).keySet().forEach(page -> rows.put(page, new java.util.ArrayList<>()));
        for (int i = 0; i < SIZES.length; i++) {
            run(SIZES[i], 90_000_000 + 1_000_000 * i).forEach((page, took) -> rows.get(page).add(took));
        }
        StringBuilder table = new StringBuilder();
        rows.forEach((page, took) -> {
            table.append("| ").append(page).append(" |");
            took.forEach(each -> table.append(" ").append(each.afterWrite).append(" | ").append(each.again).append(" | ").append(each.kilobytes).append(" |"));
            table.append('\n');
        });
        String told = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, """
            # How long a page takes

            Run on %s, Java %s, %d processors, on the embedded database on disk. A PLIE follows about 100 contracts, 300 lots, 1,500 people and their hours (two months, 3,000 lines);
            beside it a tenth of that, each a structure of its own. Milliseconds from the request sent to the page received. *After a write*: the slowest of %d views, each
            after somebody recorded something. *Again*: the time under which 95 of %d views came while nobody wrote. *KB*: the page itself, uncompressed; styles and script come once, 45 KB.

            | page | after a write, tenth | again | KB | after a write, PLIE | again | KB |
            |---|---|---|---|---|---|---|
            %s
            Again: `mvn -q test-compile && mvn -q exec:exec@pages`.
            """.formatted(LocalDate.now(), Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), WRITES, TRIES, table)
            + (told.contains(READING) ? told.substring(told.indexOf(READING)) : ""));
        System.exit(0);
    }

    private static Map<String, Took> run(int contracts, int first) {
        Scope scope = TestInstance.freshFacilitator();
        long begun = System.nanoTime();
        Contract one = fill(scope, contracts, first);
        Visitor visitor = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Lectrice " + first, Role.FACILITATOR, scope.structure(), null));
        System.out.println(contracts + " contracts filled in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        Map<String, Took> took = new LinkedHashMap<>();
        pages(one.id(), first).forEach((name, address) -> took.put(name, timed(scope, visitor, address)));
        return took;
    }

    private static Map<String, String> pages(long contract, long lot) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("board", "/board");
        pages.put("in pictures", "/board/charts");
        pages.put("territory", "/territory");
        pages.put("hours to control", "/control");
        pages.put("penalties to decide", "/penalties");
        pages.put("contracts", "/contracts");
        pages.put("a contract", "/contracts/" + contract);
        pages.put("hours grid", "/lots/" + lot + "/hours");
        pages.put("month of a lot", "/lots/" + lot + "/hours/2026-03");
        pages.put("lines of a lot", "/lots/" + lot + "/lines");
        pages.put("closing of a clause", "/lots/" + lot + "/closing");
        pages.put("confirmations", "/confirmations");
        pages.put("closing of a month", "/months/2026-03");
        pages.put("sums", "/statements");
        pages.put("checks", "/checks");
        pages.put("participants", "/participants");
        pages.put("a participant", "/participants/" + lot);
        pages.put("employers", "/providers");
        pages.put("needs", "/needs");
        pages.put("reminders", "/reminders");
        return pages;
    }

    private static Took timed(Scope scope, Visitor visitor, String address) {
        long afterWrite = 0;
        for (int i = 0; i < WRITES; i++) {
            LotExample.contract(scope, "E-" + System.nanoTime());
            afterWrite = Math.max(afterWrite, one(visitor, address));
        }
        long[] again = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            again[i] = one(visitor, address);
        }
        Arrays.sort(again);
        return new Took(afterWrite, again[TRIES * 95 / 100 - 1], visitor.get(address).body().getBytes(StandardCharsets.UTF_8).length / 1000);
    }

    private static long one(Visitor visitor, String address) {
        long start = System.nanoTime();
        HttpResponse<String> answer = visitor.get(address);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Everyone bears the name of one person really recorded, sealed as names are: opening them costs what it costs. */
    private static Contract fill(Scope scope, int contracts, int first) {
        long person = TestInstance.get(Participants.class).record(scope, ParticipantDraft.read(Fields.of(Map.of("familyName", "Kermorvan", "firstName", "Élodie",
            "birthDate", "1991-03-05")))).get().participant().id();
        Contract opened = null;
        for (int c = 0; c < contracts; c++) {
            Contract contract = LotExample.contract(scope, "P-" + first + "-" + c);
            opened = opened == null ? contract : opened;
            LargeMonth.fill(scope, contract, first + c * 100, LOTS, LOTS * PEOPLE_ON_A_LOT);
        }
        Sql.run("INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity, hours, recorded_at, recorded_by)"
            + " SELECT structure_id, declaration_id, placement_id, DATE '2026-02-01', activity, hours, recorded_at, recorded_by FROM hours_line WHERE structure_id = " + scope.structure(),
            "UPDATE participant SET identity_enc = (SELECT p.identity_enc FROM participant p WHERE p.id = " + person + "), person_key_id = (SELECT p.person_key_id FROM participant p WHERE p.id = "
            + person + ") WHERE structure_id = " + scope.structure());
        return opened;
    }
}
