package fr.clausier.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SampleObserver;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facilitator opens an operation to a co-funder, who reads it and nothing else, with what was decided on it; on 10 April 2026. */
class OperationPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor odile;
    private static Visitor stranger;
    private static String operation;
    private static String other;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        odile = Visitor.to(context).as(SampleObserver.in(context, claire, sample.contract().structureId()));
        SampleObserver.openAll(claire);
        other = Visitor.location(claire.post("/contracts/new", Map.of("buyerSiret", "21560001300012", "buyerName", "Ville de Lorient", "number", "2026-SECRET",
            "object", "Piscine", "notificationDate", "2026-01-05", "social", "CLAUSE", "operation", "Piscine des Ormes")));
        operation = address("Quartier des Tilleuls");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String address(String name) {
        return Pattern.compile("<a href=\"(/operations/[0-9]+)/decisions\" aria-label=\"Décisions sur " + name).matcher(claire.get("/operations").body()).results().findFirst()
            .orElseThrow().group(1);
    }

    @Test
    void the_co_funder_reads_what_is_open_to_it_on_every_page_and_nothing_of_the_rest() {
        assertThat(odile.get("/operations").body()).contains("Quartier des Tilleuls").doesNotContain("Piscine", "/observers\"");
        assertThat(claire.get("/operations").body()).contains("Quartier des Tilleuls", "Piscine des Ormes");
        for (String page : List.of("/", "/contracts", "/board", "/statements?by=OPERATION", "/territory?place=LOT", "/reports", "/checks", "/providers", "/providers?q=lorient")) {
            HttpResponse<String> seen = odile.get(page);
            assertThat(seen.statusCode()).as(page).isEqualTo(200);
            assertThat(seen.body()).as(page).doesNotContain("2026-SECRET", "Piscine", "Ville de Lorient", "⟦");
        }
        assertThat(odile.get("/board").body()).contains("2026-TVX-014");
        assertThat(odile.get("/providers").body()).contains("Les Jardins de la Brindelle").doesNotContain("Intérim solidaire");
        assertThat(odile.get(other).statusCode()).isEqualTo(404);
        assertThat(odile.get(address("Piscine des Ormes") + "/decisions").statusCode()).isEqualTo(404);
        assertThat(odile.get("/contracts/" + sample.contract().id()).body()).contains("Gros œuvre");
    }

    @Test
    void it_reads_people_by_reference_and_writes_nothing() {
        String lines = odile.get("/lots/" + sample.lot().id() + "/lines").body();
        assertThat(lines).contains("534,75").doesNotContain("Kermorvan", "Exemple", "BOETH", "handicap");
        assertThat(odile.get("/participants").statusCode()).isEqualTo(403);
        for (String path : List.of("/contracts/new", "/lots/" + sample.lot().id() + "/links", operation + "/observers", "/lots/" + sample.lot().id() + "/terms/new")) {
            assertThat(odile.post(path, Map.of("siret", "90396050000016", "purpose", "moi aussi")).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void what_was_decided_is_told_newest_first_by_role_and_organisation_with_why() {
        claire.post("/lots/" + sample.silentLot() + "/closing/exempt", Map.of());
        String decisions = odile.get(operation + "/decisions").body();
        assertThat(decisions).contains("décision sur une ligne, contre les règles", "version de la clause", "facilitateur, PLIE 90000000100008", "2026-TVX-014 · Lot 1 · Gros œuvre")
            .doesNotContain("Claire Vasseur", "⟦");
        assertThat(decisions.indexOf("décision sur une ligne, contre les règles")).isLessThan(decisions.lastIndexOf("version de la clause"));
        assertThat(claire.get(operation + "/decisions?page=9").statusCode()).isEqualTo(200);
        assertThat(claire.get(address("Piscine des Ormes") + "/decisions").body()).contains("Aucune décision sur cette opération");
        assertThat(stranger.get(operation + "/decisions").statusCode()).isEqualTo(404);
        assertThat(Visitor.to(context).as(sample.buyer()).get(operation + "/decisions").statusCode()).isEqualTo(403);
    }

    @Test
    void an_operation_is_opened_with_days_and_taken_back_with_a_reason() {
        String observers = address("Piscine des Ormes") + "/observers";
        HttpResponse<String> wrong = claire.post(observers, Map.of("siret", "12", "sharedUntil", "hier"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"w-siret\"", "id=\"w-sharedUntil\"", "id=\"w-purpose\"");
        assertThat(claire.post(observers, Map.of("siret", "90396031900015", "purpose", "Audit", "sharedUntil", "2026-04-09")).body()).contains("est déjà passé");
        assertThat(claire.post(observers, Map.of("siret", "90396050000016", "purpose", "Audit 2026", "sharedFrom", "2026-05-01", "sharedUntil", "2026-12-31")).statusCode()).isEqualTo(303);
        String shown = claire.get(observers).body();
        assertThat(shown).contains("Fonds de cofinancement du Val", "à venir", "du 01/05/2026 au 31/12/2026", "Audit 2026");
        assertThat(odile.get("/operations").body()).as("not yet").doesNotContain("Piscine");
        String revoke = Pattern.compile(observers + "/[0-9]+/revoke").matcher(shown).results().findFirst().orElseThrow().group();
        assertThat(claire.post(revoke, Map.of("revokedReason", " ")).statusCode()).isEqualTo(422);
        assertThat(claire.post(revoke, Map.of("revokedReason", "Audit reporté")).statusCode()).isEqualTo(303);
        assertThat(claire.get(observers).body()).contains("retiré le 10/04/2026", "Audit reporté").doesNotContain("/revoke");
        assertThat(stranger.get(observers).statusCode()).isEqualTo(404);
        assertThat(stranger.post(revoke, Map.of("revokedReason", "x")).statusCode()).isEqualTo(404);
    }
}
