package fr.clausier.web.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.Site;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.report.declaration.Filling;
import fr.clausier.web.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The declaration workbook by page, by API: taken away, filled, sent through the door of any hours file, versions chosen, recorded. */
class DeclarationPagesTest {

    private final Site site = new Site();
    private final Placement alix = site.placed("ALIX", "Dominique");
    private final Visitor claire = visitor(Role.FACILITATOR, null);

    DeclarationPagesTest() {
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-02-01", "endsOn", "2026-12-31",
            "modalities", "LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
    }

    private Visitor visitor(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Compte " + UUID.randomUUID(), role, site.scope.structure(), organisation));
    }

    private byte[] workbook(Visitor visitor, String query) {
        HttpResponse<byte[]> answer = visitor.bytes(HttpRequest.newBuilder(visitor.uri("/declarations/workbook?" + query)).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("clausier-declaration-").endsWith(".xlsx\"");
        return answer.body();
    }

    private List<DeclaredLine> lines() {
        return TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all());
    }

    private static String seen(String body) {
        Matcher matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_facilitator_takes_the_months_due_of_an_employer_and_records_its_answers() {
        String page = claire.get("/declarations").body();
        assertThat(page).contains("Organisation " + site.etti.digits() + " (2 réponse(s) attendue(s))").contains("/declarations/workbook");
        Filling filling = Filling.of(workbook(claire, "organisation=" + site.supplying.organisationId()));
        assertThat(filling.rows()).extracting(row -> row.getCell(DeclarationColumn.MONTH.ordinal()).getLocalDateTimeCellValue().getMonthValue())
            .containsExactly(2, 2, 3, 3);
        filling.write("ALIX", "2026-02", DeclarationColumn.WORK, "35h30").write("Tout le lot", "2026-03", DeclarationColumn.NONE, "aucune heure");
        String address = Visitor.location(claire.upload("/imports/hours", "file", "n-importe-quel-nom.xlsx", filling.bytes()));
        assertThat(address).matches("/declarations/returned/[0-9]+");
        HttpResponse<String> preview = claire.get(address);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("ALIX Dominique", "35,50", "heures envoyées", "zéro heure déclaré");
        HttpResponse<String> recorded = claire.post(address + "/record", Map.of("seen", seen(preview.body())));
        assertThat(Visitor.location(recorded)).isEqualTo(address);
        assertThat(claire.get(address).body()).contains("1 ligne(s) ajoutée(s)", "1 mois à zéro", "il n’y a rien à faire");
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of("35.5"));
        assertThat(claire.get("/declarations/workbook?organisation=" + site.supplying.organisationId()).statusCode()).isEqualTo(422);
        assertThat(claire.get("/declarations").body()).doesNotContain("Organisation " + site.etti.digits() + " (");
    }

    private void typeHere(String hours) {
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), YearMonth.of(2026, 3),
            new MonthDraft(List.of(new MonthDraft.Typed(alix.id(), Hours.of(hours), null)), true, null)).get();
    }

    @Test
    void two_versions_are_shown_and_nothing_is_recorded_until_one_is_chosen() {
        typeHere("35");
        Filling filling = Filling.of(workbook(claire, "organisation=" + site.supplying.organisationId() + "&from=2026-03&to=2026-03"));
        typeHere("28");
        byte[] file = filling.write("ALIX", "2026-03", DeclarationColumn.WORK, 40).bytes();
        String address = Visitor.location(claire.upload("/imports/hours", "file", "retour.xlsx", file));
        String body = claire.get(address).body();
        assertThat(body).containsPattern("Changé ici depuis votre téléchargement : 35,00 h → 28,00 h, par Facilitatrice de test le [0-9/]+ à [0-9:]+ ; votre classeur dit 40,00 h");
        String name = Pattern.compile("name=\"(stands:[^\"]+)\"").matcher(body).results().findFirst().orElseThrow().group(1);
        HttpResponse<String> unchosen = claire.post(address + "/record", Map.of("seen", seen(body)));
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("Choisissez laquelle");
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(28));
        Map<String, String> form = new HashMap<>(Map.of("seen", seen(body), name, "WORKBOOK"));
        typeHere("29");
        HttpResponse<String> moved = claire.post(address + "/record", form);
        assertThat(moved.body()).contains("rien n’a été enregistré").contains("29,00");
        form.put("seen", seen(moved.body()));
        assertThat(claire.post(address + "/record", form).statusCode()).isEqualTo(303);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(40));
    }

    @Test
    void a_holder_gets_its_own_workbook_whatever_it_asks_for() {
        Visitor holder = visitor(Role.HOLDER, site.holding.organisationId());
        assertThat(holder.get("/declarations").body()).contains("Télécharger le classeur").doesNotContain("<select");
        Filling filling = Filling.of(workbook(holder, "organisation=" + site.supplying.organisationId()));
        assertThat(filling.sheet.getRow(0).getCell(0).getStringCellValue()).contains("Organisation " + site.holder.digits());
        String address = Visitor.location(holder.upload("/imports/hours", "file", "retour.xlsx", filling.write("ALIX", "2026-03", DeclarationColumn.WORK, 12).bytes()));
        assertThat(holder.get(address).body()).contains("ALIX Dominique");
        assertThat(claire.get(address).statusCode()).isEqualTo(200);
        assertThat(visitor(Role.HOLDER, site.secondHolding.organisationId()).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void months_that_make_no_sense_are_refused_beside_the_form() {
        String organisation = "organisation=" + site.supplying.organisationId();
        assertThat(claire.get("/declarations/workbook?" + organisation + "&from=2026-03&to=2026-02").statusCode()).isEqualTo(422);
        assertThat(claire.get("/declarations/workbook?" + organisation + "&from=2027-03").statusCode()).isEqualTo(422);
        assertThat(claire.get("/declarations/workbook?" + organisation + "&from=mars").statusCode()).isEqualTo(422);
        assertThat(claire.get("/declarations/workbook").statusCode()).isEqualTo(422);
        assertThat(claire.get("/declarations/workbook?organisation=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void the_address_of_any_hours_file_leads_to_the_preview_of_a_workbook_that_came_back() {
        byte[] file = workbook(claire, "organisation=" + site.supplying.organisationId() + "&from=2026-03");
        String address = Visitor.location(claire.upload("/imports/hours", "file", "retour.xlsx", file));
        String plain = "/imports/hours/" + address.substring(address.lastIndexOf('/') + 1);
        assertThat(Visitor.location(claire.get(plain))).isEqualTo(address);
        assertThat(Visitor.location(claire.post(plain + "/record", Map.of("seen", "")))).isEqualTo(address);
        assertThat(visitor(Role.HOLDER, site.secondHolding.organisationId()).get(plain).statusCode()).isEqualTo(404);
    }

    @Test
    void programs_take_it_and_send_it_by_the_route_of_any_hours_file() {
        ApiCaller program = ApiCaller.of(site.scope, Role.FACILITATOR, null);
        ApiCaller.Answer taken = program.get("/api/v1/declarations/workbook?organisationSiret=" + site.etti.digits() + "&from=2026-03");
        assertThat(taken.status()).isEqualTo(200);
        typeHere("28");
        byte[] file = Filling.of(taken.content()).write("ALIX", "2026-03", DeclarationColumn.WORK, 40).bytes();
        ApiCaller.Answer preview = program.post("/api/v1/imports/hours?fileName=a.xlsx", file);
        assertThat(preview.json().get("summary").toString()).contains("1 à choisir");
        ApiCaller.Answer refused = program.post("/api/v1/imports/hours?fileName=a.xlsx&record=true", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("declaration-choose");
        ApiCaller.Answer recorded = program.post("/api/v1/imports/hours?fileName=a.xlsx&record=true&conflicts=WORKBOOK", file);
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(40));
        assertThat(program.get("/api/v1/declarations/workbook?organisationSiret=" + TestInstance.siret().digits()).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/declarations/workbook").status()).isEqualTo(422);
    }
}
