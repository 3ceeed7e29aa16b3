package fr.clausier.report.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.AccountNames;
import fr.clausier.access.link.AnswerLink;
import fr.clausier.access.link.AnswerLinks;
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
import fr.clausier.organisation.contact.Correspondent;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.report.sending.Round;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.store.Calendar;
import fr.clausier.store.Settings;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of several days on one server, from Friday 10 April 2026; the painters owe months since October, and March from Sunday 12 April, three days before it is due. */
class ReminderRoundsTest {

    private static final List<String> EMPTIED = List.of("reminder_matter", "reminder", "contact", "reminder_plan", "lot_action", "answer_link", "account_role WHERE role = 'HOLDER'");

    @TempDir
    private static Path data;
    private static SendingNode node;
    private static Contacts contacts;
    private static long painters;
    private final List<String> carried = new ArrayList<>();
    private SendingNode.Way way;
    private Reminders reminders;

    @BeforeAll
    static void start() {
        node = SendingNode.start(data, Map.of("clausier.address", "http://clauses.exemple.fr", "clausier.reminders.hour", "0"));
        contacts = node.context().getBean(Contacts.class);
        painters = node.context().getBean(Organisations.class).find(node.scope(), new Siret("90296012000019")).orElseThrow().id();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void empty() {
        EMPTIED.forEach(each -> node.sql("DELETE FROM " + each));
        node.today("2026-04-10");
        way = letter -> carried.add(letter.to().address());
        reminders = new Reminders(bean(Outlook.class), bean(ReminderPlans.class), bean(ReminderRows.class), bean(ReminderClaims.class), bean(AccountNames.class),
            bean(AnswerLinks.class), List.of(SendingNode.carrier(Channel.MAIL, false, letter -> way.carry(letter))), bean(Texts.class), bean(Settings.class),
            bean(ReminderSettings.class), bean(Actions.class), bean(Calendar.class));
    }

    @Test
    void what_could_not_leave_and_leaves_on_a_later_day_is_told_that_day_once() {
        contact(painters, "paule@lazuli.exemple.fr");
        way = ReminderRoundsTest::down;
        begin();
        assertThat(run()).isEqualTo(new Round(0, 1, 0));
        way = letter -> carried.add(letter.to().address());
        node.today("2026-04-13");
        assertThat(run()).isEqualTo(new Round(1, 0, 0));
        assertThat(carried).hasSize(1);
        assertThat(bean(ReminderLog.class).latest(node.scope())).extracting(each -> each.reminder().leavesOn() + " " + each.reminder().state())
            .containsExactly("2026-04-13 SENT");
        assertThat(reminders.preview(node.scope()).overdue()).as("a person takes over from the day after").isEmpty();
    }

    @Test
    void what_somebody_is_to_take_over_stays_until_it_is_answered_even_when_nobody_can_be_written_to() {
        contact(painters, "paule@lazuli.exemple.fr");
        begin();
        run();
        node.today("2026-04-13");
        run();
        assertThat(open()).containsExactly("DECLARATION/" + node.sample().silentLot() + "/" + painters + "/2025-10");
        contacts.quiet(node.scope(), person(), true).get();
        node.today("2026-04-14");
        run();
        assertThat(open()).as("left in peace, they answered nothing").hasSize(1);
        bean(TypedMonths.class).zero(node.scope(), node.sample().silentLot(), painters, YearMonth.of(2025, 10)).get();
        node.today("2026-04-15");
        run();
        assertThat(open()).isEmpty();
    }

    @Test
    void an_address_that_gets_an_account_or_is_typed_anew_was_told_what_it_was_told() {
        contact(painters, "paule.martin@exemple.fr");
        begin();
        run();
        contacts.remove(node.scope(), person(), painters).get();
        assertThat(contacts.all(node.scope())).isEmpty();
        contact(painters, "paule.martin@exemple.fr");
        assertThat(reminders.preview(node.scope()).messages()).isEmpty();
        Visitor.account(node.context(), "Paule Martin", Role.HOLDER, node.scope().structure(), painters);
        assertThat(reminders.preview(node.scope()).messages()).isEmpty();
        node.today("2026-04-13");
        assertThat(run()).isEqualTo(new Round(1, 0, 0));
        assertThat(reminders.preview(node.scope()).messages()).isEmpty();
    }

    @Test
    void an_address_left_in_peace_or_refused_that_gets_an_account_can_be_written_to_again() {
        contact(painters, "odile.roux@exemple.fr");
        contacts.refuse(node.scope(), person().contact(), "550").get();
        contacts.quiet(node.scope(), person(), true).get();
        Visitor.account(node.context(), "Odile Roux", Role.HOLDER, node.scope().structure(), painters);
        assertThat(person().signsIn(painters)).isTrue();
        assertThat(person().isWrittenTo()).isFalse();
        Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
        String here = "/organisations/" + painters + "/contacts";
        assertThat(claire.get(here).body()).contains("odile.roux@exemple.fr").doesNotContain(here + "/removed");
        Map<String, Object> whom = Map.of("contact", person().contact(), "account", person().account());
        assertThat(claire.post(here + "/cleared", whom).statusCode()).isEqualTo(303);
        assertThat(claire.post(here + "/quiet", whom).statusCode()).isEqualTo(303);
        assertThat(person().isRefused()).isFalse();
        assertThat(person().isWrittenTo()).isTrue();
        assertThat(claire.post(here + "/cleared", whom).statusCode()).as("saying so again changes nothing").isEqualTo(303);
    }

    @Test
    void an_address_typed_for_two_organisations_is_removed_from_the_one_of_the_page() {
        contact(painters, "paule@lazuli.exemple.fr");
        contact(node.sample().provider(), "paule@lazuli.exemple.fr");
        Visitor claire = Visitor.to(node.context()).as(node.sample().facilitator());
        assertThat(claire.post("/organisations/" + node.sample().provider() + "/contacts/removed", Map.of("contact", person().contact())).statusCode()).isEqualTo(303);
        assertThat(person().organisations()).containsExactly(painters);
    }

    /** The gardens' link of a try that failed opens nothing; while the painters' letter leaves, the gardens answer. */
    @Test
    void a_try_that_failed_leaves_no_link_and_whoever_answers_during_a_round_of_new_tries_is_not_written_to() {
        contact(painters, "paule@lazuli.exemple.fr");
        contact(node.sample().provider(), "ann@jardins.exemple.fr");
        Declaration declaration = declared();
        way = ReminderRoundsTest::down;
        begin();
        assertThat(run()).isEqualTo(new Round(0, 2, 0));
        assertThat(links()).containsExactly(AnswerLink.Condition.WITHDRAWN);
        node.sql("UPDATE reminder SET next_try_at = first_tried_at");
        way = letter -> {
            carried.add(letter.to().address());
            bean(HoursLedger.class).move(node.scope(), declaration.id(), declaration.version(), State.CONFIRMED).get();
            node.passes(Duration.ofMinutes(2));
        };
        assertThat(run()).isEqualTo(new Round(1, 0, 0));
        assertThat(carried).containsExactly("paule@lazuli.exemple.fr");
        assertThat(bean(ReminderLog.class).latest(node.scope())).extracting(each -> each.reminder().state()).containsExactlyInAnyOrder(SendingState.SENT, SendingState.NEEDLESS);
        assertThat(links()).containsExactly(AnswerLink.Condition.WITHDRAWN);
    }

    private static void down(Letter letter) throws Undelivered {
        throw Undelivered.because("mail-unreachable", null);
    }

    private static List<AnswerLink.Condition> links() {
        AnswerLinks links = bean(AnswerLinks.class);
        return links.of(node.scope(), node.sample().provider(), YearMonth.of(2026, 3)).stream().map(links::condition).toList();
    }

    private static List<String> open() {
        return bean(Actions.class).next(node.scope(), LocalDate.of(2026, 12, 31), 50).stream().map(each -> each.noted().action().matter()).toList();
    }

    private static Correspondent person() {
        List<Correspondent> people = contacts.all(node.scope());
        assertThat(people).hasSize(1);
        return people.get(0);
    }

    private static void contact(long organisation, String address) {
        contacts.record(node.scope(), organisation, new Reach("Paule Martin", address, Language.FR)).get();
    }

    private void begin() {
        reminders.begin(node.scope(), reminders.preview(node.scope()).seen()).get();
    }

    private Round run() {
        return reminders.run(node.scope());
    }

    private static <T> T bean(Class<T> type) {
        return node.context().getBean(type);
    }

    /** The gardens' hours of March, declared today by someone else. */
    private static Declaration declared() {
        long placement = bean(Placements.class).record(node.scope(), PlacementDraft.read(Fields.of(Map.of("participantId", node.sample().person(), "employerId",
            node.sample().provider(), "employerKind", "ACI", "lotId", node.sample().lot().id(), "modality", "SUBCONTRACTING", "contractType", "CDDI", "group", "RSA",
            "startsOn", "2026-03-02", "plannedEnd", "2026-12-31")))).get().id();
        bean(TypedMonths.class).type(node.scope(), node.sample().lot().id(), YearMonth.of(2026, 3), new MonthDraft(List.of(
            new MonthDraft.Typed(placement, Hours.of("35"), null)), true, null)).get();
        return bean(HoursLedger.class).declarations(node.scope(), null, YearMonth.of(2026, 3)).stream().filter(each -> each.employerId() == node.sample().provider())
            .findFirst().orElseThrow();
    }
}
