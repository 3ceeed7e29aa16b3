package fr.clausier.participant.alike;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.store.MasterKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keyed digests of a person: of each word of their names with the birth date, of names written in one word with it, of all the words
 * without it. Three to seven rows a person.
 */
@Singleton
public class Traces {

    private final TraceRows rows;
    private final MasterKey master;

    Traces(TraceRows rows, MasterKey master) {
        this.rows = rows;
        this.master = master;
    }

    /** Writes the traces of a person anew, in the transaction that changes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(Scope scope, long participant, Identity who) {
        rows.forget(participant);
        keep(scope, Map.of(participant, who));
    }

    /** Writes the traces of people just recorded, by id, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Scope scope, Map<Long, Identity> people) {
        rows.write(people.entrySet().stream().flatMap(each -> of(scope, each.getValue()).stream()
            .map(trace -> new PersonTrace(null, scope.structure(), each.getKey(), trace))).toList());
    }

    Set<String> of(Scope scope, Identity who) {
        List<String> words = Likeness.words(who);
        Set<String> traces = new LinkedHashSet<>();
        Stream.concat(words.stream(), Stream.of(Folded.of(who.familyName()).replace(" ", ""), Folded.of(who.firstName()).replace(" ", "")))
            .forEach(word -> traces.add(index(scope, word + "|" + who.birthDate())));
        traces.add(whole(scope, who.familyName() + " " + who.firstName()));
        return traces;
    }

    /** The trace of whoever bears these names, in whatever order they are written. */
    public String whole(Scope scope, String names) {
        return index(scope, String.join(" ", Likeness.words(names)));
    }

    String written(Scope scope, Identity who) {
        return master.lastingIndex("written", scope.structure(), who.key());
    }

    /** The blind index of an identity, by which an import finds known people without reading names. */
    public String identity(Scope scope, Identity who) {
        return master.blindIndex("identity", scope.structure(), who.key());
    }

    /** The blind index of a family name. */
    public String family(Scope scope, String familyName) {
        return master.blindIndex("name", scope.structure(), Folded.of(familyName));
    }

    /** The same room under another key. */
    Traces under(MasterKey other) {
        return new Traces(rows, other);
    }

    List<PersonTrace> sharing(Scope scope, Collection<String> traces) {
        return rows.findByStructureIdAndTraceIn(scope.structure(), traces);
    }

    private String index(Scope scope, String text) {
        return master.blindIndex("trace", scope.structure(), text);
    }
}
