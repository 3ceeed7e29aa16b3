package fr.clausier.participant.alike;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unknown people who resemble known ones: proposed to those entitled to names, among the people they reach, and never merged by itself.
 * What a person answers is remembered for the sender.
 */
@Singleton
public class Resemblances {

    private static final int PER_QUERY = 500;
    /** How many known people are opened for one file, and for one name. */
    private static final int MOST_OPENED = 200;
    private static final int MOST_EACH = 5;

    private final TraceRows rows;
    private final TraceRows.KnownRows known;
    private final Traces traces;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;

    Resemblances(TraceRows rows, TraceRows.KnownRows known, Traces traces, Participants participants, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.known = known;
        this.traces = traces;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Those among unknown identities a sender writes who resemble someone, what was answered before left out. */
    @Transactional
    public List<Resembling> among(Scope scope, long sender, Collection<Identity> unknown) {
        if (!scope.seesNames() || unknown.isEmpty()) {
            return List.of();
        }
        traceOlder(scope);
        Map<String, Set<Long>> byTrace = byTrace(scope, unknown);
        Set<String> answered = new HashSet<>();
        known.findByStructureIdAndSenderOrderById(scope.structure(), sender).forEach(said -> answered.add(said.writtenIndex() + "/" + said.participantId()));
        Map<Long, Optional<Person>> opened = new HashMap<>();
        List<Resembling> found = new ArrayList<>();
        for (Identity who : unknown) {
            String key = traces.written(scope, who);
            Set<Long> candidates = new LinkedHashSet<>();
            traces.of(scope, who).forEach(trace -> candidates.addAll(byTrace.getOrDefault(trace, Set.of())));
            List<Resembling.Known> alike = new ArrayList<>();
            candidates.stream().filter(id -> !answered.contains(key + "/" + id)).filter(id -> opened.containsKey(id) || opened.size() < MOST_OPENED)
                .forEach(id -> opened.computeIfAbsent(id, each -> participants.find(scope, each)).ifPresent(person -> person.identity()
                    .flatMap(identity -> Likeness.between(who, identity)).ifPresent(likeness -> alike.add(new Resembling.Known(person, likeness)))));
            if (!alike.isEmpty()) {
                found.add(new Resembling(key, who, alike.stream().limit(MOST_EACH).toList()));
            }
        }
        return found;
    }

    /** Names a sender writes that people said are someone known, with whom they are; the others stay out. */
    @Transactional
    public List<Resembling> answered(Scope scope, long sender, Collection<Identity> written) {
        Map<String, Long> same = new HashMap<>();
        for (KnownAs said : known.findByStructureIdAndSenderOrderById(scope.structure(), sender)) {
            if (said.same()) {
                same.put(said.writtenIndex(), said.participantId());
            } else {
                same.remove(said.writtenIndex(), said.participantId());
            }
        }
        List<Resembling> answered = new ArrayList<>();
        if (!same.isEmpty()) {
            written.forEach(who -> Optional.ofNullable(same.get(traces.written(scope, who))).flatMap(id -> participants.find(scope, id))
                .filter(person -> person.identity().isPresent()).ifPresent(person -> answered.add(new Resembling(traces.written(scope, who), who,
                    List.of(new Resembling.Known(person, Likeness.between(who, person.identity().get()).orElse(null)))))));
        }
        return answered;
    }

    /** Remembers that a name a sender writes is a known person, or that it is not. */
    @Transactional
    public Outcome<Person> answer(Scope scope, long sender, Identity written, long participant, boolean same) {
        scope.require(Permission.READ_PARTICIPANTS);
        journal.writeAlone();
        Person person = participants.find(scope, participant).orElse(null);
        if (person == null) {
            return Outcome.absent();
        }
        KnownAs said = known.save(new KnownAs(null, scope.structure(), sender, traces.written(scope, written), participant, same,
            scope.actor().account(), calendar.now()));
        journal.recordPerson(scope, same ? "participant.same" : "participant.other", "participant", participant, person.participant().personKeyId(), null, said);
        return Outcome.done(person);
    }

    private Map<String, Set<Long>> byTrace(Scope scope, Collection<Identity> unknown) {
        Set<String> asked = new LinkedHashSet<>();
        unknown.forEach(who -> asked.addAll(traces.of(scope, who)));
        List<String> all = List.copyOf(asked);
        Map<String, Set<Long>> byTrace = new HashMap<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            traces.sharing(scope, all.subList(i, Math.min(all.size(), i + PER_QUERY)))
                .forEach(trace -> byTrace.computeIfAbsent(trace.trace(), key -> new LinkedHashSet<>()).add(trace.participantId()));
        }
        return byTrace;
    }

    /** People recorded before there were traces get theirs the first time someone who reaches them all asks. */
    private void traceOlder(Scope scope) {
        if (!scope.reach().equals("ALL") || rows.lacking(scope.structure()) == 0) {
            return;
        }
        journal.writeAlone();
        Set<Long> traced = new HashSet<>(rows.traced(scope.structure()));
        participants.all(scope).forEach((id, person) -> {
            if (!traced.contains(id)) {
                person.identity().ifPresent(identity -> traces.keep(scope, Map.of(id, identity)));
            }
        });
    }
}
