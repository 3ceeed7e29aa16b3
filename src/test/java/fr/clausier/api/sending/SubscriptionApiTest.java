package fr.clausier.api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.contract.Contract;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Subscriptions and what is sent of them, by program. */
class SubscriptionApiTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-ENVOIS");
    private final ApiCaller claire = ApiCaller.of(scope, Role.FACILITATOR, null);

    @Test
    void a_program_records_sends_what_is_due_and_reads_what_became_of_it() {
        long id = recorded("12");
        assertThat(run()).isEqualTo("0 0 0");
        Sql.run("UPDATE report_subscription SET day_of_month = 10 WHERE id = " + id);
        assertThat(run()).isEqualTo("1 0 0");
        assertThat(run()).as("once").isEqualTo("0 0 0");
        Map<?, ?> sent = (Map<?, ?>) ((List<?>) claire.get(at(id) + "/sendings").json().get("sendings")).get(0);
        assertThat(sent.get("month")).isEqualTo("2026-03");
        assertThat(sent.get("state")).isEqualTo("SENT");
        assertThat(sent.get("recipientName")).isEqualTo("Archives de la ville");
        assertThat(sent.get("sha256").toString()).matches("[0-9a-f]{64}");
        assertThat(claire.get("/api/v1/reports/sendings/" + sent.get("id") + "/workbook").status()).isEqualTo(200);
    }

    @Test
    void a_month_asked_for_by_who_did_not_see_the_last_try_is_not_sent_again() {
        long id = recorded("12");
        assertThat(claire.post(at(id) + "/send", "{\"month\":\"2026-03\"}").status()).isEqualTo(200);
        assertThat(claire.post(at(id) + "/send", "{\"month\":\"2026-03\"}").status()).isEqualTo(409);
        assertThat(claire.post(at(id) + "/send", "{\"month\":\"2026-03\",\"seen\":\"1\"}").status()).isEqualTo(200);
        assertThat(claire.post(at(id) + "/send", "{\"month\":\"2026-05\"}").status()).as("not begun").isEqualTo(422);
    }

    @Test
    void pausing_sends_nothing_and_resuming_leaves_out_what_passed() {
        long id = recorded("12");
        claire.post(at(id) + "/pause", "{}");
        Sql.run("UPDATE report_subscription SET day_of_month = 10 WHERE id = " + id);
        assertThat(run()).isEqualTo("0 0 0");
        assertThat(claire.post(at(id) + "/resume", "{}").json().get("nextDay")).isEqualTo("2026-05-10");
        assertThat(run()).isEqualTo("0 0 0");
    }

    @Test
    void each_action_is_in_the_journal_and_names_nobody_in_clear() {
        long id = recorded("12");
        claire.put(at(id), "{\"version\":\"0\",\"recipientName\":\"Béatrice Lang\",\"recipientAddress\":\"lang@exemple.fr\",\"channel\":\"FOLDER\",\"dayOfMonth\":\"9\"}");
        claire.post(at(id) + "/send", "{\"month\":\"2026-03\"}");
        claire.delete(at(id));
        List<JournalEntry> entries = TestInstance.get(Journal.class).about(scope, "report-subscription", id);
        assertThat(entries).extracting(JournalEntry::action).containsExactly("report-subscription.removed", "report.sent", "report-subscription.changed",
            "report-subscription.recorded");
        assertThat(entries).extracting(JournalEntry::detail).noneMatch(detail -> detail.contains("Lang") || detail.contains("Archives") || detail.contains("lang@"));
        assertThat(claire.get(at(id)).status()).isEqualTo(404);
        assertThat(claire.get(at(id) + "/sendings").status()).isEqualTo(404);
    }

    @Test
    void only_what_waits_for_someone_can_be_put_aside() {
        long id = recorded("12");
        claire.post(at(id) + "/send", "{\"month\":\"2026-03\"}");
        long sending = Long.parseLong(((Map<?, ?>) ((List<?>) claire.get(at(id) + "/sendings").json().get("sendings")).get(0)).get("id").toString());
        assertThat(claire.post("/api/v1/reports/sendings/" + sending + "/dismiss", "{}").status()).isEqualTo(404);
        Sql.run("UPDATE report_sending SET state = 'UNCERTAIN', failure = 'mail-unanswered' WHERE id = " + sending);
        assertThat(((List<?>) claire.get("/api/v1/reports/sendings/troubles").json().get("sendings"))).hasSize(1);
        assertThat(claire.post("/api/v1/reports/sendings/" + sending + "/dismiss", "{}").status()).isEqualTo(200);
        assertThat(claire.get("/api/v1/reports/sendings/troubles").json()).isEmpty();
    }

    private long recorded(String day) {
        ApiCaller.Answer answer = claire.post("/api/v1/reports/subscriptions", "{\"recipientName\":\"Archives de la ville\",\"viewpoint\":\"BUYER\",\"organisationId\":\""
            + contract.buyerId() + "\",\"of\":\"contract-" + contract.id() + "\",\"channel\":\"FOLDER\",\"dayOfMonth\":\"" + day + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return Long.parseLong(answer.json().get("id").toString());
    }

    private String run() {
        Map<String, Object> round = claire.post("/api/v1/reports/run", "{}").json();
        return round.get("sent") + " " + round.get("failed") + " " + round.get("uncertain");
    }

    private static String at(long id) {
        return "/api/v1/reports/subscriptions/" + id;
    }
}
