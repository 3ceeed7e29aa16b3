package fr.clausier.report.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.clausier.report.sending.letter.Channel;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several servers on one database, each looking at what is due: one of them sends it. */
@Tag("once")
class TwoNodesTest {

    private static final int SUBSCRIPTIONS = 8;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void what_is_due_is_sent_once_however_many_look_at_the_same_moment(String database) throws Exception {
        try (EmbeddedPostgres postgres = database.equals("postgres") ? EmbeddedPostgres.builder().start() : null;
             SendingNode one = SendingNode.start(data, settings(postgres));
             SendingNode other = one.beside(data, settings(postgres, one))) {
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                one.due(one.form(Channel.MAIL));
            }
            AtomicInteger carried = new AtomicInteger();
            List<Sendings> nodes = List.of(one.by(Channel.MAIL, false, letter -> carried.incrementAndGet()),
                other.by(Channel.MAIL, false, letter -> carried.incrementAndGet()));
            List<Round> rounds = together(one.scope(), nodes.get(0), nodes.get(1), nodes.get(0), nodes.get(1));
            assertThat(carried.get()).isEqualTo(SUBSCRIPTIONS);
            assertThat(rounds.stream().mapToInt(Round::sent).sum()).isEqualTo(SUBSCRIPTIONS);
            for (Addressed each : one.subscriptions().all(one.scope())) {
                assertThat(other.of(each.subscription().id())).extracting(Sending::state, Sending::attempts, Sending::series)
                    .containsExactly(tuple(SendingState.SENT, 1, 0));
            }
        }
    }

    /** The database itself refuses a second row of a month: even a node that asks nobody cannot send it twice. */
    @Test
    void the_database_holds_one_row_a_month_by_its_key() {
        try (SendingNode node = SendingNode.start(data, Map.of("clausier.smtp.host", "localhost", "clausier.smtp.from", "a@exemple.fr"))) {
            long id = node.due(node.form(Channel.MAIL));
            node.by(Channel.MAIL, false, letter -> { }).run(node.scope());
            assertThatThrownBy(() -> node.sql("INSERT INTO report_sending (structure_id, subscription_id, worked_month, series,"
                + " state, channel, language, recipient_enc, attempts, attempts_before, first_tried_at) SELECT structure_id, subscription_id, worked_month, series,"
                + " state, channel, language, recipient_enc, attempts, attempts_before, first_tried_at FROM report_sending WHERE subscription_id = " + id))
                .hasRootCauseInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
        }
    }

    /** A node that dies while it makes the workbook has sent nothing: another sends it once the claim has run out, and not before. */
    @Test
    void what_a_node_left_before_it_handed_it_over_is_taken_up_by_another() {
        try (SendingNode node = SendingNode.start(data, mail())) {
            long id = node.due(node.form(Channel.MAIL));
            node.context().getBean(Claims.class).month(node.scope(), id, SendingNode.MARCH).orElseThrow();
            AtomicInteger carried = new AtomicInteger();
            Sendings other = node.by(Channel.MAIL, false, letter -> carried.incrementAndGet());
            other.run(node.scope());
            assertThat(carried.get()).as("while the claim holds").isZero();
            node.died();
            other.run(node.scope());
            assertThat(carried.get()).isEqualTo(1);
            assertThat(node.of(id)).extracting(Sending::state, Sending::attempts).containsExactly(tuple(SendingState.SENT, 2));
        }
    }

    /** A node that dies while it hands a mail over may have sent it: nobody sends it again but a person who asked. */
    @Test
    void a_mail_whose_node_died_while_handing_it_over_is_told_and_not_sent_again() {
        try (SendingNode node = SendingNode.start(data, mail())) {
            long id = node.due(node.form(Channel.MAIL));
            diesWhileHanding(node, false);
            AtomicInteger carried = new AtomicInteger();
            Sendings other = node.by(Channel.MAIL, false, letter -> carried.incrementAndGet());
            other.run(node.scope());
            other.run(node.scope());
            assertThat(carried.get()).isZero();
            assertThat(node.of(id)).extracting(Sending::state, Sending::failure)
                .containsExactly(tuple(SendingState.UNCERTAIN, "sending-interrupted"));
            assertThat(other.troubles(node.scope())).hasSize(1);
        }
    }

    /** A file written twice is one file: there nothing is uncertain. */
    @Test
    void a_file_whose_node_died_while_writing_it_is_written_again() {
        try (SendingNode node = SendingNode.start(data, Map.of("clausier.reports.folder", data.resolve("classeurs").toString()))) {
            long id = node.due(node.form(Channel.FOLDER));
            diesWhileHanding(node, true);
            node.sendings().run(node.scope());
            assertThat(node.of(id)).extracting(Sending::state).containsExactly(SendingState.SENT);
        }
    }

    /** One so slow that others believed it dead: what it then has to say no longer counts, and it hands nothing over. */
    @Test
    void a_node_that_was_believed_dead_hands_nothing_over_when_it_wakes() {
        try (SendingNode node = SendingNode.start(data, mail())) {
            long id = node.due(node.form(Channel.MAIL));
            Claims claims = node.context().getBean(Claims.class);
            Sending slow = claims.month(node.scope(), id, SendingNode.MARCH).orElseThrow();
            node.died();
            node.by(Channel.MAIL, false, letter -> { }).run(node.scope());
            assertThat(claims.hand(node.scope(), slow, node.sendings().preview(node.scope(), id, SendingNode.MARCH).orElseThrow())).isEmpty();
            assertThat(node.of(id)).extracting(Sending::state).containsExactly(SendingState.SENT);
        }
    }

    private static void diesWhileHanding(SendingNode node, boolean repeatable) {
        Channel channel = repeatable ? Channel.FOLDER : Channel.MAIL;
        Sendings dying = node.by(channel, repeatable, letter -> {
            throw new OutOfMemoryError("the machine goes down");
        });
        assertThatThrownBy(() -> dying.run(node.scope())).isInstanceOf(OutOfMemoryError.class);
        node.died();
    }

    private static Map<String, Object> mail() {
        return Map.of("clausier.smtp.host", "localhost", "clausier.smtp.from", "clauses@plie.exemple.fr");
    }

    private static Map<String, Object> settings(EmbeddedPostgres postgres) {
        Map<String, Object> settings = new java.util.HashMap<>(mail());
        if (postgres != null) {
            settings.putAll(Map.of("datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"), "datasources.default.username", "postgres",
                "datasources.default.password", ""));
        }
        return settings;
    }

    /** Those of a node that joins another: the same database. */
    private static Map<String, Object> settings(EmbeddedPostgres postgres, SendingNode first) {
        Map<String, Object> settings = settings(postgres);
        settings.put("datasources.default.url", first.context().getRequiredProperty("datasources.default.url", String.class));
        return settings;
    }

    private static List<Round> together(fr.clausier.kernel.Scope scope, Sendings... nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        CyclicBarrier start = new CyclicBarrier(nodes.length);
        try {
            List<Future<Round>> answers = new ArrayList<>();
            for (Sendings node : nodes) {
                Callable<Round> run = () -> {
                    start.await();
                    return node.run(scope);
                };
                answers.add(threads.submit(run));
            }
            List<Round> done = new ArrayList<>();
            for (Future<Round> answer : answers) {
                done.add(answer.get(2, TimeUnit.MINUTES));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
