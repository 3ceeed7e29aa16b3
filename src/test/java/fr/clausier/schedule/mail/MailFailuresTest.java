package fr.clausier.schedule.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.schedule.mail.ScriptedServer.Fault;
import fr.clausier.web.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail servers that refuse, break off, fall silent or are down: what is known of the letter then, and what happens next. */
class MailFailuresTest {

    @TempDir
    private Path data;
    private SendingNode node;
    private long subscription;

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENT_REFUSED, mail-recipient-refused, 550", "BUSY, mail-refused, 451", "TOO_HEAVY, mail-refused, 552",
        "HANGS_UP_BEFORE_DATA, mail-broken-off, "})
    void what_surely_did_not_leave_is_tried_again_a_quarter_of_an_hour_later_and_leaves_once(Fault fault, String code, String answer) {
        try (ScriptedServer server = new ScriptedServer(fault)) {
            start(server.port(), Map.of());
            node.sendings().run(node.scope());
            Sending failed = only();
            assertThat(failed.state()).isEqualTo(SendingState.FAILED);
            assertThat(failed.failure()).isEqualTo(code);
            assertThat(failed.failureDetail()).isEqualTo(answer);
            assertThat(SendingNode.between(failed)).isEqualTo(Duration.ofMinutes(15));
            server.behaves(Fault.NONE);
            node.sendings().run(node.scope());
            assertThat(only().state()).as("too early").isEqualTo(SendingState.FAILED);
            long before = server.taken();
            node.later();
            node.sendings().run(node.scope());
            assertThat(only().state()).isEqualTo(SendingState.SENT);
            assertThat(only().attempts()).isEqualTo(2);
            assertThat(server.taken() - before).isEqualTo(1);
            node.sendings().run(node.scope());
            assertThat(server.taken() - before).as("once").isEqualTo(1);
        }
    }

    @Test
    void a_server_that_is_down_is_seen_on_the_home_page_until_it_is_up_again() {
        ScriptedServer down = new ScriptedServer(Fault.NONE);
        down.close();
        start(down.port(), Map.of());
        node.sendings().run(node.scope());
        assertThat(only().failure()).isEqualTo("mail-unreachable");
        Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
        assertThat(claire.get("/").body()).contains("Envois qui ont échoué", "Bruno Achard", "mars 2026", "Le serveur de courriel n’a pas répondu",
            "Nouvel essai le 10/04/2026").doesNotContain("⟦", "Écarter cet avis");
        assertThat(Visitor.to(node.context()).as(node.sample().buyer()).get("/").body()).doesNotContain("Envois qui ont échoué");
    }

    /** The server took everything to the last point and never said so: it may have passed it on. */
    @Test
    void a_letter_of_which_nobody_knows_whether_it_left_is_not_sent_again_by_itself_and_is_told_until_put_aside() {
        try (ScriptedServer server = new ScriptedServer(Fault.SILENT_AFTER_DATA)) {
            start(server.port(), Map.of());
            node.sendings().run(node.scope());
            assertThat(only().state()).isEqualTo(SendingState.UNCERTAIN);
            assertThat(only().failure()).isEqualTo("mail-unanswered");
            server.behaves(Fault.NONE);
            node.later();
            node.sendings().run(node.scope());
            assertThat(server.taken()).isEqualTo(1);
            Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
            assertThat(claire.get("/").body()).contains("peut-être envoyé", "Écarter cet avis");
            assertThat(claire.post("/reports/sendings/" + only().id() + "/dismiss", Map.of()).statusCode()).isEqualTo(303);
            assertThat(claire.get("/").body()).doesNotContain("peut-être envoyé");
            assertThat(claire.get("/reports/subscriptions/" + subscription).body()).contains("peut-être envoyé", "Avis écarté le 10/04/2026");
            node.sendings().sendNow(node.scope(), subscription, SendingNode.MARCH, 1);
            assertThat(only().state()).isEqualTo(SendingState.SENT);
            assertThat(server.taken()).isEqualTo(2);
        }
    }

    @Test
    void after_a_week_it_is_given_up_and_stays_on_the_home_page_until_put_aside() {
        try (ScriptedServer server = new ScriptedServer(Fault.BUSY)) {
            start(server.port(), Map.of());
            node.sendings().run(node.scope());
            node.sql("UPDATE report_sending SET first_tried_at = TIMESTAMP '2026-04-03 07:00:00', next_try_at = TIMESTAMP '2026-04-04 07:00:00'");
            node.sendings().run(node.scope());
            assertThat(only().state()).isEqualTo(SendingState.GIVEN_UP);
            assertThat(only().nextTryAt()).isNull();
            server.behaves(Fault.NONE);
            node.sendings().run(node.scope());
            assertThat(server.taken()).isZero();
            assertThat(node.sendings().troubles(node.scope())).extracting(Addressed.Sent::name).containsExactly("Bruno Achard");
            node.sendings().dismiss(node.scope(), only().id());
            assertThat(node.sendings().troubles(node.scope())).isEmpty();
        }
    }

    @Test
    void a_server_that_does_not_seal_the_connection_is_told_nothing_when_sealing_is_set() {
        try (ScriptedServer server = new ScriptedServer(Fault.NONE)) {
            start(server.port(), Map.of("clausier.smtp.tls", "STARTTLS"));
            node.sendings().run(node.scope());
            assertThat(only().failure()).isEqualTo("mail-unreachable");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL") || command.startsWith("RCPT"));
        }
    }

    @Test
    void a_recipient_whose_account_lost_its_role_gets_nothing_more() {
        try (ScriptedServer server = new ScriptedServer(Fault.NONE)) {
            start(server.port(), Map.of());
            node.sql("UPDATE account_role SET role = 'PROVIDER' WHERE role = 'BUYER'");
            node.sendings().run(node.scope());
            assertThat(only().failure()).isEqualTo("view-beyond-account");
            assertThat(server.commands()).isEmpty();
        }
    }

    private void start(int port, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("clausier.smtp.host", "127.0.0.1", "clausier.smtp.port", port, "clausier.smtp.tls", "NONE",
            "clausier.smtp.from", "clauses@plie.exemple.fr"));
        settings.putAll(more);
        node = SendingNode.start(data, settings);
        subscription = node.due(node.form(Channel.MAIL));
    }

    private Sending only() {
        List<Sending> all = node.of(subscription);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
