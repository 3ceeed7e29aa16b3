package fr.clausier.report.reminder;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was written to whom, and what became of it. */
@Singleton
public class ReminderLog {

    private static final int WEEK = 7;

    private final ReminderRows rows;
    private final ReminderRows.MatterRows matters;
    private final Contacts contacts;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final Calendar calendar;

    ReminderLog(ReminderRows rows, ReminderRows.MatterRows matters, Contacts contacts, Organisations organisations, PersonKeys keys,
            Calendar calendar) {
        this.rows = rows;
        this.matters = matters;
        this.contacts = contacts;
        this.organisations = organisations;
        this.keys = keys;
        this.calendar = calendar;
    }

    /** A message with whom it went to. @param recipient empty when their key was erased */
    public record Sent(Reminder reminder, Optional<Recipient> recipient, List<SentMatter> about) { }

    /** What a message told of a lot, with the name of the organisation it was told to. */
    public record OnLot(SentMatter matter, String organisation) { }

    /** The latest messages, newest first, at most 200; what each was about is told on its own page. */
    @Transactional
    public List<Sent> latest(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        List<Reminder> latest = rows.latest(scope.structure());
        Map<Long, Long> keyOf = contacts.keys(scope, latest.stream().map(Reminder::contactId).distinct().toList());
        return latest.stream().map(each -> new Sent(each, opened(keyOf, each), List.of())).toList();
    }

    /**
     * What stands in the way of messages.
     *
     * @param stuck messages of the last week that did not leave though their address is sound: the mail server was down, or refused us
     * @param refused people whose address takes nothing
     */
    public record Obstacles(long stuck, List<Contacts.Refusal> refused) { }

    /** What stands in the way of messages; one query when nothing does. */
    @Transactional
    public Obstacles obstacles(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        ReminderRows.Troubles troubles = rows.troubles(scope.structure(), calendar.today().minusDays(WEEK)).orElseThrow();
        return new Obstacles(troubles.stuck(), troubles.refused() == 0 ? List.of() : contacts.refused(scope));
    }

    /** One message with what it was about. */
    @Transactional
    public Optional<Sent> find(Scope scope, long id) {
        scope.require(Permission.SEND_REMINDERS);
        return rows.findByIdAndStructureId(id, scope.structure()).map(found -> new Sent(found,
            opened(contacts.keys(scope, List.of(found.contactId())), found), matters.ofReminder(scope.structure(), id)));
    }

    /** What messages told of a lot, newest first. */
    @Transactional
    public List<OnLot> ofLot(Scope scope, long lot) {
        scope.require(Permission.SEND_REMINDERS);
        List<SentMatter> told = matters.ofLot(scope.structure(), lot);
        Map<Long, String> names = organisations.byIds(scope, told.stream().map(SentMatter::organisation).toList()).values().stream()
            .collect(Collectors.toMap(each -> each.id(), each -> each.name()));
        return told.stream().map(each -> new OnLot(each, names.getOrDefault(each.organisation(), ""))).toList();
    }

    private Optional<Recipient> opened(Map<Long, Long> keyOf, Reminder reminder) {
        return Optional.ofNullable(keyOf.get(reminder.contactId())).flatMap(key -> keys.open(key, reminder.recipientEnc())).map(Recipient::unsealed);
    }
}
