package fr.clausier.schedule.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.Actions;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.report.reminder.ReminderBook;
import fr.clausier.report.reminder.ReminderLog;
import fr.clausier.report.reminder.Reminders;
import fr.clausier.report.reminder.matter.MatterKind;
import fr.clausier.report.sending.Round;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.SendingState;
import fr.clausier.schedule.mail.ScriptedServer.Fault;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders as a real mail server receives them, day after day, on Friday 10 April 2026 and later. */
class ReminderMailTest {

    private static final String PAINTERS = "90296012000019";
    private static final Pattern LINK = Pattern.compile("http://clauses\\.exemple\\.fr(/answer/[A-Za-z0-9_-]{40,})");

    @TempDir
    private Path data;
    private GreenMail server;
    private SendingNode node;
    private Map<String, Object> settings;

    @AfterEach
    void stop() {
        node.close();
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void nothing_leaves_before_somebody_looked_then_each_person_gets_one_message_for_all_their_lots_and_nobody_who_answered_any_more() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        start(server.getSmtp().getPort());
        Lot third = thirdLot();
        long declaration = declared();
        contact(painters(), "Paule Martin", "paule@lazuli.exemple.fr", Language.FR);
        contact(node.sample().provider(), "Ann Gardener", "ann@jardins.exemple.fr", Language.EN);
        assertThat(run(node)).isEqualTo(Round.NOTHING);
        assertThat(mails()).isEmpty();

        ReminderBook book = reminders(node).preview(node.scope());
        assertThat(book.messages()).extracting(each -> each.to().reach().name()).containsExactlyInAnyOrder("Paule Martin", "Ann Gardener");
        assertThat(book.messages().stream().flatMap(each -> each.told().stream()).filter(each -> each.matter().kind() == MatterKind.DECLARATION)
            .map(each -> each.matter().about().lot().number() + " of " + each.stage().of()).distinct()).as("each lot by the days of its own terms")
            .containsExactlyInAnyOrder("2 of 3", "3 of 1");
        assertThat(reminders(node).begin(node.scope(), "something else").isDone()).as("what was seen is no longer what leaves").isFalse();
        Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
        assertThat(claire.get("/reminders").body()).contains("Rien ne part encore", "paule@lazuli.exemple.fr", "Heures à déclarer", "Laisser partir les relances",
            "link made when it leaves").doesNotContain("⟦");
        assertThat(claire.post("/reminders/begin", Map.of("seen", book.seen())).statusCode()).isEqualTo(303);

        assertThat(run(node)).isEqualTo(new Round(2, 0, 0));
        assertThat(run(node)).as("once a day").isEqualTo(Round.NOTHING);
        assertThat(mails()).hasSize(2);
        MimeMessage painters = to("paule@lazuli.exemple.fr");
        assertThat(painters.getSubject()).isEqualTo("Clauses sociales d’insertion : ce qui est attendu de vous");
        assertThat(text(painters)).contains("2026-TVX-014, Lot 2", "2026-TVX-014, Lot 3 · Serrurerie", "octobre 2025, novembre 2025, décembre 2025, janvier 2026, février 2026, attendu depuis le 15/11/2025",
            "Peintures Lazuli", "PLIE 90000000100008").doesNotContain("mars 2026", "⟦", "Benali", "BENALI");
        MimeMessage gardens = to("ann@jardins.exemple.fr");
        assertThat(gardens.getSubject()).isEqualTo("Social clauses: what is expected of you");
        assertThat(text(gardens)).contains("Hours declared for your employees", "March 2026, by 17/04/2026", "without an account").doesNotContain("Sow", "SOW", "⟦");
        Matcher link = LINK.matcher(text(gardens));
        assertThat(link.find()).isTrue();
        assertThat(Visitor.to(node.context()).get(link.group(1)).body()).contains("Les Jardins de la Brindelle", "2026-TVX-014");
        assertThat(log(node).latest(node.scope())).extracting(each -> each.reminder().state()).containsOnly(SendingState.SENT);
        assertThat(log(node).latest(node.scope())).allSatisfy(each -> assertThat(each.reminder().said()).doesNotContain(link.group(1)));
        assertThat(log(node).ofLot(node.scope(), third.id())).extracting(each -> each.organisation()).containsOnly("Peintures Lazuli");

        confirm(declaration);
        server.purgeEmailFromAllMailboxes();
        node.today("2026-04-22");
        assertThat(run(node)).isEqualTo(new Round(1, 0, 0));
        assertThat(text(to("paule@lazuli.exemple.fr"))).contains("mars 2026");
        silentNoMore(third);
        server.purgeEmailFromAllMailboxes();
        node.today("2026-05-04");
        run(node);
        assertThat(text(to("paule@lazuli.exemple.fr"))).contains("Lot 2").doesNotContain("Lot 3");
        node.today("2026-09-01");
        assertThat(reminders(node).preview(node.scope()).overdue()).isNotEmpty();
        run(node);
        Actions actions = node.context().getBean(Actions.class);
        assertThat(actions.next(node.scope(), null, 50)).extracting(each -> each.noted().action().kind() + " " + each.lot().number() + " " + each.noted().organisation())
            .containsExactly("TAKE_OVER 2 Peintures Lazuli");
        for (YearMonth month = YearMonth.of(2025, 10); month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            node.context().getBean(TypedMonths.class).zero(node.scope(), node.sample().silentLot(), painters(), month).get();
        }
        node.today("2026-09-02");
        run(node);
        assertThat(actions.next(node.scope(), null, 50)).as("what is answered asks for nobody any more").noneMatch(each -> each.lot().number().equals("2"));
    }

    /** Someone who signs in for the painters and is the address of the gardens too: one person, one message, in the language of the account. */
    @Test
    void who_answers_for_two_organisations_gets_one_message_with_how_to_answer_for_each() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        start(server.getSmtp().getPort());
        declared();
        Visitor.account(node.context(), "Hugo Petit", Role.HOLDER, node.scope().structure(), painters());
        contact(node.sample().provider(), "H. Petit", "Hugo.Petit@exemple.fr", Language.EN);
        begin();
        assertThat(run(node)).isEqualTo(new Round(1, 0, 0));
        assertThat(text(to("hugo.petit@exemple.fr"))).startsWith("Bonjour,").contains("Les Jardins de la Brindelle, Peintures Lazuli",
            "http://clauses.exemple.fr/lots/" + node.sample().silentLot() + "/hours/2025-10", "http://clauses.exemple.fr/answer/", "sans compte")
            .as("at the gardens the account has no role").doesNotContain("/confirmations", "/declarations/");
        Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
        assertThat(claire.post("/organisations/" + painters() + "/contacts/refused", Map.of("contact", reminders(node).preview(node.scope()).refused().size(), "account",
            node.context().getBean(Contacts.class).all(node.scope()).get(0).account())).statusCode()).isEqualTo(303);
        assertThat(claire.get("/").body()).contains("Adresses qui ne reçoivent plus", "Hugo Petit", "signalée le 10/04/2026");
    }

    @Test
    void an_address_the_server_refuses_is_told_on_the_home_page_and_written_to_no_more_until_it_is_cleared() {
        try (ScriptedServer refusing = new ScriptedServer(Fault.RECIPIENT_REFUSED)) {
            start(refusing.port());
            contact(painters(), "Paule Martin", "paule@lazuli.exemple.fr", Language.FR);
            begin();
            assertThat(run(node).failed()).isEqualTo(1);
            ReminderLog.Sent sent = log(node).latest(node.scope()).get(0);
            assertThat(sent.reminder().state()).isEqualTo(SendingState.GIVEN_UP);
            assertThat(sent.reminder().failureDetail()).isEqualTo("550");
            Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
            String here = "/organisations/" + painters() + "/contacts";
            assertThat(claire.get("/").body()).contains("Adresses qui ne reçoivent plus", "Paule Martin (Peintures Lazuli)", "réponse 550", "Demandez la bonne adresse", here);
            refusing.behaves(Fault.NONE);
            node.today("2026-04-13");
            assertThat(run(node)).isEqualTo(Round.NOTHING);
            claire = Visitor.to(node.context()).as(node.sample().facilitator());
            assertThat(reminders(node).preview(node.scope()).unreachable()).containsKey(painters());
            assertThat(claire.get("/reminders").body()).contains("Sans adresse", "Donnez une adresse pour que la relance parte", here);
            long contact = reminders(node).preview(node.scope()).refused().get(0).person().contact();
            assertThat(claire.post(here + "/cleared", Map.of("contact", contact)).statusCode()).isEqualTo(303);
            assertThat(claire.get("/").body()).doesNotContain("Adresses qui ne reçoivent plus");
            node.sql("UPDATE reminder_plan SET looked_on = NULL");
            assertThat(run(node).sent()).isEqualTo(1);
            assertThat(refusing.taken()).isEqualTo(1);
        }
    }

    @Test
    void what_could_not_leave_is_tried_again_and_dropped_when_the_answer_came_meanwhile() {
        try (ScriptedServer busy = new ScriptedServer(Fault.BUSY)) {
            start(busy.port());
            declared();
            contact(node.sample().provider(), "Ann Gardener", "ann@jardins.exemple.fr", Language.FR);
            contact(painters(), "Paule Martin", "paule@lazuli.exemple.fr", Language.FR);
            begin();
            assertThat(run(node).failed()).isEqualTo(2);
            assertThat(Visitor.to(node.context()).as(node.sample().facilitator()).get("/").body()).contains("2 relances n’ont pas pu partir");
            busy.behaves(Fault.NONE);
            assertThat(run(node)).as("too early").isEqualTo(Round.NOTHING);
            node.context().getBean(HoursLedger.class).declarations(node.scope(), null, YearMonth.of(2026, 3)).stream()
                .filter(each -> each.employerId() == node.sample().provider()).forEach(each -> confirm(each.id()));
            node.sql("UPDATE reminder SET next_try_at = first_tried_at WHERE next_try_at IS NOT NULL");
            assertThat(run(node)).isEqualTo(new Round(1, 0, 0));
            assertThat(log(node).latest(node.scope())).extracting(each -> each.reminder().state()).containsExactlyInAnyOrder(SendingState.SENT, SendingState.NEEDLESS);
            assertThat(busy.taken()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void several_nodes_that_look_at_once_write_once_and_nothing_leaves_while_paused(String database) throws Exception {
        try (EmbeddedPostgres postgres = database.equals("postgres") ? EmbeddedPostgres.builder().start() : null; ScriptedServer taking = new ScriptedServer(Fault.NONE)) {
            start(taking.port(), postgres == null ? Map.of() : Map.of("datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"),
                "datasources.default.username", "postgres", "datasources.default.password", ""));
            for (int i = 0; i < 4; i++) {
                contact(painters(), "Personne " + i, "p" + i + "@lazuli.exemple.fr", Language.FR);
            }
            contact(painters(), "Silencieux", "silence@lazuli.exemple.fr", Language.FR);
            Contacts contacts = node.context().getBean(Contacts.class);
            contacts.quiet(node.scope(), contacts.all(node.scope()).stream().filter(each -> each.reach().name().equals("Silencieux")).findFirst().orElseThrow(), true).get();
            begin();
            Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
            claire.post("/reminders/pause", Map.of());
            assertThat(run(node)).isEqualTo(Round.NOTHING);
            claire.post("/reminders/resume", Map.of());
            try (SendingNode other = beside()) {
                List<CompletableFuture<Round>> rounds = List.of(node, other, node, other).stream().map(each -> CompletableFuture.supplyAsync(() -> run(each))).toList();
                assertThat(rounds.stream().map(CompletableFuture::join).mapToInt(Round::sent).sum()).isEqualTo(4);
            }
            assertThat(taking.taken()).isEqualTo(4);
            assertThat(taking.commands()).noneMatch(command -> command.contains("silence@"));
            node.close();
        }
    }

    private void start(int port) {
        start(port, Map.of());
    }

    private void start(int port, Map<String, Object> more) {
        settings = new HashMap<>(Map.of("clausier.smtp.host", "127.0.0.1", "clausier.smtp.port", port, "clausier.smtp.tls", "NONE", "clausier.smtp.from",
            "clauses@plie.exemple.fr", "clausier.address", "http://clauses.exemple.fr", "clausier.reminders.hour", "0"));
        settings.putAll(more);
        node = SendingNode.start(data, settings);
    }

    /** One more server on the same database. */
    private SendingNode beside() {
        Map<String, Object> same = new HashMap<>(settings);
        same.put("datasources.default.url", node.context().getRequiredProperty("datasources.default.url", String.class));
        return node.beside(data, same);
    }

    private void begin() {
        reminders(node).begin(node.scope(), reminders(node).preview(node.scope()).seen()).get();
    }

    private static Reminders reminders(SendingNode node) {
        return node.context().getBean(Reminders.class);
    }

    private static ReminderLog log(SendingNode node) {
        return node.context().getBean(ReminderLog.class);
    }

    private static Round run(SendingNode node) {
        return reminders(node).run(node.scope());
    }

    private long painters() {
        return node.context().getBean(Organisations.class).find(node.scope(), new Siret(PAINTERS)).orElseThrow().id();
    }

    private void contact(long organisation, String name, String address, Language language) {
        node.context().getBean(Contacts.class).record(node.scope(), organisation, new Reach(name, address, language)).get();
    }

    private Lot thirdLot() {
        Lots lots = node.context().getBean(Lots.class);
        Lot lot = lots.add(node.scope(), node.sample().contract().id(), LotDraft.read(Fields.of(Map.of("number", "3", "title", "Serrurerie", "startsOn", "2026-01-01",
            "endsOn", "2026-12-31")))).get();
        lots.link(node.scope(), lot.id(), LinkDraft.read(Fields.of(Map.of("siret", PAINTERS, "name", "Peintures Lazuli", "kind", "HOLDER")))).get();
        node.context().getBean(Clauses.class).record(node.scope(), lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31",
            "modalities", List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "100", "reminders", "20")))).get();
        return lot;
    }

    /** The gardens' hours of March, declared today by someone else. */
    private long declared() {
        long person = node.sample().person();
        long placement = node.context().getBean(Placements.class).record(node.scope(), PlacementDraft.read(Fields.of(Map.of("participantId", person, "employerId",
            node.sample().provider(), "employerKind", "ACI", "lotId", node.sample().lot().id(), "modality", "SUBCONTRACTING", "contractType", "CDDI", "group", "RSA",
            "startsOn", "2026-03-02", "plannedEnd", "2026-12-31")))).get().id();
        node.context().getBean(TypedMonths.class).type(node.scope(), node.sample().lot().id(), YearMonth.of(2026, 3), new MonthDraft(List.of(
            new MonthDraft.Typed(placement, Hours.of("35"), null)), true, null)).get();
        return node.context().getBean(HoursLedger.class).declarations(node.scope(), null, YearMonth.of(2026, 3)).stream()
            .filter(each -> each.employerId() == node.sample().provider()).findFirst().map(Declaration::id).orElseThrow();
    }

    private void confirm(long declaration) {
        HoursLedger ledger = node.context().getBean(HoursLedger.class);
        Declaration now = ledger.declarations(node.scope(), null, YearMonth.of(2026, 4)).stream().filter(each -> each.id() == declaration).findFirst().orElseThrow();
        ledger.move(node.scope(), declaration, now.version(), State.CONFIRMED).get();
    }

    /** Zero is an answer. */
    private void silentNoMore(Lot lot) {
        for (int month = 1; month <= 4; month++) {
            node.context().getBean(TypedMonths.class).zero(node.scope(), lot.id(), painters(), YearMonth.of(2026, month)).get();
        }
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private MimeMessage to(String address) throws Exception {
        for (MimeMessage each : mails()) {
            if (each.getAllRecipients()[0].toString().equals(address)) {
                return each;
            }
        }
        throw new AssertionError("nothing to " + address + " among " + mails().size());
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
