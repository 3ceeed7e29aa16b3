package fr.clausier.web.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
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

class LawPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor admin;
    private static Visitor facilitator;
    private static long structure;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        structure = Visitor.structure(context, "90000000300004");
        admin = Visitor.to(context).as(Visitor.account(context, "admin", Role.ADMIN, null, null));
        facilitator = Visitor.to(context).as(Visitor.account(context, "Jeanne", Role.FACILITATOR, structure, null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void everyone_reads_each_amount_with_its_period_its_source_and_whether_it_was_verified() {
        HttpResponse<String> page = facilitator.get("/law");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("SMIC horaire brut", "12,02", "depuis le 01/01/2026", "du 01/11/2024 au 31/12/2025", "non vérifiée",
            "en vigueur aujourd’hui", "Seuils européens 2026-2027", "1\u202f600").doesNotContain("⟦", "method=\"post\" action=\"/law");
        assertThat(Visitor.to(context).get("/law").statusCode()).isEqualTo(303);
    }

    @Test
    void an_administrator_records_a_value_for_a_structure_and_takes_it_back() {
        Map<String, String> sent = Map.of("structureId", Long.toString(structure), "legalAmount", "FTE_HOURS", "firstDay", "2026-01-01",
            "legalValue", "1607", "legalSource", "Code du travail, L3121-41", "verified", "true");
        assertThat(facilitator.post("/law", sent).statusCode()).isEqualTo(403);
        assertThat(Visitor.location(admin.post("/law", sent))).isEqualTo("/law?structure=" + structure);
        assertThat(facilitator.get("/law").body()).contains("1\u202f607", "saisie pour cette structure", "Code du travail, L3121-41");
        assertThat(admin.get("/law").body()).doesNotContain("1\u202f607");
        Matcher withdraw = Pattern.compile("/law/[0-9]+/withdraw").matcher(admin.get("/law?structure=" + structure).body());
        assertThat(withdraw.find()).isTrue();
        assertThat(facilitator.post(withdraw.group(), Map.of("a", "b")).statusCode()).isEqualTo(403);
        assertThat(Visitor.location(admin.post(withdraw.group(), Map.of("a", "b")))).isEqualTo("/law?structure=" + structure);
        assertThat(facilitator.get("/law").body()).doesNotContain("1\u202f607");
        assertThat(admin.post(withdraw.group(), Map.of("a", "b")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_value_is_shown_again_as_it_was_typed() {
        HttpResponse<String> again = admin.post("/law", Map.of("legalAmount", "SMIC_HOUR", "firstDay", "2026-13-45", "legalValue", "douze",
            "legalSource", "Décret <b>"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("douze", "2026-13-45", "Décret &lt;b>", "id=\"w-legalValue\"", "id=\"w-firstDay\"").doesNotContain("⟦");
    }

    @Test
    void a_structure_that_does_not_exist_is_not_found() {
        assertThat(admin.get("/law?structure=999999").statusCode()).isEqualTo(404);
        assertThat(admin.post("/law", Map.of("structureId", "999999", "legalAmount", "SMIC_HOUR", "firstDay", "2026-01-01", "legalValue", "12",
            "legalSource", "Décret")).statusCode()).isEqualTo(422);
    }
}
