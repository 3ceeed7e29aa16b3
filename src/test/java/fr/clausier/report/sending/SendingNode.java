package fr.clausier.report.sending;

import fr.clausier.OwnBase;
import fr.clausier.access.proof.QuickPasswords;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.web.SamplePortfolio;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A server of its own on 10 April 2026, in March the last complete month, with the sample portfolio in it; several may share a database. */
public final class SendingNode implements AutoCloseable {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ApplicationContext context;
    private final SamplePortfolio sample;
    private final Scope scope;
    private final MovedClock clock;

    private SendingNode(ApplicationContext context, SamplePortfolio sample, Scope scope) {
        this.context = context;
        this.clock = (MovedClock) context.getBean(InstantSource.class);
        this.sample = sample;
        this.scope = scope;
    }

    /** The first node of a database. */
    public static SendingNode start(Path data, Map<String, ?> settings) {
        ApplicationContext context = context(data, settings);
        MovedClock clock = (MovedClock) context.getBean(InstantSource.class);
        // recorded once, for nodes whose clocks all start at ten: earlier
        clock.ahead = clock.ahead.minusMinutes(10);
        SamplePortfolio sample = SamplePortfolio.in(context);
        clock.ahead = clock.ahead.plusMinutes(10);
        long structure = context.getBean(fr.clausier.access.Accounts.class).structures(fr.clausier.access.Accounts.operator()).get(0).id();
        return new SendingNode(context, sample, Scope.facilitator(new Actor(sample.facilitator().id()), structure));
    }

    /** One more node on the same database. */
    public SendingNode beside(Path data, Map<String, ?> settings) {
        return new SendingNode(context(data, settings), sample, scope);
    }

    private static ApplicationContext context(Path data, Map<String, ?> settings) {
        Map<String, Object> properties = new HashMap<>(Map.of("clausier.data", data.toString(), "clausier.today", "2026-04-10",
            "micronaut.server.port", -1));
        properties.putAll(settings);
        properties.computeIfAbsent("datasources.default.url", url -> OwnBase.address(data));
        ApplicationContext context = ApplicationContext.builder().banner(false).beanDefinitions(QuickPasswords.bean()).properties(properties).build();
        context.registerSingleton(InstantSource.class, new MovedClock(LocalDate.parse(properties.get("clausier.today").toString())));
        context.start();
        if (!settings.containsKey("datasources.default.url")) {
            OwnBase.started(context, data);
        }
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    /** A clock that ticks, and that a test sets to ten o'clock of another day. */
    private static final class MovedClock implements InstantSource {

        private volatile Duration ahead;

        MovedClock(LocalDate day) {
            set(day);
        }

        void set(LocalDate day) {
            ahead = Duration.between(InstantSource.system().instant(), day.atTime(10, 0).atZone(ZoneId.of("Europe/Paris")));
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }
    }

    /** Makes it another day on this node. */
    public void today(String day) {
        clock.set(LocalDate.parse(day));
    }

    /** Lets time pass on this node. */
    public void passes(Duration time) {
        clock.ahead = clock.ahead.plus(time);
    }

    public ApplicationContext context() {
        return context;
    }

    public SamplePortfolio sample() {
        return sample;
    }

    public Scope scope() {
        return scope;
    }

    public Sendings sendings() {
        return context.getBean(Sendings.class);
    }

    public Subscriptions subscriptions() {
        return context.getBean(Subscriptions.class);
    }

    /** What a form would send, for a recipient at the sample's buyer. */
    public Map<String, Object> form(Channel channel) {
        return new HashMap<>(Map.of("recipientName", "Bruno Achard", "recipientAddress", "bruno.achard@exemple.fr", "language", "fr", "organisationId",
            sample.contract().buyerId(), "viewpoint", "BUYER", "of", "all", "channel", channel.name(), "dayOfMonth", "12"));
    }

    /** Records a subscription; the day being the 12th, March is due in two days. */
    public long subscribe(Map<String, Object> form) {
        return subscriptions().record(scope, SubscriptionDraft.read(Fields.of(form))).get().subscription().id();
    }

    /** The same, two days later: March is due now. */
    public long due(Map<String, Object> form) {
        long id = subscribe(form);
        sql("UPDATE report_subscription SET day_of_month = 10 WHERE id = " + id);
        return id;
    }

    public List<Sending> of(long subscription) {
        return sendings().of(scope, subscription).stream().map(Addressed.Sent::sending).toList();
    }

    /** Lets what waits for an hour to come wait no more. */
    public void later() {
        sql("UPDATE report_sending SET next_try_at = first_tried_at WHERE next_try_at IS NOT NULL");
    }

    /** Lets a claim run out, as when the node that held it died. */
    public void died() {
        sql("UPDATE report_sending SET claimed_until = first_tried_at WHERE claimed_until IS NOT NULL");
    }

    public int sql(String statement) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection();
             Statement made = connection.createStatement()) {
            connection.setAutoCommit(true);
            return made.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A way of carrying that counts, fails or waits as a test wants. */
    public interface Way {
        void carry(Letter letter) throws Undelivered;
    }

    /** Sendings that go by another way than the server's. */
    public Sendings by(Channel channel, boolean repeatable, Way way) {
        return new Sendings(context.getBean(SubscriptionRows.class), context.getBean(SubscriptionRows.SendingRows.class), context.getBean(Claims.class),
            context.getBean(Composing.class), context.getBean(Recipients.class), List.of(carrier(channel, repeatable, way)),
            context.getBean(fr.clausier.journal.Journal.class), context.getBean(fr.clausier.store.Calendar.class),
            context.getBean(fr.clausier.journal.Keeping.class));
    }

    public static Carrier carrier(Channel channel, boolean repeatable, Way way) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Optional<String> missing() {
                return Optional.empty();
            }

            @Override
            public boolean isRepeatable() {
                return repeatable;
            }

            @Override
            public void carry(Letter letter) throws Undelivered {
                way.carry(letter);
            }
        };
    }

    public static Duration between(Sending sending) {
        return Duration.between(sending.settledAt(), sending.nextTryAt());
    }

    @Override
    public void close() {
        context.close();
    }
}
