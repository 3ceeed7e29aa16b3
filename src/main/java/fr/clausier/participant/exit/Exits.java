package fr.clausier.participant.exit;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of people after they left. Recorded by those who control eligibility; a holder knows of the exits of its own placements. */
@Singleton
public class Exits {

    private static final String ALL = "ALL";

    private final ExitRows rows;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;

    Exits(ExitRows rows, Participants participants, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Exits of a person the viewer reaches, the newest first, each by point. Empty when the person is out of reach. */
    @Transactional
    public Optional<List<Exit>> of(Scope scope, long participant) {
        scope.require(Permission.READ_PARTICIPANTS);
        return participants.find(scope, participant).map(person -> of(scope, person));
    }

    /** The same of a person the viewer was found to reach. */
    @Transactional
    public List<Exit> of(Scope scope, Person person) {
        scope.require(Permission.READ_PARTICIPANTS);
        long participant = person.participant().id();
        List<Exit> stored = stored(scope, participant);
        if (scope.reach().equals(ALL)) {
            return stored;
        }
        Course course = new Course(null, stored.stream().map(Exit::observed).toList());
        Set<LocalDate> known = rows.starts(participant, scope.structure(), scope.reach(), scope.organisation()).stream()
            .flatMap(start -> course.ledTo(start).stream()).collect(Collectors.toSet());
        return stored.stream().filter(each -> known.contains(each.exitOn())).toList();
    }

    /** One exit of a person the viewer reaches, if the viewer may know of it. */
    @Transactional
    public Optional<Exit> find(Scope scope, long id) {
        scope.require(Permission.READ_PARTICIPANTS);
        return rows.findByIdAndStructureId(id, scope.structure()).flatMap(exit -> of(scope, exit.participantId()).orElse(List.of()).stream()
            .filter(each -> each.id() == id).findFirst());
    }

    /**
     * Records a situation. Refuses {@code exit-in-future}, {@code exit-without-placement}, {@code exit-before-placement},
     * {@code exit-too-soon}, {@code exit-exists}, {@code exit-of-same-course}.
     */
    @Transactional
    public Outcome<Exit> record(Scope scope, long participant, ExitDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        if (participants.find(scope, participant).isEmpty()) {
            return Outcome.absent();
        }
        Optional<Problem> problem = checks(scope, participant, stored(scope, participant)).problem(draft.exitOn(), draft.exitPoint());
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Exit saved = rows.save(exit(scope, null, participant, draft, 0));
        write(scope, "exit.recorded", participant, null, saved);
        return Outcome.done(saved);
    }

    /** Changes one. On another day, what is recorded of the same exit at other points moves with it. Refuses as {@link #record}. */
    @Transactional
    public Outcome<Exit> change(Scope scope, long id, long version, ExitDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Exit before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        List<Exit> all = stored(scope, before.participantId());
        List<Exit> moved = all.stream().filter(each -> !each.id().equals(id) && each.exitOn().equals(before.exitOn()) && !draft.exitOn().equals(before.exitOn()))
            .map(each -> each.movedTo(draft.exitOn(), calendar.now(), scope.actor().account())).toList();
        Optional<Problem> problem = problem(scope, before, draft, all, moved);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        moved.forEach(each -> write(scope, "exit.changed", before.participantId(), of(all, each.id()), rows.update(each)));
        Exit after = rows.update(exit(scope, id, before.participantId(), draft, version));
        write(scope, "exit.changed", before.participantId(), before, after);
        return Outcome.done(after);
    }

    private Optional<Problem> problem(Scope scope, Exit before, ExitDraft draft, List<Exit> all, List<Exit> moved) {
        Set<Long> replaced = Stream.concat(moved.stream(), Stream.of(before)).map(Exit::id).collect(Collectors.toSet());
        ExitChecks checks = checks(scope, before.participantId(), all.stream().filter(each -> !replaced.contains(each.id())).toList());
        return checks.problem(draft.exitOn(), draft.exitPoint())
            .or(() -> moved.stream().filter(each -> each.exitPoint() == draft.exitPoint()).findFirst()
                .map(each -> Problem.atField("exit-exists", "exitPoint", draft.exitPoint().name(), draft.exitOn().toString())))
            .or(() -> moved.stream().flatMap(each -> checks.problem(each.exitOn(), each.exitPoint()).stream()).findFirst());
    }

    /** Takes back one recorded by mistake; the journal keeps what it said. */
    @Transactional
    public Outcome<Exit> withdraw(Scope scope, long id) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Exit before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        rows.delete(before);
        write(scope, "exit.withdrawn", before.participantId(), before, null);
        return Outcome.done(before);
    }

    /** Situations that can be asked for today and are not recorded, of everyone ever placed, the oldest first. */
    @Transactional
    public List<AwaitedExit> awaited(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Map<Long, List<LocalDate>> hires = rows.hires(scope.structure()).stream().collect(Collectors.groupingBy(ExitRows.Hire::participantId,
            Collectors.mapping(ExitRows.Hire::startsOn, Collectors.toList())));
        return courses(scope, hires.keySet(), calendar.today()).entrySet().stream().flatMap(each -> each.getValue()
            .situations(hires.get(each.getKey()), calendar.today()).stream().filter(situation -> situation.kind() == null)
            .map(situation -> new AwaitedExit(each.getKey(), situation.point(), situation.exitOn(), situation.since())))
            .sorted(Comparator.comparing(AwaitedExit::since).thenComparing(AwaitedExit::participant).thenComparing(AwaitedExit::point)).toList();
    }

    /** Facts for figures of a day, for some people: those of whom there is nothing to say are left out. Never shown as such. */
    @Transactional
    public Map<Long, Course> courses(Scope scope, Collection<Long> people, LocalDate day) {
        scope.require(Permission.READ_REPORTS);
        Map<Long, List<Course.Observed>> observed = rows.findByStructureIdOrderById(scope.structure()).stream().filter(each -> people.contains(each.participantId()))
            .collect(Collectors.groupingBy(Exit::participantId, Collectors.mapping(Exit::observed, Collectors.toList())));
        Map<Long, Course> courses = new HashMap<>();
        rows.ended(scope.structure(), day).stream().filter(each -> people.contains(each.participantId())).forEach(each -> courses.put(each.participantId(),
            new Course(each.lastDay(), observed.getOrDefault(each.participantId(), List.of()).stream().sorted(Course.Observed.IN_ORDER).toList())));
        courses.values().removeIf(each -> !each.speaksOn(day));
        return courses;
    }

    private List<Exit> stored(Scope scope, long participant) {
        return rows.findByParticipantIdAndStructureIdOrderById(participant, scope.structure()).stream()
            .sorted(Comparator.comparing(Exit::exitOn).reversed().thenComparing(Exit::exitPoint)).toList();
    }

    private ExitChecks checks(Scope scope, long participant, List<Exit> others) {
        return new ExitChecks(rows.starts(participant, scope.structure(), ALL, 0), others, calendar.today());
    }

    private Exit exit(Scope scope, Long id, long participant, ExitDraft draft, long version) {
        return new Exit(id, scope.structure(), participant, draft.exitOn(), draft.exitPoint(), draft.exitKind(), draft.exitDetail(), draft.toldBy(),
            calendar.now(), scope.actor().account(), version);
    }

    private static Exit of(List<Exit> all, long id) {
        return all.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private void write(Scope scope, String action, long participant, Exit before, Exit after) {
        journal.recordPerson(scope, action, "participant", participant, participants.personKey(scope, participant), before, after);
    }
}
