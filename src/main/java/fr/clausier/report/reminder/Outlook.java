package fr.clausier.report.reminder;

import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Correspondent;
import fr.clausier.report.reminder.matter.Matter;
import fr.clausier.report.reminder.matter.Matters;
import fr.clausier.report.reminder.matter.Message;
import fr.clausier.report.reminder.matter.Stated;
import fr.clausier.report.reminder.rule.ReminderRule.Move;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each person would be told today: what their organisations owe, set beside what they were told already. */
@Singleton
class Outlook {

    private static final Comparator<Matter> IN_ORDER = Comparator.comparing(Matter::kind).thenComparing((Matter each) -> each.about().contract().number())
        .thenComparing(each -> each.about().lot().number()).thenComparing(Matter::organisation).thenComparing(Matter::month).thenComparing(Matter::subject);

    private final Matters matters;
    private final Contacts contacts;
    private final Organisations organisations;
    private final ReminderPlans plans;
    private final ReminderRows.MatterRows rows;
    private final Calendar calendar;

    Outlook(Matters matters, Contacts contacts, Organisations organisations, ReminderPlans plans, ReminderRows.MatterRows rows, Calendar calendar) {
        this.matters = matters;
        this.contacts = contacts;
        this.organisations = organisations;
        this.plans = plans;
        this.rows = rows;
        this.calendar = calendar;
    }

    private record ToOne(long contact, Matter.Key matter) { }

    ReminderBook of(Scope scope, Optional<String> missing) {
        ReminderPlan plan = plans.of(scope);
        List<Matter> owed = matters.of(scope, new Matters.Usual(plan.days(), plan.answerDays())).stream().sorted(IN_ORDER).toList();
        List<Correspondent> people = contacts.all(scope);
        Map<ToOne, LocalDate> written = written(scope, owed);
        List<Message> messages = new ArrayList<>();
        Set<Matter> overdue = new LinkedHashSet<>();
        SortedSet<LocalDate> later = new TreeSet<>();
        for (Correspondent person : people.stream().filter(Correspondent::isWrittenTo).toList()) {
            List<Stated> about = owed.stream().filter(each -> person.organisations().contains(each.organisation())).map(each -> stated(each, person, written)).toList();
            about.stream().filter(each -> each.stage().move() == Move.TAKE_OVER).forEach(each -> overdue.add(each.matter()));
            about.stream().filter(each -> each.stage().move() == Move.WAIT && each.stage().on() != null).forEach(each -> later.add(each.stage().on()));
            if (about.stream().anyMatch(Stated::isDue)) {
                messages.add(new Message(person, about.stream().filter(Stated::isTold).toList()));
            }
        }
        return new ReminderBook(plan, calendar.today(), messages, unreachable(owed, people), contacts.refused(scope),
            owed, List.copyOf(overdue), later.isEmpty() ? null : later.first(), names(scope, owed), missing, seen(messages));
    }

    /** Last day each person was written to about each thing. */
    private Map<ToOne, LocalDate> written(Scope scope, List<Matter> owed) {
        Map<ToOne, LocalDate> written = new HashMap<>();
        owed.stream().map(Matter::due).min(LocalDate::compareTo).ifPresent(first -> rows.told(scope.structure(), first)
            .forEach(each -> written.put(new ToOne(each.contact(), each.key()), each.leavesOn())));
        return written;
    }

    private Stated stated(Matter matter, Correspondent person, Map<ToOne, LocalDate> written) {
        LocalDate last = person.contacts().stream().map(contact -> written.get(new ToOne(contact, matter.key()))).filter(Objects::nonNull)
            .max(LocalDate::compareTo).orElse(null);
        return new Stated(matter, matter.stage(calendar.today(), last), last);
    }

    /** Those that owe something of which it is time to speak, and have nobody an address is known of; whoever must not be written to counts as somebody. */
    private Map<Long, List<Matter>> unreachable(List<Matter> owed, List<Correspondent> people) {
        Set<Long> reached = people.stream().filter(each -> !each.isRefused()).flatMap(each -> each.organisations().stream()).collect(Collectors.toSet());
        return owed.stream().filter(each -> !reached.contains(each.organisation())).filter(each -> each.stage(calendar.today(), null).move() == Move.WRITE)
            .collect(Collectors.groupingBy(Matter::organisation, TreeMap::new, Collectors.toList()));
    }

    private Map<Long, String> names(Scope scope, List<Matter> owed) {
        Set<Long> named = owed.stream().map(Matter::organisation).collect(Collectors.toSet());
        return organisations.byIds(scope, named).values().stream().collect(Collectors.toMap(each -> each.id(), each -> each.name()));
    }

    private static String seen(List<Message> messages) {
        return Canonical.sha256(messages.stream().map(Message::mark).collect(Collectors.joining("\n")));
    }
}
