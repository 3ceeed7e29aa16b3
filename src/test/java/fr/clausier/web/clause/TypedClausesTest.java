package fr.clausier.web.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.clausier.access.Account;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.preset.Preset;
import fr.clausier.clause.preset.Presets;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Chromium;
import fr.clausier.web.Visitor;
import fr.clausier.web.clause.Typist.Work;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The terms of a preset, and of a clause that follows none, typed in a real browser on a lot of which nothing but the number and the
 * title is known; everything the page then says is read once. Each preset is, and {@code -Dclausier.pages=all} what it took is written down in
 * docs/proofs/typing.md.
 */
class TypedClausesTest {

    private static final boolean EVERYTHING = "all".equals(System.getProperty("clausier.pages"));
    private static final double THREE_MINUTES = 180;
    private static final Path PAGE = Path.of("docs", "proofs", "typing.md");
    private static final Map<String, Work> WORK = new TreeMap<>();
    private static final Map<String, String> DAYS = Map.of("startsOn", "2026-03-01", "endsOn", "2027-12-31");

    /** What a lot still needs beside its days, by preset. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of("ccag-2021", Map.of("fixedHours", "1250"), "anru", Map.of(),
        "state-framework", Map.of(), "local-works", Map.of("baseAmount", "1480000"), "school-steps", Map.of("baseAmount", "315000"),
        "reserved-lot", Map.of());

    private static final Map<String, String> LABOUR_SHARE = Map.of("baseAmount", "640000", "labourShare", "70", "insertionRate", "8",
        "hourlyCost", "32");

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Chromium chromium;
    private static Scope scope;
    private static Account account;
    private static Contract contract;

    /** One in the build, all on demand: that every preset reads back as meant is shown without a browser elsewhere. */
    static Stream<String> presets() {
        return EVERYTHING ? Presets.all().stream().map(Preset::id) : Stream.of("local-works");
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip("no clause is typed in a browser");
        context = Visitor.server(data, "2026-02-10");
        long structure = Visitor.structure(context, "90000000100008");
        account = Visitor.account(context, "Claire Vasseur", Role.FACILITATOR, structure, null);
        scope = Scope.facilitator(new Actor(account.id()), structure);
        contract = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "21960001300011",
            "buyerName", "Commune de Valmère", "number", "2026-TVX-014", "object", "Groupe scolaire", "divided", "true", "social", "CLAUSE")))).get();
    }

    @AfterAll
    static void stop() throws IOException {
        if (chromium != null && EVERYTHING) {
            Files.writeString(PAGE, page());
        }
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void a_clause_of_each_preset_is_typed_in_under_three_minutes_and_recorded_as_meant(String preset) {
        Map<String, Object> meant = new HashMap<>(Presets.find(preset).orElseThrow().terms());
        meant.putAll(DAYS);
        meant.putAll(NEEDED.get(preset));
        Lot lot = lot(preset);
        Work work = type(lot, typist -> {
            typist.choose("preset", preset);
            typist.press("form[method=get] button");
            days(typist);
            NEEDED.get(preset).forEach(typist::type);
        });
        WORK.put(preset, work);
        assertThat(draft(meant).says(recorded(lot))).as("terms recorded: %s", TermsDraft.document(recorded(lot))).isTrue();
        assertThat(work.ownSeconds()).isLessThan(THREE_MINUTES);
    }

    @Test
    void a_clause_that_follows_no_preset_is_typed_in_under_three_minutes_and_recorded_as_meant() {
        Map<String, Object> meant = new LinkedHashMap<>(LABOUR_SHARE);
        meant.putAll(Map.of("formula", "LABOUR_SHARE", "groups", List.of("RSA", "DELD", "BOETH", "QPV"), "opinions", "true", "modalities",
            List.of("DIRECT_HIRE", "LABOUR_SUPPLY"), "countingOtherwise", "18", "cadence", "QUARTERLY", "dueDay", "10"));
        meant.putAll(Map.of("clock", "THIS_BUYER", "lastMonth", "BY_DAYS", "trainingCounts", "true", "trainingPerPerson", "105",
            "penalties", List.of(Map.of("shape", "MISSING_HOUR", "amount", "45")), "conventions", "true", "contractLimits", "true",
            "aiLimit", "480", "monthlyCeiling", "200"));
        meant.putAll(DAYS);
        Lot lot = lot("sans modèle");
        Work work = type(lot, this::byHand);
        WORK.put("none", work);
        assertThat(TermsDraft.document(recorded(lot))).isEqualTo(TermsDraft.document(draft(meant).version(1, recorded(lot).recordedAt())));
        assertThat(work.ownSeconds()).isLessThan(THREE_MINUTES);
    }

    private void byHand(Typist typist) {
        days(typist);
        typist.choose("formula", "LABOUR_SHARE");
        LABOUR_SHARE.forEach(typist::type);
        List.of("RSA", "DELD", "BOETH", "QPV").forEach(group -> typist.tick("groups", group));
        typist.tick("opinions", "true");
        typist.type("countingOtherwise", "18");
        typist.choose("clock", "THIS_BUYER");
        typist.choose("lastMonth", "BY_DAYS");
        List.of("SUBCONTRACTING", "CO_CONTRACTING", "SIAE_HOLDER").forEach(way -> typist.untick("modalities", way));
        typist.tick("trainingCounts", "true");
        typist.type("trainingPerPerson", "105");
        typist.type("monthlyCeiling", "200");
        typist.choose("cadence", "QUARTERLY");
        typist.type("dueDay", "10");
        typist.choose("penalties[0].shape", "MISSING_HOUR");
        typist.type("penalties[0].amount", "45");
    }

    private static void days(Typist typist) {
        DAYS.forEach((name, day) -> typist.typeDate(name, LocalDate.parse(day)));
    }

    private Work type(Lot lot, java.util.function.Consumer<Typist> filling) {
        Page page = chromium.visit(context, account, new Browser.NewContextOptions().setLocale("fr-FR"));
        try (BrowserContext visit = page.context()) {
            page.navigate(address("/lots/" + lot.id() + "/terms/new"));
            Typist typist = new Typist(page);
            filling.accept(typist);
            typist.press("button[name=compute]");
            typist.read();
            typist.press(".actions button.main");
            return typist.work();
        }
    }

    private static Lot lot(String number) {
        return context.getBean(Lots.class).add(scope, contract.id(), LotDraft.read(Fields.of(Map.of("number", number, "title", "Gros œuvre")))).get();
    }

    private static Terms recorded(Lot lot) {
        return context.getBean(Clauses.class).history(scope, lot.id()).latest().orElseThrow(() -> new AssertionError("nothing was recorded"));
    }

    private static TermsDraft draft(Map<String, Object> values) {
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    private static String page() {
        String rows = WORK.entrySet().stream().map(each -> "| %s | %d | %d | %d | %d | %.1f | %.0f |".formatted(each.getKey(), each.getValue().clicks(),
            each.getValue().keys(), each.getValue().thoughts(), each.getValue().words(), each.getValue().waited().toMillis() / 1000.0,
            each.getValue().seconds())).collect(Collectors.joining("\n"));
        return """
            # How long it takes to type a clause

            Each preset, and a clause that follows none (`none`: labour share, four groups, two ways to work, 18 months, capped training, quarterly, a
            penalty), typed in a real browser by `TypedClausesTest` on a lot of which only number and title are known: preset picked, days and
            amount typed, sentences asked for and read, version recorded. The test checks that what was recorded is what was meant.

            **The time is an estimate, not a person's.** It is worked out by the keystroke-level model (Card, Moran and Newell, 1980): 0.28 s per key,
            1.1 s to point and 0.1 s to click, 0.4 s to move a hand between mouse and keys, 1.35 s to think before each step; words of the
            sentences are read at 200 a minute; waiting for the server is measured on a busy machine and counted in the last column only. It supposes someone who knows the page and has the contract
            article at hand: reading the contract itself is not in it.

            | preset | clicks | keys | steps | words read | seconds waited | seconds in all |
            |---|---|---|---|---|---|---|
            %s

            Bound: 180 seconds. Again: `mvn test -Dtest=TypedClausesTest -Dclausier.pages=all`; the same without writing this page is part of `mvn verify`.
            """.formatted(rows);
    }

    private static String address(String path) {
        return "http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path;
    }
}
