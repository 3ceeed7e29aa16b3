package fr.clausier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.letter.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that serves sends by itself; one that a command starts for itself does not. */
class ReportRoundsTest {

    @TempDir
    private Path data;

    @Test
    void a_server_that_serves_sends_what_is_due_without_being_asked() throws InterruptedException {
        try (SendingNode node = SendingNode.start(data, Map.of("clausier.serving", "true", "clausier.schedule.every", "1s", "clausier.reports.folder",
                data.resolve("classeurs").toString()))) {
            long id = node.due(node.form(Channel.FOLDER));
            List<Sending> sent = node.of(id);
            for (int i = 0; i < 600 && (sent.isEmpty() || sent.get(0).state() != SendingState.SENT); i++) {
                Thread.sleep(Duration.ofMillis(100).toMillis());
                sent = node.of(id);
            }
            assertThat(sent).extracting(Sending::state).containsExactly(SendingState.SENT);
            assertThat(data.resolve("classeurs/90000000100008").resolve(sent.get(0).fileName())).exists();
        }
    }

    @Test
    void a_server_that_a_command_starts_for_itself_sends_nothing_by_itself() {
        try (SendingNode node = SendingNode.start(data, Map.of("clausier.schedule.every", "1s"))) {
            assertThat(node.context().containsBean(ReportRounds.class)).isFalse();
        }
    }
}
