package fr.clausier.participant.alike;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records that may be of one person: proposed, never merged by themselves. What somebody said of two people is remembered. */
@Singleton
public class Duplicates {

    /** How many pairs are opened to be compared, and how many are shown. */
    private static final int MOST_COMPARED = 2000;
    private static final int MOST_SHOWN = 100;

    private final ApartRows rows;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;

    Duplicates(ApartRows rows, Participants participants, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Two records that look alike. @param likeness in what; null when nothing but a person says so */
    public record Pair(Person one, Person other, Likeness likeness) { }

    /** Pairs that look alike, the oldest records first, but those said to be two people; at most a hundred. */
    @Transactional
    public List<Pair> pairs(Scope scope) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        List<ApartRows.Ids> found = rows.sharing(scope.structure(), MOST_COMPARED);
        Set<Long> ids = new HashSet<>();
        found.forEach(each -> {
            ids.add(each.one());
            ids.add(each.other());
        });
        Map<Long, Person> people = participants.some(scope, ids);
        List<Pair> pairs = new ArrayList<>();
        found.forEach(each -> Optional.ofNullable(people.get(each.one())).flatMap(one -> Optional.ofNullable(people.get(each.other()))
            .flatMap(other -> likeness(one, other).map(likeness -> new Pair(one, other, likeness)))).ifPresent(pairs::add));
        return pairs.stream().limit(MOST_SHOWN).toList();
    }

    private static Optional<Likeness> likeness(Person one, Person other) {
        return one.identity().flatMap(who -> other.identity().flatMap(whom -> Likeness.between(who, whom)));
    }

    /** Two records side by side, alike or not; empty unless both are there and are two. */
    @Transactional
    public Optional<Pair> pair(Scope scope, long one, long other) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Map<Long, Person> people = participants.some(scope, List.of(one, other));
        return people.size() < 2 ? Optional.empty()
            : Optional.of(new Pair(people.get(one), people.get(other), likeness(people.get(one), people.get(other)).orElse(null)));
    }

    /** Remembers that two records are of two people; saying it again changes nothing. */
    @Transactional
    public Outcome<Pair> apart(Scope scope, long one, long other) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Pair pair = pair(scope, one, other).orElse(null);
        if (pair == null) {
            return Outcome.absent();
        }
        long first = Math.min(one, other);
        long second = Math.max(one, other);
        if (rows.findByOneIdAndOtherId(first, second).isEmpty()) {
            Apart said = rows.save(new Apart(null, scope.structure(), first, second, scope.actor().account(), calendar.now()));
            journal.recordPerson(scope, "participant.apart", "participant", one, pair.one().participant().personKeyId(), null, said);
            journal.recordPerson(scope, "participant.apart", "participant", other, pair.other().participant().personKeyId(), null, said);
        }
        return Outcome.done(pair);
    }
}
