package fr.clausier.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SampleObserver;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import fr.clausier.workbook.reading.Tables;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a month and a scope, and taking the workbook away, on 10 April 2026. */
class ReportPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static HttpResponse<byte[]> file(Visitor visitor, String path) {
        return visitor.bytes(HttpRequest.newBuilder(visitor.uri(path)).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    @Test
    void the_last_complete_month_is_offered_with_the_buyers_and_contracts_reached() {
        assertThat(claire.get("/reports").body()).contains("value=\"2026-03\"", "Tout le portefeuille", "2026-TVX-014", "Télécharger le classeur");
        Visitor buyer = Visitor.to(context).as(sample.buyer());
        assertThat(buyer.get("/reports").body()).contains("2026-TVX-014");
    }

    @Test
    void the_workbook_of_a_month_is_taken_away_as_a_file() {
        long contract = sample.contract().id();
        for (String of : List.of("all", "buyer-" + sample.contract().buyerId(), "contract-" + contract)) {
            HttpResponse<byte[]> answer = file(claire, "/reports/compliance?month=2026-03&of=" + of);
            assertThat(answer.statusCode()).as(of).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml.sheet"));
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(it -> assertThat(it).contains("clausier-2026-03.xlsx"));
            assertThat(Tables.read("rapport.xlsx", answer.body()).get()).extracting("name").contains("Synthèse", "Heures", "À traiter", "Lisez-moi");
        }
        assertThat(file(claire, "/reports/compliance?month=mars+2026").statusCode()).isEqualTo(200);
    }

    /** Nobody waits for the last line before the first byte: the length is not known when the answer begins. */
    @Test
    void the_workbook_is_sent_as_it_is_written() {
        HttpResponse<byte[]> answer = file(claire, "/reports/compliance?month=2026-03");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
        assertThat(Tables.read("rapport.xlsx", answer.body()).get().get(0).name()).isEqualTo("Couverture");
    }

    @Test
    void a_facilitator_chooses_whether_people_are_named_others_are_not_asked() {
        assertThat(claire.get("/reports").body()).contains("avec des pseudonymes, à transmettre");
        assertThat(Visitor.to(context).as(sample.buyer()).get("/reports").body()).doesNotContain("à transmettre");
        HttpResponse<byte[]> sent = file(claire, "/reports/compliance?month=2026-03&names=no");
        assertThat(sent.headers().firstValue("Content-Disposition")).hasValueSatisfying(it -> assertThat(it).contains("clausier-2026-03-pseudonymes.xlsx"));
        String people = Tables.read("rapport.xlsx", sent.body()).get().stream().filter(table -> !table.name().equals("Lisez-moi")).toList().toString();
        assertThat(people).doesNotContain("Pseudonyme,");
    }

    @Test
    void a_month_that_is_none_or_has_not_begun_is_asked_again() {
        HttpResponse<String> none = claire.get("/reports/compliance?month=un+jour&of=all");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("id=\"w-month\"", "value=\"un jour\"");
        assertThat(claire.get("/reports/compliance").statusCode()).isEqualTo(422);
        assertThat(claire.get("/reports/compliance?month=2026-05").body()).contains("Ce mois n’a pas commencé");
    }

    @Test
    void what_the_viewer_does_not_reach_has_no_report() {
        Visitor stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        assertThat(stranger.get("/reports").body()).contains("Aucun marché à votre portée", "/contracts/new");
        assertThat(stranger.get("/reports/compliance?month=2026-03&of=contract-" + sample.contract().id()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/reports/compliance?month=2026-03&of=buyer-" + sample.contract().buyerId()).statusCode()).isEqualTo(404);
        assertThat(claire.get("/reports/compliance?month=2026-03&of=anything").statusCode()).isEqualTo(404);
    }

    @Test
    void an_observer_takes_reports_away_and_reads_employers_without_changing_them() {
        Visitor observer = Visitor.to(context).as(SampleObserver.in(context, claire, sample.contract().structureId()));
        SampleObserver.openAll(claire);
        assertThat(file(observer, "/reports/compliance?month=2026-03").statusCode()).isEqualTo(200);
        assertThat(observer.get("/providers/" + sample.provider()).body()).contains("ACI096250001").doesNotContain("/edit");
        assertThat(observer.get("/participants").statusCode()).isEqualTo(403);
        assertThat(observer.get("/open-data").statusCode()).isEqualTo(403);
    }

    @Test
    void a_holder_has_no_report() {
        Visitor holder = Visitor.to(context).as(Visitor.account(context, "henri", Role.HOLDER, sample.contract().structureId(), sample.provider()));
        assertThat(holder.get("/reports").statusCode()).isEqualTo(403);
        assertThat(holder.get("/reports/compliance?month=2026-03").statusCode()).isEqualTo(403);
    }
}
