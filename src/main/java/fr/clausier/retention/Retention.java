package fr.clausier.retention;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long people's data are kept: who is to be made anonymous and when, who is kept longer and why, who is frozen. */
@Singleton
public class Retention {

    private final RetentionRows rows;
    private final RetentionSettings settings;
    private final Participants participants;
    private final Erasures erasures;
    private final PersonKeys keys;
    private final PersonKeys.Fate fate;
    private final Journal journal;
    private final Calendar calendar;

    Retention(RetentionRows rows, RetentionSettings settings, Participants participants, Erasures erasures, PersonKeys keys, PersonKeys.Fate fate, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.settings = settings;
        this.participants = participants;
        this.erasures = erasures;
        this.keys = keys;
        this.fate = fate;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** How many people are about to be made anonymous. */
    @Transactional
    public long announced(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return rows.noticed(scope.structure());
    }

    /** Everyone to be made anonymous within the time of a notice, and everyone kept longer or frozen; the soonest first. */
    @Transactional
    public List<Waiting> waiting(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Map<Long, List<Hold>> holds = rows.open(scope.structure()).stream().collect(Collectors.groupingBy(Hold::participantId));
        LocalDate until = calendar.today().plusDays(settings.noticeDays());
        List<RetentionRows.Contacted> concerned = rows.contacts(scope.structure()).stream()
            .filter(each -> holds.containsKey(each.id()) || !dueOn(each, List.of()).isAfter(until)).toList();
        Map<Long, Person> people = participants.some(scope, concerned.stream().map(RetentionRows.Contacted::id).toList());
        return concerned.stream().filter(each -> people.containsKey(each.id()))
            .map(each -> waiting(people.get(each.id()), each, holds.getOrDefault(each.id(), List.of()))).sorted(Comparator.comparing(Waiting::dueOn)).toList();
    }

    /** The same for one person; empty for one who was erased, or is not the viewer's. */
    @Transactional
    public Optional<Waiting> of(Scope scope, long id) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return participants.find(scope, id).flatMap(person -> rows.contacts(scope.structure(), person.participant().id())
            .map(contacted -> waiting(person, contacted, rows.openOf(scope.structure(), person.participant().id()))));
    }

    /** The day a person of the structure was made anonymous, if they were. */
    @Transactional
    public Optional<LocalDate> erasedOn(Scope scope, long id) {
        return rows.erasedOn(scope.structure(), id);
    }

    /** Keeps someone until a day, with a reason; the notice, if there was one, falls. */
    @Transactional
    public Outcome<Waiting> keep(Scope scope, long id, HoldDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person person = named(scope, id).orElse(null);
        if (person == null) {
            return Outcome.absent();
        }
        if (draft.until() == null || !draft.until().isAfter(calendar.today())) {
            return Outcome.refused(Problem.atField("retention-past", "holdUntil", draft.until() == null ? "" : draft.until().toString()));
        }
        hold(scope, person, Hold.Kind.KEPT, draft.until(), draft.reason());
        end(scope, person, Hold.Kind.NOTICE);
        return Outcome.done(of(scope, id).orElseThrow());
    }

    /** Freezes someone's data: they stay as they are, nothing new is written of them and no round erases them. */
    @Transactional
    public Outcome<Waiting> freeze(Scope scope, long id, HoldDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person person = named(scope, id).orElse(null);
        if (person == null) {
            return Outcome.absent();
        }
        hold(scope, person, Hold.Kind.FROZEN, null, draft.reason());
        fate.freeze(person.participant().personKeyId(), true);
        return Outcome.done(of(scope, id).orElseThrow());
    }

    /** Ends what somebody decided to hold: kept longer, frozen. */
    @Transactional
    public Outcome<Waiting> release(Scope scope, long id, Hold.Kind kind) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person person = named(scope, id).orElse(null);
        if (person == null || kind == Hold.Kind.NOTICE || end(scope, person, kind) == 0) {
            return Outcome.absent();
        }
        if (kind == Hold.Kind.FROZEN) {
            fate.freeze(person.participant().personKeyId(), false);
        }
        journal.record(scope, "retention.released", "participant", person.participant().id(), kind.name(), null);
        return Outcome.done(of(scope, id).orElseThrow());
    }

    /** What a round did. */
    public record Round(int told, int erased, int files) { }

    /** What is due today in a structure: tells of those whose time comes, erases those told long enough before, forgets files past their term. */
    public Round run(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        List<Long> due = new ArrayList<>();
        int told = tell(scope, due);
        int erased = 0;
        for (long each : due) {
            erased += erasures.erase(scope, each).isDone() ? 1 : 0;
        }
        return new Round(told, erased, erasures.forgetFiles(scope));
    }

    /** Writes a notice for those whose time comes, takes back those no longer true; those whose day has come are handed back. */
    @Transactional
    int tell(Scope scope, List<Long> due) {
        journal.writeAlone();
        LocalDate today = calendar.today();
        Map<Long, List<Hold>> holds = rows.open(scope.structure()).stream().collect(Collectors.groupingBy(Hold::participantId));
        Map<Long, LocalDate> told = new HashMap<>();
        for (RetentionRows.Contacted each : rows.contacts(scope.structure())) {
            List<Hold> own = holds.getOrDefault(each.id(), List.of());
            Optional<Hold> notice = one(own, Hold.Kind.NOTICE);
            LocalDate dueOn = dueOn(each, own);
            boolean comes = one(own, Hold.Kind.FROZEN).isEmpty() && !RetentionRule.noticeOn(dueOn, settings.noticeDays()).isAfter(today);
            if (comes && notice.isEmpty()) {
                LocalDate done = RetentionRule.doneOn(dueOn, today, settings.noticeDays());
                rows.save(new Hold(null, scope.structure(), each.id(), Hold.Kind.NOTICE, done, "", calendar.now(), scope.actor().account(), null, null));
                told.put(each.id(), done);
            } else if (comes && !notice.get().until().isAfter(today)) {
                due.add(each.id());
            } else if (!comes && notice.isPresent()) {
                rows.end(scope.structure(), each.id(), Hold.Kind.NOTICE.name(), calendar.now(), scope.actor().account());
            }
        }
        if (!told.isEmpty()) {
            journal.record(scope, "retention.told", "retention", scope.structure(), null, told);
        }
        return told.size();
    }

    private void hold(Scope scope, Person person, Hold.Kind kind, LocalDate until, String reason) {
        long id = person.participant().id();
        end(scope, person, kind);
        Hold held = rows.save(new Hold(null, scope.structure(), id, kind, until, keys.seal(person.participant().personKeyId(), reason), calendar.now(),
            scope.actor().account(), null, null));
        journal.recordPerson(scope, kind == Hold.Kind.KEPT ? "retention.kept" : "retention.frozen", "participant", id, person.participant().personKeyId(), null, held);
    }

    private int end(Scope scope, Person person, Hold.Kind kind) {
        return rows.end(scope.structure(), person.participant().id(), kind.name(), calendar.now(), scope.actor().account());
    }

    private Optional<Person> named(Scope scope, long id) {
        return participants.find(scope, id).filter(person -> person.identity().isPresent());
    }

    private Waiting waiting(Person person, RetentionRows.Contacted contacted, List<Hold> holds) {
        Optional<Hold> notice = one(holds, Hold.Kind.NOTICE);
        Optional<Hold> said = one(holds, Hold.Kind.FROZEN).or(() -> one(holds, Hold.Kind.KEPT));
        return new Waiting(person, contacts(contacted).last(calendar.today()), notice.map(Hold::until).orElse(dueOn(contacted, holds)), contacted.placed() != null,
            notice.isPresent(), one(holds, Hold.Kind.KEPT).map(Hold::until).orElse(null), one(holds, Hold.Kind.FROZEN).isPresent(),
            said.flatMap(hold -> keys.open(person.participant().personKeyId(), hold.reasonEnc())).orElse(""));
    }

    private LocalDate dueOn(RetentionRows.Contacted each, List<Hold> holds) {
        return RetentionRule.dueOn(contacts(each).last(calendar.today()), each.placed() != null ? settings.peopleMonths() : settings.candidatesMonths(),
            one(holds, Hold.Kind.KEPT).map(Hold::until).orElse(null));
    }

    private RetentionRule.Contacts contacts(RetentionRows.Contacted each) {
        return new RetentionRule.Contacts(each.placed(), each.worked() == null ? null : YearMonth.from(each.worked()).atEndOfMonth(), each.proposed(),
            each.exited(), each.recorded() == null ? null : each.recorded().atZone(calendar.zone()).toLocalDate());
    }

    private static Optional<Hold> one(List<Hold> holds, Hold.Kind kind) {
        return holds.stream().filter(hold -> hold.kind() == kind).findFirst();
    }
}
