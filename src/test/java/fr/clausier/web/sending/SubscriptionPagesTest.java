package fr.clausier.web.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monthly sendings by page, on 10 April 2026, on a server with a folder and no mail server. */
class SubscriptionPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_sending_is_recorded_seen_before_it_leaves_sent_kept_and_made_again() throws Exception {
        String page = recorded(Map.of());
        String show = claire.get(page).body();
        assertThat(show).contains("Bruno Achard", "Acheteur : Commune de Valmère", "acheteur : ses marchés, sans les noms", "Premier envoi le 12/04/2026.",
            "Rien n’a encore été envoyé", "Voir ce qui partirait").doesNotContain("⟦");
        assertThat(claire.get(page + "/preview").body()).contains("Rien n’est parti", "classeur de mars 2026", "Commune de Valmère").doesNotContain("⟦");
        assertThat(claire.bytes(HttpRequest.newBuilder(claire.uri(page + "/workbook")).GET()).body()).startsWith('P', 'K');
        assertThat(data.resolve("reports")).as("a preview sends nothing").doesNotExist();
        assertThat(claire.post(page + "/send", Map.of("month", "2026-03", "seen", "0")).statusCode()).isEqualTo(303);
        String sent = claire.get(page).body();
        String id = page.replaceAll(".*/", "");
        Path file = data.resolve("reports").resolve("90000000100008").resolve("clausier-2026-03-commune-de-valmere-" + id + ".xlsx");
        assertThat(file).exists();
        assertThat(sent).contains("Le classeur est parti.", "envoyé", "mars 2026", file.getFileName().toString(), "SHA-256 " + sha256(file).substring(0, 12),
            "Envoyer mars 2026 une nouvelle fois");
        String copy = sent.replaceAll("(?s).*(/reports/sendings/[0-9]+/workbook).*", "$1");
        assertThat(claire.bytes(HttpRequest.newBuilder(claire.uri(copy)).GET()).body()).startsWith('P', 'K');
        assertThat(stranger.get(copy).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_sent_twice_sends_once() {
        String page = recorded(Map.of());
        claire.post(page + "/send", Map.of("month", "2026-03", "seen", "0"));
        claire.post(page + "/send", Map.of("month", "2026-03", "seen", "0"));
        String shown = claire.get(page).body();
        assertThat(shown).contains("rien de plus n’est parti");
        assertThat(shown.split("SHA-256", -1)).hasSize(2);
        claire.post(page + "/send", Map.of("month", "2026-03", "seen", "1"));
        assertThat(claire.get(page).body().split("SHA-256", -1)).as("asked again on purpose").hasSize(3);
    }

    @Test
    void what_cannot_be_chosen_says_why_and_what_is_wrong_is_named_with_the_form_as_typed() {
        assertThat(claire.get("/reports/subscriptions/new").body()).contains("Aucun serveur de courriel n’est réglé", "CLAUSIER_SMTP_HOST")
            .doesNotContain("value=\"MAIL\"", "⟦");
        HttpResponse<String> wrong = claire.post("/reports/subscriptions/new", form(Map.of("dayOfMonth", "31", "recipientAddress", "bruno@\u200bici, autre@la.fr")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Le jour de l’envoi va du 1 au 28", "Ce n’est pas une adresse électronique", "value=\"Bruno Achard\"", "value=\"31\"");
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("viewpoint", "OBSERVER"))).body()).contains("Un acheteur ne reçoit que ce qu’il peut lire");
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("organisationId", ""))).body()).contains("choisissez l’organisme acheteur");
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("channel", "MAIL"))).body()).contains("Aucun serveur de courriel n’est réglé");
    }

    /** Not in the view of the recipient is not there for them, whatever whoever records it may see. */
    @Test
    void a_buyer_is_promised_only_its_own_contracts() {
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("of", "contract-" + sample.contract().id()))).statusCode()).isEqualTo(303);
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("of", "contract-999999"))).body()).contains("ne voit pas ce périmètre");
        assertThat(claire.post("/reports/subscriptions/new", form(Map.of("of", "buyer-999999"))).body()).contains("ne voit pas ce périmètre");
    }

    @Test
    void one_is_changed_paused_resumed_and_removed_by_its_own_structure_only() {
        String page = recorded(Map.of());
        Map<String, Object> change = new HashMap<>(Map.of("version", "0", "recipientName", "Béatrice Lang", "recipientAddress", "", "language", "EN",
            "channel", "FOLDER", "dayOfMonth", "20"));
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.post(page + "/edit", change).statusCode()).isEqualTo(404);
        assertThat(stranger.post(page + "/remove", Map.of()).statusCode()).isEqualTo(404);
        assertThat(claire.post(page + "/edit", change).statusCode()).isEqualTo(303);
        assertThat(claire.get(page).body()).contains("Béatrice Lang", "Le 20 de chaque mois, en anglais");
        HttpResponse<String> late = claire.post(page + "/edit", change);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(claire.post(page + "/pause", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(page).body()).contains("suspendu", "Reprendre");
        assertThat(claire.post(page + "/resume", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(page).body()).contains("Suspendre").doesNotContain(">suspendu<");
        assertThat(claire.post(page + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get("/reports/subscriptions").body()).doesNotContain("Béatrice Lang").contains("reste connu");
        assertThat(claire.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_buyer_neither_sees_nor_sets_what_is_sent() {
        Visitor bruno = Visitor.to(context).as(sample.buyer());
        assertThat(bruno.get("/reports/subscriptions").statusCode()).isEqualTo(403);
        assertThat(bruno.get("/reports").body()).doesNotContain("/reports/subscriptions");
        assertThat(claire.get("/reports").body()).contains("/reports/subscriptions");
    }

    private static String recorded(Map<String, Object> other) {
        HttpResponse<String> done = claire.post("/reports/subscriptions/new", form(other));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return Visitor.location(done);
    }

    private static Map<String, Object> form(Map<String, Object> other) {
        Map<String, Object> form = new HashMap<>(Map.of("recipientName", "Bruno Achard", "recipientAddress", "", "language", "FR", "organisationId",
            sample.contract().buyerId(), "viewpoint", "BUYER", "of", "all", "channel", "FOLDER", "dayOfMonth", "12"));
        form.putAll(other);
        return form;
    }

    private static String sha256(Path file) throws Exception {
        return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
