package fr.clausier.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SampleObserver;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPagesTest {

    private static final String ATELIER = "90000000900001";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor facilitator;
    private static Visitor observer;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-09-15");
        long structure = Visitor.structure(context, "90000000300004");
        facilitator = Visitor.to(context).as(Visitor.account(context, "Jeanne", Role.FACILITATOR, structure, null));
        observer = Visitor.to(context).as(SampleObserver.in(context, facilitator, structure));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_consultation_without_condition_is_shown_until_its_derogation_is_justified() {
        Map<String, Object> form = new HashMap<>(Map.of("buyerSiret", "21960001300011", "buyerName", "Commune de Valmère", "buyerKind",
            "OTHER_AUTHORITY", "number", "2026-LOG", "object", "Licences de logiciel", "cpv", "48000000-8", "consultationDate", "2026-08-21",
            "estimatedValue", "216 000", "operation", "Logiciels"));
        String address = Visitor.location(facilitator.post("/contracts/new", form));
        String list = facilitator.get("/checks?check=SOCIAL_CONDITION&contract=" + address.replaceAll(".*/", "")).body();
        assertThat(list).contains("2026-LOG", "216\u202f000,00", "L2112-2-1", "à corriger", address + "/edit").doesNotContain("⟦");
        SampleObserver.openAll(facilitator);
        assertThat(observer.get("/checks").body()).contains("2026-LOG").doesNotContain(address + "/edit");
        assertThat(facilitator.get(address).body()).contains("Contrôles à corriger ou à regarder", "/checks?contract=");
        form.putAll(Map.of("derogation", "NO_LINK", "version", "0", "divided", "false"));
        HttpResponse<String> unjustified = facilitator.post(address + "/edit", form);
        assertThat(unjustified.statusCode()).isEqualTo(422);
        assertThat(unjustified.body()).contains("Une dérogation se justifie par écrit").doesNotContain("⟦");
        form.put("derogationReason", "Téléchargement, sans main-d’œuvre");
        assertThat(Visitor.location(facilitator.post(address + "/edit", form))).isEqualTo(address);
        assertThat(facilitator.get(address).body()).contains("Téléchargement, sans main-d’œuvre", "pas de lien suffisant")
            .doesNotContain("Contrôles à corriger ou à regarder");
        assertThat(facilitator.get(address + "/edit").body()).contains("Téléchargement, sans main-d’œuvre");
    }

    @Test
    void the_staff_of_a_reserved_lot_is_typed_judged_and_taken_back() {
        String lot = LotSteps.lot(facilitator, "2026-RES");
        assertThat(facilitator.get(lot + "/staff").body()).contains("Ce lot n’a ni titulaire ni cotraitant", "Ce lot ne demande aucune part");
        facilitator.post(lot + "/links", Map.of("siret", ATELIER, "name", "Atelier du Val", "kind", "HOLDER"));
        Map<String, Object> terms = LotSteps.terms();
        terms.put("legalBasis", "RESERVED_SIAE");
        assertThat(facilitator.post(lot + "/terms/new", terms).statusCode()).isEqualTo(303);
        assertThat(facilitator.get("/checks?check=STAFF_SHARE").body()).contains("Atelier du Val", "à regarder", lot + "/staff", "Il manque : l’effectif");
        Map<String, Object> staff = new HashMap<>(Map.of("operatorSiret", ATELIER, "staffDated", "2026-09-01", "workers", "9", "disadvantaged", "10"));
        HttpResponse<String> wrong = facilitator.post(lot + "/staff", staff);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Il y a plus de travailleurs", "id=\"w-disadvantaged\"").doesNotContain("⟦");
        staff.put("disadvantaged", "4,49");
        assertThat(Visitor.location(facilitator.post(lot + "/staff", staff))).isEqualTo(lot + "/staff");
        assertThat(facilitator.get(lot + "/staff").body()).contains("Atelier du Val", "4,49", "49,88", "L2113-13", "à corriger");
        staff.put("disadvantaged", "4,5");
        facilitator.post(lot + "/staff", staff);
        assertThat(facilitator.get(lot + "/staff").body()).contains("50,00", "rien à signaler").doesNotContain("à corriger");
        assertThat(observer.get(lot + "/staff").statusCode()).as("the contract is of no operation that is shared").isEqualTo(404);
        assertThat(observer.post(lot + "/staff", staff).statusCode()).isEqualTo(403);
        Matcher withdraw = Pattern.compile(lot + "/staff/[0-9]+/withdraw").matcher(facilitator.get(lot + "/staff").body());
        assertThat(withdraw.find()).isTrue();
        assertThat(Visitor.location(facilitator.post(withdraw.group(), Map.of("a", "b")))).isEqualTo(lot + "/staff");
        assertThat(facilitator.get(lot + "/staff").body()).contains("Aucun effectif n’est saisi").doesNotContain("⟦");
    }

    @Test
    void the_filters_stand_in_the_address_and_unknown_ones_are_as_none() {
        assertThat(facilitator.get("/checks?check=DOUBLE_HOURS&verdict=FOUND").body()).contains("value=\"DOUBLE_HOURS\" selected",
            "value=\"FOUND\" selected", "Rien à signaler");
        for (String address : List.of("/checks?check=TOUT&verdict=RIEN", "/checks?page=-3", "/checks?page=999999", "/checks?contract=999999&buyer=5")) {
            assertThat(facilitator.get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(facilitator.get(address).body()).as(address).doesNotContain("⟦");
        }
    }
}
