package fr.clausier.report.reminder;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Contacts.Kept;
import fr.clausier.report.reminder.matter.Message;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.ReportsSettings;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.report.sending.rule.RetryRule;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who writes to whom: each step of a message is one short transaction that is on disk before the next begins, as for reports that are sent. */
@Singleton
class ReminderClaims {

    /** The time a node has to say a message, then to hand it over; beyond, others believe it dead. */
    private static final Duration HOLDING = Duration.ofMinutes(15);
    private static final String REFUSED = "mail-recipient-refused";

    private final ReminderRows rows;
    private final ReminderRows.MatterRows matters;
    private final ReminderPlans plans;
    private final Contacts contacts;
    private final PersonKeys keys;
    private final ReportsSettings settings;
    private final Journal journal;
    private final Calendar calendar;

    ReminderClaims(ReminderRows rows, ReminderRows.MatterRows matters, ReminderPlans plans, Contacts contacts, PersonKeys keys, ReportsSettings settings,
            Journal journal, Calendar calendar) {
        this.rows = rows;
        this.matters = matters;
        this.plans = plans;
        this.contacts = contacts;
        this.keys = keys;
        this.settings = settings;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Takes the message of a day; empty when another node did, when one to the same person is still under way, or when nothing leaves any more. */
    @Transactional
    Optional<Reminder> first(Scope scope, Message message) {
        journal.writeAlone();
        Kept to = contacts.keep(scope, message.to());
        List<Long> same = Stream.concat(Stream.of(to.id()), message.to().contacts().stream()).distinct().toList();
        boolean known = !rows.findByContactIdInAndLeavesOn(same, calendar.today()).isEmpty()
            || rows.unsettled(scope.structure()).stream().anyMatch(each -> same.contains(each.contactId()));
        if (known || !plans.of(scope).isRunning()) {
            return Optional.empty();
        }
        Instant now = calendar.now();
        Reminder taken = rows.save(Reminder.first(scope.structure(), to.id(), calendar.today(), message.to().reach().language(), sealed(to.personKey(), message), now,
            now.plus(HOLDING)));
        keep(taken, message);
        return Optional.of(taken);
    }

    /** Takes what failed and whose time has come, or what a dead node left, to say today what is owed now; nobody is written to twice the same day. */
    @Transactional
    Optional<Reminder> again(Scope scope, long id, Optional<Message> owed) {
        journal.writeAlone();
        Reminder found = rows.findByIdAndStructureId(id, scope.structure()).orElseThrow();
        if (!found.isDue(calendar.now()) || !plans.of(scope).isRunning()) {
            return Optional.empty();
        }
        if (found.state() == SendingState.HANDED) {
            settle(scope, found.settled(SendingState.UNCERTAIN, calendar.now(), null, Problem.error("sending-interrupted", Problem.Place.NOWHERE, "")));
            return Optional.empty();
        }
        if (owed.isEmpty() || rows.findByContactIdInAndLeavesOn(owed.get().to().contacts(), calendar.today()).stream().anyMatch(each -> !each.id().equals(id))) {
            settle(scope, found.settled(SendingState.NEEDLESS, calendar.now(), null, null));
            return Optional.empty();
        }
        long key = contacts.keys(scope, List.of(found.contactId())).get(found.contactId());
        Reminder taken = rows.update(found.again(calendar.today(), owed.get().to().reach().language(), sealed(key, owed.get()), calendar.now().plus(HOLDING)));
        matters.forget(taken.id());
        keep(taken, owed.get());
        return Optional.of(taken);
    }

    /** Says that it is about to leave; empty when another node took it meanwhile, or somebody paused. */
    @Transactional
    Optional<Reminder> hand(Scope scope, Reminder taken, String said) {
        journal.writeAlone();
        return rows.findByIdAndStructureId(taken.id(), scope.structure()).filter(stored -> stored.isHeldAs(taken)).filter(stored -> plans.of(scope).isRunning())
            .map(stored -> rows.update(stored.handed(said, calendar.now().plus(HOLDING))));
    }

    @Transactional
    SendingState sent(Scope scope, Reminder handed) {
        journal.writeAlone();
        return held(scope, handed).map(stored -> settle(scope, stored.settled(SendingState.SENT, calendar.now(), null, null))).orElse(handed.state());
    }

    /** The same for what did not leave, or may not have; an address refused for good is written to no more. */
    @Transactional
    SendingState failed(Scope scope, Reminder taken, Undelivered why) {
        journal.writeAlone();
        Instant now = calendar.now();
        return held(scope, taken).map(stored -> {
            boolean forGood = why.problem().code().equals(REFUSED) && why.problem().args().stream().anyMatch(number -> number.startsWith("5"));
            Optional<Instant> next = forGood ? Optional.empty() : RetryRule.next(stored.attempts(), stored.firstTriedAt(), now, settings.giveUpDays());
            if (forGood) {
                contacts.refuse(scope, stored.contactId(), why.problem().args().get(0));
            }
            SendingState state = why.isUncertain() ? SendingState.UNCERTAIN : next.isPresent() ? SendingState.FAILED : SendingState.GIVEN_UP;
            return settle(scope, stored.settled(state, now, state == SendingState.FAILED ? next.orElseThrow() : null, why.problem()));
        }).orElse(taken.state());
    }

    private Optional<Reminder> held(Scope scope, Reminder taken) {
        return rows.findByIdAndStructureId(taken.id(), scope.structure()).filter(stored -> stored.isHeldAs(taken));
    }

    private String sealed(long key, Message message) {
        return keys.seal(key, new Recipient(message.to().reach().name(), message.to().reach().address()).sealable());
    }

    private void keep(Reminder taken, Message message) {
        matters.saveAll(message.told().stream().map(each -> ReminderMatter.of(taken, each.matter())).toList());
    }

    private SendingState settle(Scope scope, Reminder after) {
        rows.update(after);
        List<String> about = matters.ofReminder(scope.structure(), after.id()).stream()
            .map(each -> each.kind() + " " + each.lot() + " " + each.organisation() + " " + each.month()).toList();
        String action = switch (after.state()) {
            case SENT -> "reminder.sent";
            case UNCERTAIN -> "reminder.uncertain";
            case NEEDLESS -> "reminder.needless";
            case GIVEN_UP -> "reminder.given-up";
            case PREPARING, HANDED, FAILED -> "reminder.failed";
        };
        journal.record(scope, action, "reminder", after.id(), null, new Reminder.Told(after.contactId(), after.leavesOn(), after.state(), after.attempts(),
            after.failure(), about));
        return after.state();
    }
}
