package fr.clausier.web.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.action.Noted;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Fields;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.web.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a lot, and the letters to its holder, on 10 April 2026. */
class ActionPagesTest {

    @TempDir
    private static Path data;
    private static SendingNode node;
    private static Visitor claire;

    @BeforeAll
    static void start() {
        node = SendingNode.start(data, Map.of());
        claire = Visitor.to(node.context()).as(node.sample().facilitator());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_call_is_noted_and_what_is_next_is_seen_on_the_first_page_and_on_the_lot_until_it_is_done() {
        String here = "/lots/" + node.sample().lot().id() + "/actions";
        assertThat(claire.get(here).body()).contains("Rien n’a été noté", "Notez ci-dessus le premier appel").doesNotContain("⟦");
        assertThat(claire.post(here, call("doneOn", "2026-04-11")).body()).contains("Cette date n’est pas encore venue");
        assertThat(claire.post(here, call("nextOn", "")).statusCode()).as("what is next needs its day").isEqualTo(422);
        assertThat(claire.post(here, call("doneOn", "2026-04-09")).statusCode()).isEqualTo(303);
        assertThat(claire.get(here).body()).contains("appel", "Mme Roux, conductrice de travaux", "Deux embauches prévues en mai", "Appeler après le recrutement", "pour le 14/04/2026");
        assertThat(claire.get("/").body()).contains("Vos prochaines actions", "Appeler après le recrutement", here);
        assertThat(claire.get("/contracts/" + node.sample().contract().id()).body()).contains("Appeler après le recrutement", "pour le 14/04/2026");
        Visitor bruno = Visitor.to(node.context()).as(node.sample().buyer());
        assertThat(bruno.get("/").body()).doesNotContain("Appeler après le recrutement");
        assertThat(bruno.get(here).statusCode()).isEqualTo(403);
        Noted noted = of(node.sample().lot().id()).get(0);
        assertThat(claire.post("/actions/" + noted.action().id() + "/done", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get("/").body()).doesNotContain("Appeler après le recrutement");
        assertThat(claire.get(here).body()).contains("fait le 10/04/2026");
        assertThat(claire.post("/actions/" + noted.action().id() + "/strike", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(here).body()).contains("rayé", "Deux embauches prévues en mai");
        assertThat(node.context().getBean(Journal.class).about(node.scope(), "lot-action", noted.action().id())).extracting(each -> each.action())
            .containsExactlyInAnyOrder("lot-action.recorded", "lot-action.done", "lot-action.struck");
    }

    /** Of lot 2, 300 h are due over a year and nobody declared anything since October. */
    @Test
    void a_formal_notice_states_what_is_missing_asks_for_it_by_a_day_and_is_kept_in_the_log_once_sent() throws Exception {
        long lot = node.sample().silentLot();
        String here = "/lots/" + lot + "/notice";
        assertThat(claire.get(here).body()).contains("Constat à la fin du 31/03/2026", "Heures manquantes à date", "Peintures Lazuli", "octobre 2025").doesNotContain("⟦");
        assertThat(claire.get(here + "?noticeKind=FORMAL").body()).contains("Aucune lettre d’alerte n’est notée");
        String warning = text(claire.bytes(HttpRequest.newBuilder(claire.uri(here + "/letter.pdf?noticeKind=WARNING&deadline=2026-04-24"))));
        assertThat(warning).contains("Lettre d’alerte", "PLIE 90000000100008", "24/04/2026", "il est encore temps");
        assertThat(claire.post(here + "/sent", Map.of("noticeKind", "WARNING", "deadline", "2026-04-24", "letterSentOn", "2026-04-09")).statusCode()).isEqualTo(303);
        HttpResponse<byte[]> answer = claire.bytes(HttpRequest.newBuilder(claire.uri(here + "/letter.pdf?noticeKind=FORMAL&deadline=2026-05-11")));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("mise-en-demeure-2026-tvx-014-2.pdf");
        String notice = text(answer);
        assertThat(notice).contains("Mise en demeure", "Commune de Valmère", "Peintures Lazuli", "90296012000019".substring(0, 3), "300,00", "octobre 2025", "février 2026",
            "11/05/2026", "Une lettre d’alerte a été envoyée le 09/04/2026", "60", "décidée par Commune de Valmère", "lettre recommandée").doesNotContain("⟦", "Benali", "mars 2026\n");
        String english = text(claire.bytes(HttpRequest.newBuilder(claire.uri(here + "/letter.pdf?noticeKind=FORMAL&deadline=2026-05-11")).header("Cookie", "language=en")));
        assertThat(english).contains("Formal notice", "October 2025");
        assertThat(claire.post(here + "/sent", Map.of("noticeKind", "FORMAL", "deadline", "2026-04-01", "letterSentOn", "2026-04-10")).body()).contains("Donnez une date à venir");
        assertThat(claire.post(here + "/sent", Map.of("noticeKind", "FORMAL", "deadline", "2026-05-11", "letterSentOn", "2026-04-10")).statusCode()).isEqualTo(303);
        assertThat(of(lot)).extracting(each -> each.action().kind()).containsExactly(ActionKind.FORMAL_NOTICE, ActionKind.WARNING_LETTER);
        assertThat(claire.get("/lots/" + lot + "/actions").body()).contains("Vérifier la réponse à la mise en demeure", "pour le 11/05/2026", "5 déclarations manquantes");
    }

    /** Where penalties for late declarations run from the notice, its day is noted beside each of them. */
    @Test
    void penalties_that_run_from_the_formal_notice_get_its_day() {
        Lots lots = node.context().getBean(Lots.class);
        Lot lot = lots.add(node.scope(), node.sample().contract().id(), LotDraft.read(Fields.of(Map.of("number", "7", "title", "Clôtures", "startsOn", "2026-01-01",
            "endsOn", "2026-12-31")))).get();
        lots.link(node.scope(), lot.id(), LinkDraft.read(Fields.of(Map.of("siret", "90296012000019", "name", "Peintures Lazuli", "kind", "HOLDER")))).get();
        node.context().getBean(Clauses.class).record(node.scope(), lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities",
            List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "100", "penalties", List.of(Map.of("shape", "LATE_DAY", "document", "DECLARATION",
            "amount", "75", "days", "CALENDAR", "from", "FORMAL_NOTICE")))))).get();
        assertThat(claire.post("/lots/" + lot.id() + "/notice/sent", Map.of("noticeKind", "FORMAL", "deadline", "2026-05-11", "letterSentOn", "2026-04-08")).statusCode()).isEqualTo(303);
        assertThat(node.context().getBean(PenaltyEvents.class).ofLot(node.scope(), lot.id())).extracting(each -> each.month() + " " + each.noticeOn())
            .containsExactlyInAnyOrder("2026-01 2026-04-08", "2026-02 2026-04-08");
    }

    /** Somebody is asked once about what is owed, whether or not they did it, and once more when it is owed anew after an answer. */
    @Test
    void what_was_reminded_in_vain_asks_once_and_again_when_it_is_owed_anew() {
        Actions actions = node.context().getBean(Actions.class);
        long lot = node.context().getBean(Lots.class).add(node.scope(), node.sample().contract().id(), LotDraft.read(Fields.of(Map.of("number", "8", "title", "Toiture",
            "startsOn", "2026-01-01", "endsOn", "2026-12-31")))).get().id();
        actions.takeOver(node.scope(), lot, node.sample().provider(), "DISPUTE/1/1/2026-02");
        actions.done(node.scope(), of(lot).get(0).action().id()).get();
        actions.answered(node.scope(), Set.of("DISPUTE/1/1/2026-02"));
        actions.takeOver(node.scope(), lot, node.sample().provider(), "DISPUTE/1/1/2026-02");
        assertThat(of(lot)).as("they called; it is still owed").hasSize(1);
        actions.answered(node.scope(), Set.of());
        actions.takeOver(node.scope(), lot, node.sample().provider(), "DISPUTE/1/1/2026-02");
        assertThat(of(lot).stream().filter(each -> each.action().kind() == ActionKind.TAKE_OVER && each.action().isOpen())).hasSize(1);
        actions.answered(node.scope(), Set.of());
        assertThat(of(lot)).hasSize(2).noneMatch(each -> each.action().kind() == ActionKind.TAKE_OVER && each.action().isOpen());
    }

    private static List<Noted> of(long lot) {
        return node.context().getBean(Actions.class).ofLot(node.scope(), lot).orElseThrow();
    }

    private static Map<String, Object> call(String field, String value) {
        Map<String, Object> form = new HashMap<>(Map.of("actionKind", "CALL", "doneOn", "2026-04-10", "with", "Mme Roux, conductrice de travaux", "conversation",
            "Deux embauches prévues en mai", "next", "Appeler après le recrutement", "nextOn", "2026-04-14"));
        form.put(field, value);
        return form;
    }

    private static String text(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f]", " ");
        }
    }
}
