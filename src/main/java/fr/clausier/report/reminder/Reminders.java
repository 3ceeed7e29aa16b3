package fr.clausier.report.reminder;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Incident;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.contract.action.Actions;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.contact.Correspondent;
import fr.clausier.report.reminder.matter.InVain;
import fr.clausier.report.reminder.matter.Message;
import fr.clausier.report.reminder.matter.Wording;
import fr.clausier.report.sending.Round;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.store.Calendar;
import fr.clausier.store.Settings;
import fr.clausier.words.Texts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what would leave today, sends it once somebody said yes, and tries again what failed. */
@Singleton
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int LONGEST_KEPT = 29_000;
    /** Beyond, what people owe is looked at anew before the next message: whoever answered meanwhile is left in peace. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Outlook outlook;
    private final ReminderPlans plans;
    private final ReminderRows rows;
    private final ReminderClaims claims;
    private final AccountNames accounts;
    private final AnswerLinks links;
    private final Carrier carrier;
    private final Texts texts;
    private final Settings settings;
    private final ReminderSettings reminders;
    private final Actions actions;
    private final Calendar calendar;

    Reminders(Outlook outlook, ReminderPlans plans, ReminderRows rows, ReminderClaims claims, AccountNames accounts, AnswerLinks links, List<Carrier> carriers,
            Texts texts, Settings settings, ReminderSettings reminders, Actions actions, Calendar calendar) {
        this.outlook = outlook;
        this.plans = plans;
        this.rows = rows;
        this.claims = claims;
        this.accounts = accounts;
        this.links = links;
        this.carrier = carriers.stream().filter(each -> each.channel() == Channel.MAIL).findFirst().orElseThrow();
        this.texts = texts;
        this.settings = settings;
        this.reminders = reminders;
        this.actions = actions;
        this.calendar = calendar;
    }

    /** What would leave today, to whom and why; nothing is sent. */
    public ReminderBook preview(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        return outlook.of(scope, missing());
    }

    /** The text of a message as it would leave now, without links that open anything. */
    public Letter text(Scope scope, ReminderBook book, Message message) {
        scope.require(Permission.SEND_REMINDERS);
        return letter(scope, book, message, "", (employer, month) -> address() + texts.in(message.to().reach().language()).say("letter.reminder.link-place"));
    }

    /**
     * Lets messages leave from now on.
     *
     * @param seen what was looked at; when it is no longer what would leave, nothing begins
     */
    public Outcome<ReminderBook> begin(Scope scope, String seen) {
        scope.require(Permission.SEND_REMINDERS);
        ReminderBook book = preview(scope);
        if (book.missing().isPresent()) {
            return Outcome.refused(Problem.atField(book.missing().get(), "begin", ""));
        }
        if (!book.seen().equals(seen)) {
            return new Outcome.Changed<>(book);
        }
        plans.begin(scope);
        return Outcome.done(book);
    }

    /** Sends what is due today in the viewer's structure, once whatever the number of nodes, and tries again what failed. */
    public Round run(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        if (missing().isPresent() || !plans.of(scope).isRunning() || calendar.now().atZone(calendar.zone()).getHour() < reminders.hour()) {
            return Round.NOTHING;
        }
        Round round = again(scope);
        return calendar.today().equals(plans.of(scope).lookedOn()) ? round : today(scope, round);
    }

    private Round again(Scope scope) {
        Instant now = calendar.now();
        List<Reminder> waiting = rows.unsettled(scope.structure()).stream().filter(each -> each.isDue(now)).toList();
        if (waiting.isEmpty()) {
            return Round.NOTHING;
        }
        Fresh books = new Fresh(scope);
        Round round = Round.NOTHING;
        for (Reminder each : waiting) {
            ReminderBook book = books.now();
            Optional<Message> owed = book.messages().stream().filter(message -> message.to().contacts().contains(each.contactId())).findFirst();
            Optional<Reminder> taken = claims.again(scope, each.id(), owed);
            round = taken.isEmpty() ? round : round.with(deliver(scope, taken.get(), book, owed.orElseThrow()));
        }
        return round;
    }

    private Round today(Scope scope, Round before) {
        Round round = before;
        Fresh books = new Fresh(scope);
        List<Message> planned = books.now().messages();
        if (!plans.takesToday(scope)) {
            return round;
        }
        for (Message message : planned) {
            ReminderBook book = books.now();
            Optional<Message> owed = book.messages().stream().filter(each -> each.to().reach().equals(message.to().reach())).findFirst();
            Optional<Reminder> taken = owed.flatMap(each -> taken(scope, each));
            round = taken.isEmpty() ? round : round.with(deliver(scope, taken.get(), book, owed.orElseThrow()));
        }
        takeOver(scope, books.now());
        return round;
    }

    /** What people owe, looked at anew when that was too long ago. */
    private final class Fresh {

        private final Scope scope;
        private ReminderBook book;
        private Instant made;

        Fresh(Scope scope) {
            this.scope = scope;
        }

        ReminderBook now() {
            if (book == null || made.plus(FRESH).isBefore(calendar.now())) {
                book = outlook.of(scope, Optional.empty());
                made = calendar.now();
            }
            return book;
        }
    }

    /** One person who is taken away meanwhile keeps nobody else from their message. */
    private Optional<Reminder> taken(Scope scope, Message message) {
        try {
            return claims.first(scope, message);
        } catch (RuntimeException fault) {
            LOG.error("a reminder was not made: {}", Incident.told("a reminder", fault));
            return Optional.empty();
        }
    }

    /** What was reminded in vain becomes something to do on the lot, until it is answered. */
    private void takeOver(Scope scope, ReminderBook book) {
        Map<InVain, YearMonth> inVain = new LinkedHashMap<>();
        book.overdue().forEach(each -> inVain.merge(InVain.of(each), each.month(), (one, other) -> one.isBefore(other) ? one : other));
        inVain.forEach((what, month) -> actions.takeOver(scope, what.lot(), what.organisation(), what.since(month)));
        actions.answered(scope, book.owed().stream().map(each -> InVain.of(each).since(each.month())).collect(Collectors.toSet()));
    }

    /** The links of a try that surely reached nobody are taken back. */
    private SendingState deliver(Scope scope, Reminder taken, ReminderBook book, Message message) {
        List<Long> made = new ArrayList<>();
        Reminder held = taken;
        try {
            Letter letter = letter(scope, book, message, "clausier-reminder-" + taken.structureId() + "-" + taken.id(), (employer, month) -> {
                AnswerLinks.Made link = links.make(scope, employer, month, null);
                made.add(link.link().id());
                return address() + "/answer/" + link.token();
            });
            Optional<Reminder> handed = claims.hand(scope, taken, kept(letter.text()));
            if (handed.isEmpty()) {
                made.forEach(link -> links.withdraw(scope, link));
                return taken.state();
            }
            held = handed.get();
            carrier.carry(letter);
        } catch (Undelivered why) {
            LOG.warn("reminder {} did not leave: {}", taken.id(), why.problem().code());
            return failed(scope, held, why, made);
        } catch (RuntimeException fault) {
            LOG.error("reminder {} failed: {}", taken.id(), Incident.told("a reminder", fault));
            boolean unknown = held.state() == SendingState.HANDED && !carrier.isRepeatable();
            return failed(scope, held, unknown ? Undelivered.uncertain("sending-fault", fault) : Undelivered.because("sending-fault", fault), made);
        }
        return claims.sent(scope, held);
    }

    private SendingState failed(Scope scope, Reminder held, Undelivered why, List<Long> made) {
        SendingState state = claims.failed(scope, held, why);
        if (!why.isUncertain()) {
            made.forEach(link -> links.withdraw(scope, link));
        }
        return state;
    }

    /** What is kept of a message: not what opens its links, and of the very longest not the end. */
    private static String kept(String text) {
        String closed = text.replaceAll("/answer/\\S+", "/answer/…");
        return closed.length() <= LONGEST_KEPT ? closed : closed.substring(0, LONGEST_KEPT) + "…";
    }

    private Letter letter(Scope scope, ReminderBook book, Message message, String reference, BiFunction<Long, YearMonth, String> link) {
        Correspondent to = message.to();
        Wording wording = new Wording(texts.in(to.reach().language()), accounts.structure(scope), address(), calendar.today(), book.names(), link);
        return Letter.plain(reference, new Recipient(to.reach().name(), to.reach().address()), wording.subject(), wording.text(message));
    }

    private String address() {
        return settings.address() == null ? "" : settings.address();
    }

    /** What the settings lack for a message to leave: a mail server, or the address its links lead to. */
    private Optional<String> missing() {
        return carrier.missing().or(() -> settings.address() == null ? Optional.of("reminder-address-not-set") : Optional.empty());
    }
}
