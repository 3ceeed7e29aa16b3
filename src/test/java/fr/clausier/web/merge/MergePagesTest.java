package fr.clausier.web.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergePagesTest {

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

    private static String record(String family) {
        return Visitor.location(claire.post("/participants/new", Map.of("familyName", family, "firstName", "Yann", "birthDate", "1988-09-12", "sex", "M", "commune", family)));
    }

    private static String number(String address) {
        return address.replaceAll(".*/", "");
    }

    @Test
    void a_pair_is_compared_put_together_and_taken_apart() {
        String stays = record("Le Bris");
        String goes = record("Le Bri");
        assertThat(claire.get("/participants/duplicates").body()).contains("LE BRIS Yann", "LE BRI Yann", "Une lettre de différence",
            stays + "/merge?other=" + number(goes));
        String compared = claire.get(stays + "/merge?other=" + number(goes)).body();
        assertThat(compared).contains("Fiche qui reste", "name=\"taken\" value=\"COMMUNE\"", "Aucune heure déclarée");
        HttpResponse<String> done = claire.post(stays + "/merge", Map.of("other", number(goes), "keep", number(stays), "taken", "COMMUNE"));
        assertThat(Visitor.location(done)).isEqualTo(stays);
        String shown = claire.get(stays).body();
        assertThat(shown).contains("Réunir ou séparer des fiches", "Le Bri</dd>");
        assertThat(claire.get(goes).body()).as("the old address leads to the person").contains("LE BRIS Yann");
        assertThat(claire.get("/participants/duplicates").body()).doesNotContain("LE BRI ");
        String merge = claire.get(stays + "/merge").body().replaceAll("(?s).*href=\"(/merges/[0-9]+)\".*", "$1");
        assertThat(claire.get(merge).body()).contains("Réunies le 10/04/2026", "chacune retrouve exactement");
        assertThat(claire.post(merge, Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(goes).body()).contains("LE BRI Yann");
        assertThat(claire.get(merge).body()).contains("déjà séparées");
        assertThat(claire.post(merge, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void the_other_record_can_be_given_by_its_reference_and_stay_instead() {
        String one = record("Cadiou");
        String other = record("Person");
        String reference = claire.get(other).body().replaceAll("(?s).*(P-[A-Z2-9]{8}).*", "$1");
        assertThat(claire.get(one + "/merge").body()).contains("Référence de l’autre fiche");
        assertThat(claire.get(one + "/merge?reference=P-RIEN").body()).contains("id=\"w-reference\"");
        assertThat(claire.get(one + "/merge?reference=" + reference).body()).contains("ne se ressemblent pas", "PERSON Yann");
        assertThat(Visitor.location(claire.post(one + "/merge", Map.of("other", number(other), "keep", number(other))))).isEqualTo(other);
    }

    @Test
    void two_people_are_said_to_be_so_once() {
        String one = record("Guillou");
        String other = record("Guilloux");
        assertThat(claire.get("/participants/duplicates").body()).contains("GUILLOUX Yann");
        claire.post("/participants/duplicates/apart", Map.of("one", number(one), "other", number(other)));
        assertThat(claire.get("/participants/duplicates").body()).doesNotContain("GUILLOUX Yann");
        assertThat(Visitor.to(context).as(sample.buyer()).get("/participants/duplicates").statusCode()).isEqualTo(403);
    }

    private static void place(String address, LocalDate plannedEnd) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        context.getBean(Placements.class).record(scope, new PlacementDraft(Long.parseLong(number(address)), sample.provider(), EmployerKind.ACI, sample.lot().id(),
            Modality.SUBCONTRACTING, ContractType.CDDI, EligibleGroup.RSA, null, LocalDate.of(2026, 2, 2), plannedEnd)).get();
    }

    @Test
    void what_stands_in_the_way_is_said_before_anyone_merges_with_what_to_do() {
        String one = record("Tanguy");
        String other = record("Tangui");
        place(one, LocalDate.of(2026, 3, 31));
        place(other, null);
        String shown = claire.get(one + "/merge?other=" + number(other)).body();
        assertThat(shown).contains("Les Jardins de la Brindelle sur le marché 2026-TVX-014, lot 1, depuis le 02/02/2026", "la même fin prévue : 31/03/2026 sur la fiche qui reste, — sur",
            "Modifier le placement").doesNotContain(">Réunir les deux fiches</button>", "Aucune heure déclarée sur");
        HttpResponse<String> refused = claire.post(one + "/merge", Map.of("other", number(other), "keep", number(one)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("la même fin prévue");
        assertThat(claire.get(other).body()).as("nothing was merged").contains("TANGUI Yann");
    }
}
