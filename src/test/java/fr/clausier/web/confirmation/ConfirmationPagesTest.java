package fr.clausier.web.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.kernel.Role;
import fr.clausier.report.declaration.Answering;
import fr.clausier.report.declaration.DeclarationReport;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The confirmation workbook by page and by API: taken away by an employer, filled, sent back, said to hold, recorded, shown on the month. */
class ConfirmationPagesTest {

    private final Answering answering = new Answering();
    private final String alix = answering.reference(answering.alix);
    private final String berger = answering.reference(answering.berger);
    private final Visitor provider = visitor(Role.PROVIDER, answering.employer.organisation());

    private Visitor visitor(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Compte " + UUID.randomUUID(), role,
            answering.site.scope.structure(), organisation));
    }

    private Answering.Sheet workbook(Visitor visitor, String query) {
        HttpResponse<byte[]> answer = visitor.bytes(HttpRequest.newBuilder(visitor.uri("/confirmations/workbook" + query)).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("clausier-confirmation-").endsWith(".xlsx\"");
        return Answering.Sheet.of(answer.body());
    }

    private static String seen(String body) {
        Matcher matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    @Test
    void an_employer_takes_its_workbook_disputes_a_line_and_the_month_shows_both_figures() {
        assertThat(provider.get("/").body()).contains("href=\"/confirmations\"").doesNotContain("href=\"/declarations\"");
        assertThat(provider.get("/confirmations").body()).contains("Déclarations qui attendent votre réponse : 1.").doesNotContain("name=\"organisation\"");
        byte[] file = workbook(provider, "?organisation=" + answering.site.holding.organisationId()).write(alix, ConfirmationColumn.ANSWER, "Je confirme")
            .write(berger, ConfirmationColumn.ANSWER, "Je conteste").write(berger, ConfirmationColumn.SAID, "21,5")
            .write(berger, ConfirmationColumn.REMARK, "Absente du 9 au 13").bytes();
        String address = Visitor.location(provider.upload("/confirmations", "file", "reponse.xlsx", file));
        assertThat(address).matches("/confirmations/[0-9]+");
        String preview = provider.get(address).body();
        assertThat(preview).contains("contestée", "déclaré : 28,00 h, selon l’employeur : 21,50 h", "<q>Absente du 9 au 13</q>", berger).doesNotContain("⟦", "BERGER");
        assertThat(Visitor.location(provider.post(address + "/record", Map.of("seen", seen(preview))))).isEqualTo(address);
        assertThat(provider.get(address).body()).contains("0 déclaration(s) confirmée(s), 1 contestée(s)", "il n’y a rien à faire");
        assertThat(answering.declaration().state()).isEqualTo(State.DISPUTED);
        String month = "/lots/" + answering.site.lot.id() + "/hours/2026-03";
        assertThat(visitor(Role.FACILITATOR, null).get(month).body()).contains("BERGER Camille : 28,00 h déclarées, 21,50 h selon l’employeur", "Absente du 9 au 13");
        assertThat(provider.get(month).body()).contains(berger + " : 28,00 h déclarées", "Absente du 9 au 13", "Confirmer ou contester des heures");
        assertThat(visitor(Role.BUYER, answering.site.contract.buyerId()).get(month).body()).containsPattern("PS-[0-9A-Z]+ : 28,00 h déclarées").doesNotContain("Absente du 9", berger, "BERGER");
    }

    @Test
    void what_changed_meanwhile_is_told_and_asked_before_anything_is_recorded() {
        byte[] file = workbook(provider, "").write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes();
        answering.declare(Answering.MARCH, Map.of(answering.alix, "28", answering.berger, "28"));
        String address = Visitor.location(provider.upload("/confirmations", "file", "reponse.xlsx", file));
        String body = provider.get(address).body();
        assertThat(body).containsPattern(alix + ", changé ici depuis votre téléchargement : 35,00 h → 28,00 h, par Facilitatrice de test le [0-9/]+ à [0-9:]+");
        String name = Pattern.compile("name=\"(stands:[^\"]+)\"").matcher(body).results().findFirst().orElseThrow().group(1);
        assertThat(provider.post(address + "/record", Map.of("seen", seen(body))).statusCode()).isEqualTo(422);
        answering.declare(Answering.MARCH, Map.of(answering.alix, "29", answering.berger, "28"));
        Map<String, String> form = new HashMap<>(Map.of("seen", seen(body), name, "WORKBOOK"));
        HttpResponse<String> moved = provider.post(address + "/record", form);
        assertThat(moved.body()).contains("rien n’a été enregistré", "29,00");
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
        form.put("seen", seen(moved.body()));
        assertThat(provider.post(address + "/record", form).statusCode()).isEqualTo(303);
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_stranger_finds_no_such_workbook_and_a_holder_cannot_send_it() {
        byte[] file = workbook(provider, "").write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes();
        String address = Visitor.location(provider.upload("/confirmations", "file", "reponse.xlsx", file));
        Visitor stranger = visitor(Role.PROVIDER, answering.site.eiHolding.organisationId());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address + "/record", Map.of("seen", "")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/confirmations/workbook?organisation=" + answering.employer.organisation()).statusCode()).isEqualTo(422);
        assertThat(stranger.get(Visitor.location(stranger.upload("/confirmations", "file", "vol.xlsx", file))).body())
            .contains("établi pour une autre organisation que la vôtre").doesNotContain(alix, "name=\"seen\"");
        Visitor holder = visitor(Role.HOLDER, answering.site.holding.organisationId());
        HttpResponse<String> refused = holder.upload("/imports/hours", "file", "reponse.xlsx", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("sert à un employeur pour confirmer ou contester");
        assertThat(holder.get("/confirmations").statusCode()).isEqualTo(403);
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void other_files_are_refused_and_a_facilitator_may_use_the_door_of_any_hours_file() {
        byte[] declaration = TestInstance.get(DeclarationReport.class).of(answering.site.scope, answering.employer.organisation(), Answering.MARCH, null,
            new Texts(ZoneOffset.UTC).in(Language.FR)).get().content();
        assertThat(provider.upload("/confirmations", "file", "declaration.xlsx", declaration).body()).contains("n’est pas un classeur de confirmation");
        assertThat(provider.upload("/confirmations", "file", "note.txt", "bonjour".getBytes()).statusCode()).isEqualTo(422);
        Visitor claire = visitor(Role.FACILITATOR, null);
        assertThat(claire.get("/confirmations").body()).contains("<select", "(1 déclaration(s) à confirmer)");
        byte[] file = workbook(claire, "?organisation=" + answering.employer.organisation()).bytes();
        assertThat(Visitor.location(claire.upload("/imports/hours", "file", "reponse.xlsx", file))).startsWith("/confirmations/");
        assertThat(claire.get("/confirmations/workbook").statusCode()).isEqualTo(422);
        assertThat(claire.get("/confirmations/workbook?organisation=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void programs_read_what_stands_disputed_until_the_declaration_moves_on() {
        ApiCaller program = ApiCaller.of(answering.site.scope, Role.PROVIDER, answering.employer.organisation());
        byte[] file = Answering.Sheet.of(program.get("/api/v1/confirmations/workbook").content()).write(berger, ConfirmationColumn.ANSWER, "Non")
            .write(berger, ConfirmationColumn.SAID, 21).write("Tout le mois", ConfirmationColumn.ANSWER, "Non").write("Tout le mois", ConfirmationColumn.REMARK, "Le lot n’est pas le bon").bytes();
        assertThat(program.post("/api/v1/confirmations?fileName=a.xlsx&record=true", file).status()).isEqualTo(200);
        String path = "/api/v1/declarations?month=2026-03";
        assertThat(program.get(path).text()).contains("\"state\":\"DISPUTED\"", "\"placementId\":" + answering.berger.id(), "\"said\":21", "Le lot n’est pas le bon");
        assertThat(ApiCaller.of(answering.site.scope, Role.BUYER, answering.site.contract.buyerId()).get(path).text()).contains("\"said\":21").doesNotContain("pas le bon");
        answering.declare(Answering.MARCH, Map.of(answering.alix, "35", answering.berger, "21"));
        assertThat(program.get(path).text()).contains("\"state\":\"SUBMITTED\"").doesNotContain("\"said\"");
    }

    @Test
    void programs_take_it_and_send_it_back() {
        ApiCaller program = ApiCaller.of(answering.site.scope, Role.PROVIDER, answering.employer.organisation());
        Answering.Sheet sheet = Answering.Sheet.of(program.get("/api/v1/confirmations/workbook").content());
        answering.declare(Answering.MARCH, Map.of(answering.alix, "28", answering.berger, "28"));
        byte[] file = sheet.write("Tout le mois", ConfirmationColumn.ANSWER, "Je confirme").bytes();
        assertThat(program.post("/api/v1/confirmations?fileName=a.xlsx", file).json().get("summary").toString()).contains("1 à choisir");
        assertThat(program.post("/api/v1/confirmations?fileName=a.xlsx&record=true", file).text()).contains("confirmation-choose");
        assertThat(program.post("/api/v1/confirmations?fileName=a.xlsx&record=true&conflicts=WORKBOOK", file).json().get("summary").toString())
            .contains("1 déclaration(s) confirmée(s)");
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
        ApiCaller holder = ApiCaller.of(answering.site.scope, Role.HOLDER, answering.site.holding.organisationId());
        assertThat(holder.post("/api/v1/imports/hours?fileName=a.xlsx", file).text()).contains("confirmation-not-yours");
        ApiCaller facilitator = ApiCaller.of(answering.site.scope, Role.FACILITATOR, null);
        assertThat(facilitator.post("/api/v1/imports/hours?fileName=a.xlsx", file).json().get("summary").toString()).contains("1 déjà répondues");
        assertThat(facilitator.get("/api/v1/confirmations/workbook").status()).isEqualTo(422);
        assertThat(facilitator.get("/api/v1/confirmations/workbook?organisationSiret=" + TestInstance.siret().digits()).status()).isEqualTo(404);
    }
}
