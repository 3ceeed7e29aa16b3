package fr.clausier.participant;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Reading;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.alike.Traces;
import fr.clausier.participant.profile.Pseudonyms;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People whose hours count. Their names are sealed one by one and found through a blind index, never by reading them all. */
@Singleton
public class Participants {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PER_QUERY = 500;
    /** Begins, with a figure, the index of a record whose spelling is lent to the one it leads to; the rest is the spelling's own. */
    private static final String LENT = "~";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ParticipantRows rows;
    private final ParticipantRows.GroupRows groups;
    private final PersonKeys keys;
    private final Traces traces;
    private final Pseudonyms pseudonyms;
    private final Journal journal;

    Participants(ParticipantRows rows, ParticipantRows.GroupRows groups, PersonKeys keys, Traces traces, Pseudonyms pseudonyms, Journal journal) {
        this.rows = rows;
        this.groups = groups;
        this.keys = keys;
        this.traces = traces;
        this.pseudonyms = pseudonyms;
        this.journal = journal;
    }

    @Transactional
    public Optional<Person> find(Scope scope, long id) {
        return Reading.once("participant", id, scope, () -> rows.visible(id, scope.structure(), scope.reach(), scope.organisation())
            .map(p -> people(scope, List.of(p)).get(0)));
    }

    /** The person of this identity in the structure, accents and case aside; only for those entitled to names. */
    @Transactional
    public Optional<Person> find(Scope scope, Identity identity) {
        scope.require(Permission.READ_PARTICIPANTS);
        return rows.findByStructureIdAndIdentityIndex(scope.structure(), index(scope, identity))
            .flatMap(p -> find(scope, p.id()));
    }

    /** Those among some people whom the viewer reaches, by id. */
    @Transactional
    public Map<Long, Person> some(Scope scope, Collection<Long> ids) {
        List<Long> all = List.copyOf(new java.util.HashSet<>(ids));
        List<Participant> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            found.addAll(rows.visibleAmong(all.subList(i, Math.min(all.size(), i + PER_QUERY)), scope.structure(), scope.reach(), scope.organisation()));
        }
        return byId(scope, found);
    }

    /** Everyone the viewer reaches, by id. */
    @Transactional
    public Map<Long, Person> all(Scope scope) {
        return byId(scope, rows.allVisible(scope.structure(), scope.reach(), scope.organisation()));
    }

    private Map<Long, Person> byId(Scope scope, List<Participant> found) {
        return people(scope, found).stream().collect(Collectors.toMap(p -> p.participant().id(), Function.identity()));
    }

    /** By whole family name, by family name and first name in any order (accents and case aside), or by reference; everyone when the text is empty. Newest first. */
    @Transactional
    public Listing<Person> search(Scope scope, String text, int page) {
        scope.require(Permission.READ_PARTICIPANTS);
        if (text.isBlank()) {
            List<Participant> newest = rows.newest(scope.structure(), scope.reach(), scope.organisation(), Listing.PAGE, Listing.offset(page));
            return Listing.of(people(scope, newest), page, () -> rows.countVisible(scope.structure(), scope.reach(), scope.organisation()));
        }
        String index = nameIndex(scope, text);
        String whole = traces.whole(scope, text);
        String reference = text.trim().toUpperCase(java.util.Locale.ROOT);
        List<Participant> found = rows.named(index, whole, reference, scope.structure(), scope.reach(), scope.organisation(), Listing.PAGE, Listing.offset(page));
        return Listing.of(people(scope, found), page, () -> rows.countNamed(index, whole, reference, scope.structure(), scope.reach(), scope.organisation()));
    }

    @Transactional
    public Outcome<Person> record(Scope scope, ParticipantDraft draft) {
        requireRecording(scope);
        journal.writeAlone();
        Identity identity = new Identity(draft.familyName(), draft.firstName(), draft.birthDate());
        if (rows.findByStructureIdAndIdentityIndex(scope.structure(), index(scope, identity)).isPresent()) {
            return Outcome.refused(Problem.atField("participant-exists", "familyName", ""));
        }
        long key = keys.create();
        Participant saved = rows.save(row(scope, null, reference(), key, keys.seal(key, identity.sealable()), identity, draft, 0));
        traces.keep(scope, Map.of(saved.id(), identity));
        journal.recordPerson(scope, "participant.recorded", "participant", saved.id(), key, null, draft);
        return Outcome.done(new Person(saved, Optional.of(identity)));
    }

    /** Another may bear the name it is changed to when that record leads to this one: it then lends its spelling until this one leaves it. */
    @Transactional
    public Outcome<Person> change(Scope scope, long id, long version, ParticipantDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Person before = find(scope, id).orElse(null);
        if (before == null || before.identity().isEmpty()) {
            return Outcome.absent();
        }
        if (before.participant().version() != version) {
            return new Outcome.Changed<>(before);
        }
        Identity identity = new Identity(draft.familyName(), draft.firstName(), draft.birthDate());
        Participant old = before.participant();
        boolean taken = rows.findByStructureIdAndIdentityIndex(scope.structure(), index(scope, identity))
            .filter(other -> !other.id().equals(old.id())).isPresent();
        if (taken && !isLent(scope, old.id(), index(scope, identity))) {
            return Outcome.refused(Problem.atField("participant-exists", "familyName", ""));
        }
        Participant after = rows.update(row(scope, old.id(), old.reference(), old.personKeyId(), keys.seal(old.personKeyId(), identity.sealable()),
            identity, draft, version));
        if (!after.identityIndex().equals(old.identityIndex())) {
            giveBack(scope, old.id(), old.identityIndex());
        }
        traces.renew(scope, old.id(), identity);
        journal.recordPerson(scope, "participant.changed", "participant", old.id(), old.personKeyId(), before.identity().get(), draft);
        return Outcome.done(new Person(after, Optional.of(identity)));
    }

    /** Takes a spelling from the record that bears it, if that one leads here. */
    private boolean isLent(Scope scope, long id, String index) {
        int before = rows.lent(scope.structure(), LENT + "_" + index.substring(2)).size();
        return rows.respell(scope.structure(), id, index, LENT + (before + 1) + index.substring(2)) == 1;
    }

    /** Gives a spelling this record no longer bears back to the last that lent it. */
    private void giveBack(Scope scope, long id, String index) {
        List<String> lent = rows.lent(scope.structure(), LENT + "_" + index.substring(2));
        if (!lent.isEmpty()) {
            rows.respell(scope.structure(), id, lent.get(lent.size() - 1), index);
        }
    }

    /** Says that a person belongs to a group; saying it again changes nothing. */
    @Transactional
    public Outcome<GroupMembership> join(Scope scope, long id, EligibleGroup group) {
        requireRecording(scope);
        journal.writeAlone();
        Participant participant = rows.visible(id, scope.structure(), scope.reach(), scope.organisation()).orElse(null);
        if (participant == null) {
            return Outcome.absent();
        }
        return Outcome.done(groups.findByParticipantIdAndGroup(id, group).orElseGet(() -> {
            GroupMembership saved = groups.save(new GroupMembership(null, scope.structure(), id, group));
            journal.recordPerson(scope, "participant.joined", "participant", id, participant.personKeyId(), null, saved);
            return saved;
        }));
    }

    /** The key of a person of the structure, with which the journal seals what is written of them. It tells nothing of the person. */
    @Transactional
    public long personKey(Scope scope, long id) {
        return rows.findById(id).filter(p -> p.structureId() == scope.structure()).orElseThrow().personKeyId();
    }

    /** Ids of those among these identities that the structure knows, by {@link Identity#key()}; for imports of thousands of rows. */
    @Transactional
    public Map<String, Long> known(Scope scope, Collection<Identity> identities) {
        Map<String, String> keyByIndex = new HashMap<>();
        identities.forEach(identity -> keyByIndex.put(index(scope, identity), identity.key()));
        List<String> indexes = List.copyOf(keyByIndex.keySet());
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < indexes.size(); i += PER_QUERY) {
            rows.led(scope.structure(), indexes.subList(i, Math.min(indexes.size(), i + PER_QUERY)))
                .forEach(p -> ids.put(keyByIndex.get(p.identityIndex()), p.id()));
        }
        return ids;
    }

    private String index(Scope scope, Identity identity) {
        return traces.identity(scope, identity);
    }

    private String nameIndex(Scope scope, String familyName) {
        return traces.family(scope, familyName);
    }

    /** Placing someone unknown records them: whoever may place may record the person placed. */
    static void requireRecording(Scope scope) {
        if (!scope.may(Permission.RECORD_PARTICIPANTS) && !scope.may(Permission.RECORD_PLACEMENTS)) {
            throw new Scope.Forbidden(Permission.RECORD_PARTICIPANTS);
        }
    }

    private List<Person> people(Scope scope, List<Participant> found) {
        Map<Long, String> sealed = new HashMap<>();
        if (scope.seesNames()) {
            found.forEach(p -> sealed.put(p.personKeyId(), p.identityEnc()));
        }
        Map<Long, String> plain = keys.openAll(sealed);
        return found.stream().map(p -> new Person(p.called(pseudonyms.told(scope, p.reference())), Optional.ofNullable(plain.get(p.personKeyId())).map(Identity::unsealed))).toList();
    }

    /**
     * The row of a person: what names them sealed, and blind indexes to find them by.
     *
     * @param id null for someone new; @param sealed the identity, sealed with the person's key
     */
    Participant row(Scope scope, Long id, String reference, long key, String sealed, Identity identity, ParticipantDraft draft, long version) {
        return new Participant(id, scope.structure(), reference, key, sealed, index(scope, identity), nameIndex(scope, identity.familyName()),
            draft.sex(), draft.commune(), draft.communeCode(), draft.qpv(), draft.education(), draft.referrer(), version);
    }

    static String reference() {
        StringBuilder reference = new StringBuilder("P-");
        for (int i = 0; i < 8; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
