package fr.clausier.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The base of a lot by page: entries typed, corrected, struck, imported. */
class BasePagesTest {

    private static final String HEADINGS = "Marché;Lot;Nature;Référence;Date;Montant HT;Heures;Note\n";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static long structure;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        structure = Visitor.structure(context, "90000000100008");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, structure, null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, String> invoice(String reference, String amount) {
        return new HashMap<>(Map.of("kind", "INVOICE", "reference", reference, "dated", "2026-03-31", "amount", amount, "note", ""));
    }

    private static void recorded(String lot, Map<String, String> form) {
        HttpResponse<String> answer = claire.post(lot + "/base/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Text of a page, its white space made plain. */
    private static String text(HttpResponse<String> answer) {
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String link(String lot, String action) {
        String body = claire.get(lot + "/base").body();
        return body.replaceAll("(?s).*?(/base/[0-9]+/" + action + ").*", "$1");
    }

    @Test
    void the_page_of_a_contract_leads_to_the_base_of_its_lot() {
        String lot = LotSteps.lot(claire, "B-01");
        String contract = claire.get(lot + "/base").body().replaceAll("(?s).*?(/contracts/[0-9]+)#.*", "$1");

        assertThat(claire.get(contract).body()).contains("href=\"" + lot + "/base\"");
        assertThat(text(claire.get(lot + "/base"))).contains("Rien n’est encore saisi", "facture", "montant sous-traité");
    }

    @Test
    void entries_are_listed_by_kind_with_their_running_total() {
        String lot = LotSteps.lot(claire, "B-02");
        recorded(lot, invoice("F-2", "2 000,50"));
        Map<String, String> first = invoice("F-1", "1000");
        first.put("dated", "2026-01-31");
        recorded(lot, first);
        recorded(lot, invoice("AV-1", "-500,50"));
        recorded(lot, Map.of("kind", "HOURS_WORKED", "month", "mars 2026", "hours", "1510,25"));
        String shown = text(claire.get(lot + "/base"));

        assertThat(shown).containsSubsequence("F-1", "1 000,00 €", "1 000,00 €", "F-2", "2 000,50 €", "3 000,50 €", "AV-1", "-500,50 €", "2 500,00 €");
        assertThat(shown).contains("Facturé 2 500,00 €", "mars 2026 1 510,25 1 510,25");
        assertThat(shown).doesNotContain("Commandé");
    }

    @Test
    void what_was_recorded_is_said_once() {
        String lot = LotSteps.lot(claire, "B-03");
        recorded(lot, invoice("F-33", "1000"));

        assertThat(text(claire.get(lot + "/base"))).contains("L’écriture F-33 est enregistrée.");
        assertThat(text(claire.get(lot + "/base"))).doesNotContain("est enregistrée.");
    }

    @ParameterizedTest
    @CsvSource({"INVOICE, true, true, false", "HOURS_WORKED, false, false, true", "PLANNED_HOURS, false, false, true", "OPTION, true, true, true",
        "nonsense, true, true, false"})
    void the_form_of_a_kind_asks_for_what_the_kind_carries(String kind, boolean reference, boolean amount, boolean hours) {
        String lot = LotSteps.lot(claire, "B-04-" + kind);
        String form = claire.get(lot + "/base/new?kind=" + kind).body();

        assertThat(form.contains("name=\"reference\"")).isEqualTo(reference);
        assertThat(form.contains("name=\"month\"")).isEqualTo(!reference);
        assertThat(form.contains("name=\"amount\"")).isEqualTo(amount);
        assertThat(form.contains("name=\"hours\"")).isEqualTo(hours);
    }

    @Test
    void a_wrong_entry_is_shown_again_with_each_problem_beside_its_field() {
        String lot = LotSteps.lot(claire, "B-05");
        HttpResponse<String> again = claire.post(lot + "/base/new", Map.of("kind", "INVOICE", "dated", "2026-04-11", "amount", "beaucoup"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-reference\"", "id=\"w-amount\"", "beaucoup", "value=\"2026-04-11\"");
        HttpResponse<String> tomorrow = claire.post(lot + "/base/new", Map.of("kind", "INVOICE", "reference", "F-1", "dated", "2026-04-11", "amount", "5"));
        assertThat(tomorrow.statusCode()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("id=\"w-dated\"", "pas encore venue");
        assertThat(text(claire.get(lot + "/base"))).contains("Rien n’est encore saisi");
    }

    @Test
    void a_reference_already_taken_is_refused_with_what_to_do() {
        String lot = LotSteps.lot(claire, "B-06");
        recorded(lot, invoice("F-1", "1000"));
        HttpResponse<String> again = claire.post(lot + "/base/new", invoice("F-1", "1001"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(text(again)).contains("même nature (facture)", "Corrigez-la si elle est fausse");
        recorded(lot, invoice("F-1", "1000"));
        assertThat(text(claire.get(lot + "/base"))).contains("Facturé 1 000,00 €");
    }

    @Test
    void an_entry_is_corrected_by_another_and_the_former_stays_readable() {
        String lot = LotSteps.lot(claire, "B-07");
        recorded(lot, invoice("F-1", "1000"));
        String correct = link(lot, "correct");

        assertThat(claire.get(correct).body()).contains("value=\"1000,00\"", "value=\"F-1\"", "value=\"2026-03-31\"");
        assertThat(claire.post(correct, invoice("F-1", "rien")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(claire.post(correct, invoice("F-1", "100")))).isEqualTo(lot + "/base");
        String shown = text(claire.get(lot + "/base"));
        assertThat(shown).contains("L’écriture F-1 est corrigée", "Facturé 100,00 €", "Écritures corrigées ou rayées : 1", "1 000,00 € corrigée");
        HttpResponse<String> late = claire.post(correct, invoice("F-1", "90"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(text(late)).contains("déjà été corrigée ou rayée");
    }

    @Test
    void hours_of_a_month_are_corrected_too() {
        String lot = LotSteps.lot(claire, "B-08");
        recorded(lot, Map.of("kind", "PLANNED_HOURS", "month", "2026-06", "hours", "80"));
        String correct = link(lot, "correct");

        assertThat(claire.get(correct).body()).contains("value=\"2026-06\"", "value=\"80,00\"");
        assertThat(claire.post(correct, Map.of("month", "2026-06", "hours", "90")).statusCode()).isEqualTo(303);
        assertThat(text(claire.get(lot + "/base"))).contains("juin 2026 90,00 90,00");
    }

    @Test
    void an_entry_is_struck_for_a_reason() {
        String lot = LotSteps.lot(claire, "B-09");
        recorded(lot, invoice("F-1", "1000"));
        String strike = link(lot, "strike");

        assertThat(text(claire.get(strike))).contains("facture", "31/03/2026", "1 000,00 €", "Motif");
        HttpResponse<String> silent = claire.post(strike, Map.of("reason", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("id=\"w-reason\"");
        assertThat(claire.post(strike, Map.of("reason", "Facture du lot 2")).statusCode()).isEqualTo(303);
        assertThat(text(claire.get(lot + "/base"))).contains("L’écriture F-1 est rayée", "Rien n’est encore saisi", "Facture du lot 2");
        assertThat(text(claire.get(lot + "/journal"))).contains("écriture d’assiette rayée", "écriture d’assiette enregistrée");
    }

    @Test
    void to_another_structure_none_of_it_exists() {
        String lot = LotSteps.lot(claire, "B-10");
        recorded(lot, invoice("F-1", "1000"));
        for (String path : List.of(lot + "/base", lot + "/base/new", lot + "/base/template.xlsx", link(lot, "correct"), link(lot, "strike"))) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(lot + "/base/new", invoice("F-2", "1")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(link(lot, "strike"), Map.of("reason", "x")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(link(lot, "correct"), invoice("F-1", "1")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_holder_reads_the_base_of_its_lot_and_changes_nothing_while_a_supplier_does_not_read_it() {
        String lot = LotSteps.lot(claire, "B-11");
        recorded(lot, invoice("F-1", "1000"));
        Visitor holder = linked(lot, "90296010400013", LinkKind.HOLDER, "tréguel");
        Visitor supplier = linked(lot, "90396030100013", LinkKind.SUBCONTRACTOR, "jardins");
        String contract = claire.get(lot + "/base").body().replaceAll("(?s).*?(/contracts/[0-9]+)#.*", "$1");

        assertThat(holder.get(lot + "/base").body()).contains("F-1").doesNotContain("/correct", "/base/new", "/imports/base");
        assertThat(holder.get(lot + "/base/new").statusCode()).isEqualTo(403);
        assertThat(holder.get(contract).body()).contains(lot + "/base");
        assertThat(supplier.get(lot + "/base").statusCode()).isEqualTo(404);
        assertThat(supplier.get(contract).body()).doesNotContain(lot + "/base");
        assertThat(text(holder.get(lot + "/journal"))).contains("écriture d’assiette enregistrée", "F-1");
        for (String journal : List.of(lot + "/journal", contract + "/journal")) {
            assertThat(text(supplier.get(journal))).contains("lot enregistré").doesNotContain("assiette", "F-1");
        }
    }

    private static Visitor linked(String lot, String siret, LinkKind kind, String name) {
        assertThat(claire.post(lot + "/links", Map.of("siret", siret, "name", name, "kind", kind.name())).statusCode()).isEqualTo(303);
        Scope scope = Scope.facilitator(new Actor(1), structure);
        long organisation = context.getBean(Lots.class).links(scope, Long.parseLong(lot.replaceAll("\\D", ""))).stream()
            .filter(link -> link.kind() == kind).map(LotLink::organisationId).findFirst().orElseThrow();
        return Visitor.to(context).as(Visitor.account(context, name, Role.HOLDER, structure, organisation));
    }

    @Test
    void a_file_is_previewed_row_by_row_then_recorded_once() {
        String lot = LotSteps.lot(claire, "B-12");
        recorded(lot, invoice("F-1", "1000"));
        byte[] file = (HEADINGS + "B-12;1;Facture;F-1;31/03/2026;1200;;\nB-12;1;Bon de commande;BC-1;05/03/2026;40 000;;\nTotal;;;;;41200;;\n")
            .getBytes(StandardCharsets.UTF_8);
        String preview = Visitor.location(claire.upload("/imports/base", "file", "suivi.csv", file));
        String shown = claire.get(preview).body();

        assertThat(preview).matches("/imports/base/[0-9]+");
        assertThat(shown.replaceAll("[\\s\\u00a0\\u202f]+", " ")).contains("suivi.csv", "était 1 000,00 €", "corrigée", "nouvelle", "Ligne de total", "Enregistrer ces écritures");
        assertThat(text(claire.get(lot + "/base"))).contains("Facturé 1 000,00 €");
        String seen = shown.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(Visitor.location(claire.post(preview + "/record", Map.of("seen", seen)))).isEqualTo(preview);
        assertThat(text(claire.get(preview))).contains("Écritures ajoutées : 1 ; corrigées : 1", "il n’y a rien à faire").doesNotContain("Enregistrer ces écritures");
        assertThat(text(claire.get(lot + "/base"))).contains("Facturé 1 200,00 €", "Commandé 40 000,00 €", "du fichier");
        assertThat(stranger.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_with_an_error_shows_where_and_offers_nothing_to_record() {
        LotSteps.lot(claire, "B-13");
        byte[] file = (HEADINGS + "B-13;9;Facture;F-1;31/03/2026;1200;;\n").getBytes(StandardCharsets.UTF_8);
        String preview = Visitor.location(claire.upload("/imports/base", "file", "suivi.csv", file));
        String shown = text(claire.get(preview));

        assertThat(shown).contains("B2", "n’a pas de lot de ce numéro", "Rien n’est enregistré.").doesNotContain("Enregistrer ces écritures");
        claire.post(preview + "/record", Map.of("seen", ""));
        assertThat(text(claire.get(preview))).contains("Rien n’est enregistré.");
    }

    @Test
    void no_file_or_one_that_is_no_table_is_said_beside_the_field() {
        HttpResponse<String> none = claire.upload("/imports/base", "file", "", new byte[0]);
        HttpResponse<String> picture = claire.upload("/imports/base", "file", "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Aucun fichier");
        assertThat(picture.statusCode()).isEqualTo(422);
    }

    @Test
    void the_workbooks_are_taken_away_as_files() {
        String lot = LotSteps.lot(claire, "B-14");
        recorded(lot, invoice("F-1", "1000"));
        for (String path : List.of("/imports/base/template.xlsx", lot + "/base/template.xlsx")) {
            HttpResponse<byte[]> workbook = claire.bytes(HttpRequest.newBuilder(claire.uri(path)).GET());
            assertThat(workbook.statusCode()).isEqualTo(200);
            assertThat(workbook.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "clausier-assiette");
            assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        }
    }

    @Test
    void what_people_type_is_shown_as_text_never_as_markup() {
        String lot = LotSteps.lot(claire, "B-15");
        Map<String, String> hostile = invoice("<b>F</b>", "1");
        hostile.put("note", "<script>alert(1)</script>");
        recorded(lot, hostile);

        assertThat(claire.get(lot + "/base").body()).doesNotContain("<script>alert", "<b>F</b>").contains("&lt;script&gt;alert(1)");
    }
}
