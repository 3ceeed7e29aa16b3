package fr.clausier.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What is answered, and what is logged, when a database refuses: here one whose columns were made too short and whose tables went missing. */
class FailuresTest {

    private static final String MARKER = "Marqueur-Dupont-1991-03-05";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor facilitator;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void start() throws SQLException {
        context = Visitor.server(data, "2026-04-10");
        long structure = Visitor.structure(context, "90000000300004");
        facilitator = Visitor.to(context).as(Visitor.account(context, "Claire", Role.FACILITATOR, structure, null));
        run("ALTER TABLE contract ALTER COLUMN object SET DATA TYPE varchar(5)");
        run("ALTER TABLE one_time_link RENAME TO gone");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void a_form_whose_letters_cannot_be_told_is_refused_and_is_no_failure_of_the_program() {
        HttpResponse<String> answer = facilitator.send(HttpRequest.newBuilder(facilitator.uri("/contracts/new")).header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString("number=%zz")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>").doesNotContain("⟦", "%zz");
    }

    @Test
    void a_value_the_database_quotes_in_its_message_reaches_neither_the_log_nor_the_answer() {
        HttpResponse<String> answer = facilitator.send(HttpRequest.newBuilder(facilitator.uri("/api/v1/contracts"))
            .header("Accept", "application/json").header("Content-Type", "application/json").header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("{\"buyerSiret\":\"21960001300011\",\"buyerName\":\"Ville\",\"number\":\"A1\",\"object\":\""
                + MARKER + "\",\"social\":[\"CLAUSE\"],\"divided\":true}")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"reference\"").doesNotContain(MARKER);
        assertThat(logged()).contains("SQLState 22001", "fr.clausier.contract.Contracts.record", "POST /api/v1/contracts").doesNotContain(MARKER);
    }

    @Test
    void the_token_of_a_link_is_not_logged() {
        HttpResponse<String> answer = Visitor.to(context).get("/link/" + MARKER);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Quelque chose s’est mal passé");
        assertThat(logged()).contains("GET /link/***", "SQLState").doesNotContain(MARKER);
    }

    @ParameterizedTest
    @CsvSource({"23505,0,true", "55P03,0,true", "40P01,0,true", "40001,0,true", "HYT00,50200,true", "90131,90131,true", "22001,0,false", "42P01,0,false"})
    void a_write_overtaken_by_another_is_told_from_a_failure(String state, int code, boolean contended) {
        Throwable failure = new DataAccessException("quoting", new IllegalStateException(new SQLException("quoting", state, code)));
        assertThat(Contention.explains(failure)).isEqualTo(contended);
        assertThat(Contention.explains(new RuntimeException(new OptimisticLockException("old")))).isTrue();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Everything the log holds, messages of exceptions included. */
    private String logged() {
        return log.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).map(event -> event.getFormattedMessage()
            + told(event.getThrowableProxy())).collect(Collectors.joining("\n"));
    }

    private static String told(IThrowableProxy thrown) {
        return thrown == null ? "" : "\n" + thrown.getClassName() + ": " + thrown.getMessage() + told(thrown.getCause());
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            connection.setAutoCommit(true);
            connection.createStatement().execute(statement);
        }
    }
}
