package fr.clausier.report.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the sample as CSV, read back: one person is called as a formula. */
@Tag("once")
class LinesExportTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String FORMULA = "=HYPERLINK(\"HTTP://EXEMPLE.FR\")";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Scope claire;
    private static Scope bruno;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        long structure = context.getBean(fr.clausier.access.Accounts.class).structures(fr.clausier.access.Accounts.operator()).get(0).id();
        claire = Scope.facilitator(new Actor(sample.facilitator().id()), structure);
        bruno = new Scope(new Actor(sample.buyer().id()), structure, Role.BUYER, sample.contract().buyerId());
        malicious();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void each_line_says_what_was_declared_what_became_of_it_and_why() {
        List<Map<String, String>> lines = lines(claire, null, MARCH);
        assertThat(lines).extracting(line -> line.get("Mois")).contains("03/2026", "02/2026", "01/2026");
        assertThat(lines).allSatisfy(line -> {
            assertThat(hours(line, "Déclaré")).isEqualByComparingTo(hours(line, "Retenu").add(hours(line, "Refusé")).add(hours(line, "À contrôler")));
            assertThat(line.get("Acheteur")).isEqualTo("Commune de Valmère");
            assertThat(line.get("Marché")).isEqualTo("2026-TVX-014");
            assertThat(line.get("Source")).isNotEmpty();
        });
        Map<String, String> overruled = lines.stream().filter(line -> line.get("Déclaré").equals("240,00")).findFirst().orElseThrow();
        assertThat(overruled.get("Retenu")).isEqualTo("226,00");
        assertThat(overruled.get("Refusé")).isEqualTo("14,00");
        assertThat(overruled.get("Règle")).contains("R-10");
        assertThat(overruled.get("Décision motivée")).contains("feuilles de présence");
        assertThat(overruled.get("Personne")).isEqualTo("BENALI Samia");
    }

    @Test
    void a_name_that_is_a_formula_is_no_formula_in_the_file_and_comes_back_whole() {
        assertThat(text(claire, null, MARCH)).contains("\"'" + FORMULA.replace("\"", "\"\"") + " Robert\"").doesNotContain(";=", ";\"=");
        assertThat(lines(claire, null, MARCH)).extracting(line -> line.get("Personne")).contains(FORMULA + " Robert");
    }

    @Test
    void a_buyer_finds_its_own_lines_without_a_name() {
        assertThat(lines(bruno, null, MARCH)).hasSameSizeAs(lines(claire, null, MARCH));
        assertThat(text(bruno, null, MARCH)).doesNotContainIgnoringCase("benali").doesNotContain("HYPERLINK");
        Scope other = new Scope(bruno.actor(), bruno.structure(), Role.BUYER, sample.provider());
        assertThat(lines(other, null, MARCH)).isEmpty();
    }

    @Test
    void only_the_months_and_contracts_asked_for_are_in_it() {
        assertThat(lines(claire, YearMonth.of(2026, 2), YearMonth.of(2026, 2))).isNotEmpty().allSatisfy(line -> assertThat(line.get("Mois")).isEqualTo("02/2026"));
        assertThat(context.getBean(LinesExport.class).of(claire, null, MARCH, Selection.ofContract(999_999), context.getBean(Texts.class).in(Language.FR)))
            .toIterable().hasSize(1);
    }

    @Test
    void it_is_downloaded_by_page_and_by_program_in_pieces() {
        Visitor visitor = Visitor.to(context).as(sample.facilitator());
        assertThat(visitor.get("/reports/lines").body()).contains("Lignes d’heures en CSV", "/reports/lines.csv").doesNotContain("⟦");
        HttpResponse<byte[]> page = visitor.bytes(HttpRequest.newBuilder(visitor.uri("/reports/lines.csv?from=2026-02&to=2026-03&of=all")).GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).contains("clausier-lignes-2026-02-2026-03.csv");
        assertThat(page.headers().firstValue("Transfer-Encoding")).as("its length is not known when it begins").contains("chunked");
        HttpResponse<byte[]> program = visitor.bytes(HttpRequest.newBuilder(visitor.uri("/api/v1/reports/lines.csv?from=2026-02&to=2026-03")).GET()
            .header("Accept-Language", "fr"));
        assertThat(program.body()).isEqualTo(page.body());
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(text(claire, YearMonth.of(2026, 2), MARCH));
    }

    @Test
    void months_turned_or_not_begun_are_named() {
        Visitor visitor = Visitor.to(context).as(sample.facilitator());
        HttpResponse<String> turned = visitor.get("/reports/lines.csv?from=2026-03&to=2026-02");
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(turned.body()).contains("Le premier mois vient après le dernier", "value=\"2026-03\"");
        assertThat(visitor.get("/reports/lines.csv?to=2026-05").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/reports/lines.csv?of=contract-999999").statusCode()).isEqualTo(404);
        assertThat(program(visitor, "from=2026-03&to=2026-02").statusCode()).isEqualTo(422);
        assertThat(program(visitor, "buyerSiret=21960001300011&contractNumber=absent").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> program(Visitor visitor, String query) {
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/api/v1/reports/lines.csv?" + query)).header("Accept", "application/json").GET());
    }

    private static void malicious() {
        long person = context.getBean(Participants.class).record(claire, ParticipantDraft.read(Fields.of(Map.of("familyName", FORMULA, "firstName", "Robert",
            "birthDate", "1990-01-01")))).get().participant().id();
        long employer = context.getBean(Organisations.class).find(claire, new Siret("90296010400013")).orElseThrow().id();
        long placement = context.getBean(Placements.class).record(claire, PlacementDraft.read(Fields.of(Map.of("participantId", person, "employerId", employer,
            "employerKind", "COMPANY", "lotId", sample.lot().id(), "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "startsOn", "2026-03-02")))).get().id();
        context.getBean(TypedMonths.class).type(claire, sample.lot().id(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(placement, Hours.of(7), null)), true, null)).get();
    }

    private static String text(Scope scope, YearMonth from, YearMonth to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        context.getBean(LinesExport.class).of(scope, from, to, Selection.ALL, context.getBean(Texts.class).in(Language.FR)).forEachRemaining(out::writeBytes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> lines(Scope scope, YearMonth from, YearMonth to) {
        List<Table.Row> rows = Tables.read("x.csv", text(scope, from, to).getBytes(StandardCharsets.UTF_8)).get().get(0).rows();
        List<Map<String, String>> lines = new ArrayList<>();
        for (Table.Row row : rows.subList(1, rows.size())) {
            Map<String, String> line = new LinkedHashMap<>();
            for (Cell heading : rows.get(0).cells()) {
                line.put(heading.text(), row.at(heading.column()).map(Cell::text).orElse(""));
            }
            lines.add(line);
        }
        return lines;
    }

    private static BigDecimal hours(Map<String, String> line, String heading) {
        return new BigDecimal(line.get(heading).replace(',', '.'));
    }
}
