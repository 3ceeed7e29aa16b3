package fr.clausier.participant;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.evidence.Evidenced;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents seen that prove the groups of people: who saw which, when, dated when, valid until when. */
@Singleton
public class Proofs {

    private final ParticipantRows.ProofRows rows;
    private final ParticipantRows.GroupRows groups;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, Map<Long, List<Proof>>> kept;

    Proofs(ParticipantRows.ProofRows rows, ParticipantRows.GroupRows groups, Participants participants, Journal journal,
            Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.groups = groups;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.PROOF, Thing.PARTICIPANT);
    }

    /** Records that the viewer saw a document; the person then belongs to its group. The same document again is one proof. */
    @Transactional
    public Outcome<Proof> seen(Scope scope, long participantId, ProofDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person person = participants.find(scope, participantId).orElse(null);
        if (person == null) {
            return Outcome.absent();
        }
        if (draft.seenOn().isAfter(calendar.today())) {
            return Outcome.refused(Problem.atField("seen-in-future", "seenOn", draft.seenOn().toString()));
        }
        participants.join(scope, participantId, draft.group());
        return Outcome.done(rows.findByParticipantIdOrderById(participantId).stream().filter(proof -> same(proof, draft)).findFirst()
            .orElseGet(() -> save(scope, person, draft)));
    }

    private Proof save(Scope scope, Person person, ProofDraft draft) {
        long participantId = person.participant().id();
        Proof proof = rows.save(new Proof(null, scope.structure(), participantId, draft.group(), draft.document(), draft.dated(),
            draft.seenOn(), scope.actor().account(), draft.validUntil()));
        journal.recordPerson(scope, "proof.seen", "participant", participantId, person.participant().personKeyId(), null, proof);
        return proof;
    }

    private static boolean same(Proof proof, ProofDraft draft) {
        return proof.group() == draft.group() && proof.document().equals(draft.document()) && proof.dated().equals(draft.dated())
            && proof.seenOn().equals(draft.seenOn()) && java.util.Objects.equals(proof.validUntil(), draft.validUntil());
    }

    /** Proofs of one person the viewer reaches, of the groups the viewer may know. */
    @Transactional
    public List<Proof> of(Scope scope, long participantId) {
        scope.require(Permission.READ_PARTICIPANTS);
        return participants.find(scope, participantId).map(person -> known(scope, person).proofs()).orElse(List.of());
    }

    /**
     * Groups of one person the viewer reaches: all of them for who controls eligibility; for others those the person was placed for
     * with them, less those that tell about health.
     */
    @Transactional
    public List<EligibleGroup> groups(Scope scope, long participantId) {
        scope.require(Permission.READ_PARTICIPANTS);
        return participants.find(scope, participantId).map(person -> known(scope, person).groups()).orElse(List.of());
    }

    /** Groups and proofs of a person, as far as the viewer may know of them. */
    public record Known(List<EligibleGroup> groups, List<Proof> proofs) { }

    /** Both at once, of a person the viewer was found to reach. */
    @Transactional
    public Known known(Scope scope, Person person) {
        scope.require(Permission.READ_PARTICIPANTS);
        long id = person.participant().id();
        List<EligibleGroup> known = groups.findByParticipantIdOrderById(id).stream().map(GroupMembership::group).toList();
        if (!scope.may(Permission.RECORD_PARTICIPANTS)) {
            List<String> placedFor = groups.placedFor(id, scope.structure(), scope.reach(), scope.organisation());
            known = known.stream().filter(group -> group.isKnownTo(scope) && placedFor.contains(group.name())).toList();
        }
        List<EligibleGroup> shown = known;
        return new Known(shown, shown.isEmpty() ? List.of() : proofs(scope, id).stream().filter(proof -> shown.contains(proof.group())).toList());
    }

    /** Every proof of the structure, by participant, as facts for judging lines: never shown as such to a viewer. */
    @Transactional
    public Map<Long, List<Proof>> facts(Scope scope) {
        scope.require(Permission.READ_HOURS);
        return kept.facts(scope.structure(), "", () -> all(scope));
    }

    private Map<Long, List<Proof>> all(Scope scope) {
        return rows.findByStructureIdOrderById(scope.structure()).stream().collect(Collectors.groupingBy(Proof::participantId));
    }

    private List<Proof> proofs(Scope scope, long participant) {
        return kept.renewedFacts(scope.structure(), "", () -> all(scope)).map(every -> every.getOrDefault(participant, List.of()))
            .orElseGet(() -> rows.findByParticipantIdOrderById(participant));
    }

    /** Lets files be evidence of a proof of someone who can still be named; they are sealed with the key of that person. */
    @Singleton
    static class ProofFiles implements Evidenced {

        private final ParticipantRows.ProofRows rows;
        private final Participants participants;

        ProofFiles(ParticipantRows.ProofRows rows, Participants participants) {
            this.rows = rows;
            this.participants = participants;
        }

        @Override
        public EvidenceSubject evidences() {
            return EvidenceSubject.PROOF;
        }

        @Override
        @Transactional
        public Optional<Concerned> concerned(Scope scope, long id) {
            return rows.findByIdAndStructureId(id, scope.structure()).flatMap(proof -> participants.find(scope, proof.participantId())
                .filter(person -> person.identity().isPresent())
                .map(person -> new Concerned(person.participant().personKeyId(), person.participant().id(), proof.document(), null)));
        }
    }
}
