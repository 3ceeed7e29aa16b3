package fr.clausier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.member.MemberBook;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.TransferDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole road on the sample contracts: every file goes in through the importer a user has, and what comes out is compared with
 * the answers beside the samples, which were worked out apart from the product.
 */
class SampleContractsTest {

    private static final Map<YearMonth, MonthBook> BOOKS = new HashMap<>();
    private static SampleFiles samples;
    private static Scope scope;
    private static Map<Long, Person> people;

    @BeforeAll
    static void everything_goes_in_through_the_importers() {
        samples = SampleFiles.loaded();
        scope = samples.scope();
        people = TestInstance.get(Participants.class).all(scope);
    }

    static Stream<Answer> lots() {
        return SampleFiles.answers("attendu.csv");
    }

    static Stream<Answer> lines() {
        return SampleFiles.answers("attendu-lignes.csv");
    }

    @ParameterizedTest
    @MethodSource("lots")
    void each_lot_stands_where_the_sample_says(Answer answer) {
        LotStatement lot = statement(answer);
        Statement statement = lot.statement();
        assertThat(Map.of("due", statement.due().toString(), "expected", statement.expected().toString(), "declared",
            statement.declared().toString(), "counted", statement.counted().toString(), "refused", statement.refused().toString(),
            "review", statement.review().toString(), "status", statement.status().name()))
            .containsExactlyInAnyOrderEntriesOf(answer.only("due", "expected", "declared", "counted", "refused", "review", "status"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_line_is_decided_as_the_sample_says_and_for_its_reason(Answer answer) {
        List<JudgedLine> found = statement(answer).lines().stream()
            .filter(line -> line.decision().facts().month().equals(YearMonth.parse(answer.of("mois"))))
            .filter(line -> line.decision().facts().employer().digits().equals(answer.of("employeur_siret")))
            .filter(line -> line.decision().facts().activity().name().equals(answer.of("activity")))
            .filter(line -> name(people.get(line.participant())).equals(Folded.of(answer.of("personne")))).toList();
        assertThat(found).hasSize(1);
        Decision decision = found.get(0).decision();
        assertThat(Map.of("declared", decision.declared().toString(), "counted", decision.counted().toString(), "refused",
            decision.refused().toString(), "review", decision.review().toString()))
            .containsExactlyInAnyOrderEntriesOf(answer.only("declared", "counted", "refused", "review"));
        assertThat(decision.objections().stream().map(reason -> reason.code()).limit(1).toList())
            .isEqualTo(answer.of("motif").isEmpty() ? List.of() : List.of(answer.of("motif")));
    }

    @Test
    void hours_handed_over_are_paid_at_the_agreed_price_as_the_sample_says() {
        Scope own = TestInstance.freshFacilitator();
        SampleFiles files = new SampleFiles(own);
        files.loadAll();
        Members members = TestInstance.get(Members.class);
        long lot = TestInstance.get(ComplianceBook.class).month(own, YearMonth.of(2026, 3), Selection.ALL).statements().stream()
            .filter(each -> each.contract().number().equals("2025RH022") && each.lot().number().equals("02")).findFirst().orElseThrow().lot().id();
        MemberBook before = members.of(own, lot, YearMonth.of(2026, 3), null).orElseThrow();
        long lead = before.statement().accounts().get(0).member().organisation();
        long other = before.statement().accounts().get(1).member().organisation();
        assertThat(members.transfer(own, lot, new TransferDraft(other, lead, Hours.of("28.76"), LocalDate.of(2026, 4, 2), Money.of("22"), null)).isDone()).isFalse();
        members.transfer(own, lot, new TransferDraft(other, lead, Hours.of("28.75"), LocalDate.of(2026, 4, 2), Money.of("22"), null)).get();
        MemberBook after = members.of(own, lot, YearMonth.of(2026, 3), null).orElseThrow();
        assertThat(after.net()).containsExactlyInAnyOrderEntriesOf(Map.of(lead, Money.of("-632.50"), other, Money.of("632.50")));
        assertThat(after.statement().of(lead).orElseThrow().balance()).isEqualTo(Hours.of("-211.25"));
    }

    @Test
    void the_worked_month_adds_up_as_documented() {
        Contract contract = contract("2026TX050");
        var totals = month(YearMonth.of(2026, 3), Selection.ofContract(contract.id())).totals();
        assertThat(totals.due()).hasToString("1238.00");
        assertThat(totals.tally().declared()).hasToString("560.00");
        assertThat(totals.tally().counted()).hasToString("440.00");
        assertThat(totals.tally().refused()).hasToString("80.00");
        assertThat(totals.tally().review()).hasToString("40.00");
    }

    @Test
    void the_parts_of_the_whole_portfolio_add_up() {
        MonthBook book = month(YearMonth.of(2026, 3), Selection.ALL);
        var tally = book.totals().tally();
        assertThat(tally.counted().plus(tally.refused()).plus(tally.review())).isEqualTo(tally.declared());
        assertThat(book.statements()).hasSizeGreaterThanOrEqualTo(42);
    }

    @Test
    void whoever_was_silent_is_asked_and_nobody_else() {
        MonthBook book = month(YearMonth.of(2026, 3), Selection.ALL);
        List<String> asked = book.due().stream().filter(item -> item.kind() == DueKind.DECLARATION).map(item -> {
            LotStatement lot = book.ofLot(item.lot()).orElseThrow();
            return lot.contract().number() + " " + lot.lot().number() + " " + book.organisations().get(item.organisation()).siret();
        }).distinct().toList();
        assertThat(asked).containsExactlyInAnyOrderElementsOf(SampleFiles.answers("attendu-a-traiter.csv")
            .map(row -> row.of("marche") + " " + row.of("lot") + " " + row.of("organisme")).toList());
    }

    @Test
    void every_file_sent_again_adds_nothing() {
        SampleFiles.all("dossier.json").forEach(file -> assertThat(TestInstance.get(Dossiers.class)
            .importFile(scope, "dossier.json", SampleFiles.bytes(file)).get().isNothing()).as(file.toString()).isTrue());
        SampleFiles.all("heures-[0-9-]+\\.(xlsx|csv)").forEach(file -> {
            HoursImport hours = TestInstance.get(HoursImport.class);
            Recorded again = hours.record(scope, hours.preview(scope, file.getFileName().toString(), SampleFiles.bytes(file)).get().uploadId(), "").get();
            assertThat(again.preview().isKnown()).as(file.toString()).isTrue();
            assertThat(again.lines().added() + again.lines().changed() + again.lines().removed()).as(file.toString()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("published")
    void published_files_are_kept_compared_and_named_as_the_sample_says(Answer answer) {
        switch (answer.of("quoi")) {
            case "marché" -> assertThat(samples.published(answer.of("fichier")).lines()).extracting(line -> line.record().buyer() + " " + line.record().id())
                .contains(answer.of("acheteur") + " " + answer.of("identifiant"));
            case "problème" -> assertThat(samples.published(answer.of("fichier")).problems()).anySatisfy(problem -> {
                assertThat(problem.args().get(0)).isEqualTo(answer.of("identifiant"));
                assertThat(problem.place().field()).endsWith(answer.of("champ"));
                assertThat(problem.found().replace("1E+17", "1e+17")).isEqualTo(answer.of("trouvé"));
            });
            case "conflit" -> assertThat(TestInstance.get(PublishedContracts.class).conflicts(scope, contract(answer.of("identifiant")).id()))
                .anySatisfy(conflict -> {
                    assertThat(conflict.field().published()).contains(answer.of("champ"));
                    assertThat(conflict.imported()).startsWith(answer.of("trouvé"));
                });
            default -> throw new AssertionError(answer);
        }
    }

    static Stream<Answer> published() {
        return SampleFiles.answers("attendu-decp.csv");
    }

    @Test
    void published_files_hold_no_other_record_problem_or_conflict() {
        Map<String, Long> expected = SampleFiles.counts("attendu-decp.csv", "fichier", "quoi");
        for (String file : List.of("decp.json", "decp.xml", "decp-ancien.json")) {
            assertThat((long) samples.published(file).lines().size()).as(file).isEqualTo(expected.get(file + " marché"));
            assertThat((long) samples.published(file).problems().size()).as(file).isEqualTo(expected.getOrDefault(file + " problème", 0L));
        }
        assertThat((long) TestInstance.get(PublishedContracts.class).conflicts(scope, contract("2025DP040").id()).size())
            .isEqualTo(expected.get("decp.json conflit"));
    }

    @Test
    void an_announced_clause_waits_for_its_terms() {
        Contract announced = contract("2026DP041");
        assertThat(month(YearMonth.of(2026, 3), Selection.ofContract(announced.id())).due()).extracting(item -> item.kind())
            .containsExactly(DueKind.TERMS);
        assertThat(month(YearMonth.of(2026, 3), Selection.ofContract(contract("2026DP042").id())).due()).isEmpty();
    }

    @Test
    void twelve_months_of_workbooks_are_there() throws IOException {
        try (Stream<Path> files = Files.walk(SampleFiles.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("heures-"))
                .map(name -> name.substring(7, 14)).filter(month -> month.compareTo("2025-04") >= 0).distinct()).hasSize(12);
        }
    }

    @Test
    void no_siret_of_the_samples_can_be_a_real_one() {
        assertThat(SampleFiles.sirets()).hasSizeGreaterThan(30).allSatisfy(siret -> {
            assertThat(siret.checks()).as("checks: " + siret).isTrue();
            assertThat(new Siret("00000" + siret.siren()).checks()).as("no such SIREN: " + siret).isFalse();
        });
    }

    /** Accents and case aside: a person first met in a workbook is named as the workbook writes it. */
    private static String name(Person person) {
        return person.identity().map(identity -> Folded.of(identity.familyName() + " " + identity.firstName())).orElseThrow();
    }

    private static LotStatement statement(Answer answer) {
        Contract contract = contract(answer.of("marche"));
        YearMonth month = YearMonth.parse(answer.of("mois"));
        return BOOKS.computeIfAbsent(month, m -> month(m, Selection.ALL)).statements().stream()
            .filter(each -> each.contract().equals(contract)).filter(each -> each.lot().number().equals(answer.of("lot"))).findFirst().orElseThrow();
    }

    private static MonthBook month(YearMonth month, Selection selection) {
        return TestInstance.get(ComplianceBook.class).month(scope, month, selection);
    }

    private static Contract contract(String number) {
        return TestInstance.get(Contracts.class).all(scope).stream().filter(each -> each.number().equals(number)).findFirst().orElseThrow();
    }

    /** One row of an answers file. */
    record Answer(String sample, Map<String, String> values) {

        String of(String column) {
            return values.get(column);
        }

        Map<String, String> only(String... columns) {
            return Stream.of(columns).collect(java.util.stream.Collectors.toMap(column -> column, this::of));
        }

        @Override
        public String toString() {
            return sample + " " + String.join(" ", values.values());
        }
    }
}
