package fr.clausier.participant;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.alike.Traces;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** People that files bring, hundreds at once: the same as one by one, in a few statements. */
@Singleton
public class Admissions {

    private static final int PER_QUERY = 500;

    private final ParticipantRows rows;
    private final ParticipantRows.GroupRows groups;
    private final Participants participants;
    private final PersonKeys keys;
    private final Traces traces;
    private final Journal journal;

    Admissions(ParticipantRows rows, ParticipantRows.GroupRows groups, Participants participants, PersonKeys keys, Traces traces, Journal journal) {
        this.rows = rows;
        this.groups = groups;
        this.participants = participants;
        this.keys = keys;
        this.traces = traces;
        this.journal = journal;
    }

    /**
     * Ids of these people by {@link Identity#key()}, in the transaction that needs them; the unknown are recorded with their name and
     * birth date alone, to be completed on their page.
     *
     * @param recorded how many were unknown
     */
    public record Admitted(Map<String, Long> people, int recorded) { }

    @Transactional(Transactional.TxType.MANDATORY)
    public Admitted admit(Scope scope, Collection<Identity> identities) {
        Participants.requireRecording(scope);
        journal.writeAlone();
        Map<String, Identity> named = new LinkedHashMap<>();
        identities.forEach(who -> named.putIfAbsent(who.key(), who));
        Map<String, Long> people = new HashMap<>(participants.known(scope, named.values()));
        named.keySet().removeAll(people.keySet());
        List<Identity> unknown = List.copyOf(named.values());
        for (int i = 0; i < unknown.size(); i += PER_QUERY) {
            people.putAll(record(scope, unknown.subList(i, Math.min(unknown.size(), i + PER_QUERY))));
        }
        return new Admitted(people, unknown.size());
    }

    private Map<String, Long> record(Scope scope, List<Identity> unknown) {
        List<Long> ring = keys.create(unknown.size());
        PersonKeys.Ring sealer = keys.ring(ring);
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            Identity who = unknown.get(i);
            people.add(participants.row(scope, null, Participants.reference(), ring.get(i), sealer.seal(ring.get(i), who.sealable()), who, ParticipantDraft.of(who), 0));
        }
        Map<String, Long> ids = new HashMap<>();
        Map<Long, Identity> kept = new LinkedHashMap<>();
        List<Journal.OnPerson> written = new ArrayList<>();
        int i = 0;
        for (Participant saved : rows.saveAll(people)) {
            Identity who = unknown.get(i++);
            ids.put(who.key(), saved.id());
            kept.put(saved.id(), who);
            written.add(new Journal.OnPerson(saved.id(), saved.personKeyId(), null, ParticipantDraft.of(who)));
        }
        traces.keep(scope, kept);
        journal.recordPeople(scope, "participant.recorded", "participant", written);
        return ids;
    }

    /** Says of each of these people that they belong to some groups; what was said before changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(Scope scope, Map<Long, Set<EligibleGroup>> joining) {
        Participants.requireRecording(scope);
        journal.writeAlone();
        Map<Long, Long> personKeys = personKeys(scope, joining.keySet());
        inSlices(joining.keySet(), some -> {
            Set<GroupMembership> standing = new HashSet<>();
            groups.findByParticipantIdIn(some).forEach(each -> standing.add(new GroupMembership(null, scope.structure(), each.participantId(), each.group())));
            List<GroupMembership> joined = some.stream().flatMap(person -> joining.get(person).stream()
                .map(group -> new GroupMembership(null, scope.structure(), person, group))).filter(each -> !standing.contains(each)).toList();
            List<Journal.OnPerson> written = new ArrayList<>();
            groups.saveAll(joined).forEach(saved -> written.add(new Journal.OnPerson(saved.participantId(), personKeys.get(saved.participantId()), null, saved)));
            journal.recordPeople(scope, "participant.joined", "participant", written);
            return written;
        });
    }

    /** The keys with which the journal seals what is written of these people of the structure, by id. They tell nothing of them. */
    @Transactional
    public Map<Long, Long> personKeys(Scope scope, Collection<Long> people) {
        scope.require(Permission.RECORD_PLACEMENTS);
        Map<Long, Long> found = new HashMap<>();
        inSlices(people, rows::findByIdIn).stream().filter(each -> each.structureId() == scope.structure())
            .forEach(each -> found.put(each.id(), each.personKeyId()));
        return found;
    }

    private static <T> List<T> inSlices(Collection<Long> ids, Function<List<Long>, List<T>> query) {
        List<Long> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            found.addAll(query.apply(all.subList(i, Math.min(all.size(), i + PER_QUERY))));
        }
        return found;
    }
}
