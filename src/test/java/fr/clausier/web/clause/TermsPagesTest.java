package fr.clausier.web.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typing the terms of a clause by page: the arithmetic before recording, versions, corrections. */
class TermsPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_form_opened_with_a_preset_shows_its_values_its_source_and_the_sentences_they_make() {
        String lot = LotSteps.lot(claire, "C-20");
        String works = claire.get(lot + "/terms/new?preset=local-works").body();
        assertThat(works).contains("value=\"1000000,00\"", "Usage des facilitateurs, non vérifié", "833,33, arrondi à l’heure inférieure",
            "60,00\u00a0€ par heure manquante", "Une personne compte pendant 24 mois");
        String school = claire.get(lot + "/terms/new?preset=school-steps").body();
        assertThat(school).contains("value=\"100000\"", "name=\"steps[3].hours\"", "COMPANY:DIRECT_HIRE:SCHOOL_PLACEMENT=yes", "500,00\u00a0€ pour chaque fois",
            "4 fois ce montant", "900,00 h");
        assertThat(claire.get(lot + "/terms/new?preset=inconnu").statusCode()).isEqualTo(200);
    }

    @Test
    void every_box_of_the_form_is_sent_by_a_browser_and_the_form_is_read_all_the_same() {
        String lot = LotSteps.lot(claire, "C-25");
        Map<String, Object> terms = LotSteps.terms();
        for (int i = 0; i < 400; i++) {
            terms.put("proofAges.EMPTY" + i, "");
        }
        terms.put("note", "é".repeat(1000));
        HttpResponse<String> recorded = claire.post(lot + "/terms/new", terms);
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(claire.get(lot + "/terms").body()).contains("é".repeat(1000));
    }

    @Test
    void every_chapter_typed_is_read_back_in_the_form_and_in_sentences() {
        String lot = LotSteps.lot(claire, "C-21");
        Map<String, Object> terms = LotSteps.terms();
        terms.putAll(Map.of("proofAges.RSA", "6", "proofAges.DELD", "", "countingMonths.CDI", "48", "countingOtherwise", "24", "lastMonth", "BY_DAYS",
            "shareLimits[0].subject", "SIAE", "shareLimits[0].least", "30", "penalties[0].shape", "", "penalties[1].shape", "LUMP_SUM"));
        terms.putAll(Map.of("penalties[1].event", "MISSED_MEETING", "penalties[1].amount", "500", "penaltyCap", "20", "penaltyCapBase", "1 000 000",
            "eurosPerHour", "42,5", "cadence", "QUARTERLY", "periodEnds", "2, 5, 8, 11", "fitChanges", "EITI:SUBCONTRACTING=yes"));
        HttpResponse<String> recorded = claire.post(lot + "/terms/new", terms);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(claire.get(lot + "/terms").body()).contains("Justificatif de moins de 6 mois à l’embauche pour : bénéficiaire du RSA",
            "Sous ce contrat de travail : CDI, une personne compte pendant 48 mois", "au prorata des jours", "Au moins 30\u00a0% des heures retenues",
            "500,00\u00a0€ pour chaque fois : réunion manquée", "plafonné à 20\u00a0%", "Les périodes finissent le");
        assertThat(claire.get(lot + "/terms/1/edit").body()).contains("name=\"proofAges.RSA\" type=\"text\" value=\"6\"", "value=\"2, 5, 8, 11\"",
            "value=\"42,50\"", "name=\"penalties[0].amount\"", "name=\"penalties[1].shape\"");
    }

    @Test
    void a_wrong_box_of_a_row_is_told_beside_it() {
        String lot = LotSteps.lot(claire, "C-22");
        Map<String, Object> terms = LotSteps.terms();
        terms.putAll(Map.of("penalties[0].shape", "MISSING_HOUR", "penalties[0].amount", "0", "proofAges.ASS", "bientôt"));
        HttpResponse<String> refused = claire.post(lot + "/terms/new", terms);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"w-penalties[0].amount\"", "id=\"w-proofAges.ASS\"", "value=\"bientôt\"");
    }

    @Test
    void the_arithmetic_is_shown_before_anything_is_recorded() {
        String lot = LotSteps.lot(claire, "C-1");
        Map<String, Object> terms = LotSteps.terms();
        terms.put("compute", "true");
        HttpResponse<String> computed = claire.post(lot + "/terms/new", terms);
        assertThat(computed.statusCode()).isEqualTo(200);
        assertThat(computed.body()).contains("833", "role=\"status\"", "value=\"1 000 000\"");
        assertThat(claire.get(lot + "/terms").body()).contains("Les termes de cette clause ne sont pas saisis");
    }

    @Test
    void terms_recorded_are_read_back_and_a_new_version_opens_with_them() {
        String lot = LotSteps.lot(claire, "C-2");
        HttpResponse<String> recorded = claire.post(lot + "/terms/new", LotSteps.terms());
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(claire.get(lot + "/terms").body()).contains("833,00 heures d’insertion sont dues, du 01/01/2026 au 31/12/2026",
            "Version 1", "bénéficiaire du RSA");
        assertThat(claire.get(lot + "/terms/new").body()).contains("value=\"1000000,00\"", "value=\"RSA\" checked");
    }

    @Test
    void a_typing_error_is_mended_in_the_same_version() {
        String lot = LotSteps.lot(claire, "C-3");
        claire.post(lot + "/terms/new", LotSteps.terms());
        Map<String, Object> mended = LotSteps.terms();
        mended.put("insertionRate", "10");
        assertThat(claire.post(lot + "/terms/1/edit", mended).statusCode()).isEqualTo(422);
        mended.put("version", version(lot));
        assertThat(claire.post(lot + "/terms/1/edit", mended).statusCode()).isEqualTo(303);
        String shown = claire.get(lot + "/terms").body();
        assertThat(shown).containsPattern("1.666,00 heures").contains("Version 1").doesNotContain("Version 2");
    }

    @Test
    void terms_mended_meanwhile_are_shown_beside_what_was_typed() {
        String lot = LotSteps.lot(claire, "C-7");
        claire.post(lot + "/terms/new", LotSteps.terms());
        String read = version(lot);
        Map<String, Object> first = LotSteps.terms();
        first.put("version", read);
        first.put("insertionRate", "10");
        claire.post(lot + "/terms/1/edit", first);
        Map<String, Object> second = LotSteps.terms();
        second.put("version", read);
        second.put("insertionRate", "7");
        HttpResponse<String> late = claire.post(lot + "/terms/1/edit", second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"7\"", "<td>7</td><td>10</td>").contains("name=\"version\" value=\"" + version(lot) + "\"");
        second.put("version", version(lot));
        assertThat(claire.post(lot + "/terms/1/edit", second).statusCode()).isEqualTo(303);
    }

    /** What the form of version 1 carries of when it was recorded. */
    private static String version(String lot) {
        Matcher found = Pattern.compile("name=\"version\" value=\"([^\"]+)\"").matcher(claire.get(lot + "/terms/1/edit").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void each_problem_stands_beside_its_field() {
        String lot = LotSteps.lot(claire, "C-4");
        Map<String, Object> wrong = LotSteps.terms();
        wrong.put("endsOn", "2025-01-01");
        wrong.put("hourlyCost", "0");
        wrong.remove("groups");
        HttpResponse<String> again = claire.post(lot + "/terms/new", wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-endsOn\"", "id=\"w-hourlyCost\"", "id=\"w-groups\"", "value=\"DIRECT_HIRE\" checked");
    }

    @Test
    void terms_of_another_structure_do_not_exist() {
        String lot = LotSteps.lot(claire, "C-5");
        claire.post(lot + "/terms/new", LotSteps.terms());
        assertThat(stranger.get(lot + "/terms").statusCode()).isEqualTo(404);
        assertThat(stranger.get(lot + "/terms/new").statusCode()).isEqualTo(404);
        assertThat(stranger.get(lot + "/terms/1/edit").statusCode()).isEqualTo(404);
        assertThat(stranger.post(lot + "/terms/new", LotSteps.terms()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_whose_kind_is_unfit_is_refused_with_the_reason() {
        String lot = LotSteps.lot(claire, "C-6");
        HttpResponse<String> refused = claire.post(lot + "/links",
            Map.of("siret", "90396033500011", "name", "Intérim Tremplin", "kind", "SUBCONTRACTOR", "employerKind", "ETTI"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ne peut pas être lié à un lot à ce titre").doesNotContain("EmployerKind.ETTI");
    }
}
