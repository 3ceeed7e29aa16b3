package fr.clausier.participant.alike;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.store.MasterKey;
import fr.clausier.store.PersonKeys;
import fr.clausier.store.rotation.Reindexed;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The blind indexes by which people are found, written anew under another master key; those of someone erased are gone already. */
@Singleton
class Reindexing implements Reindexed {

    private static final int PER_QUERY = 500;
    /** Begins, with a figure, the index of a record whose spelling is lent. */
    private static final String LENT = "~";

    private final TraceRows rows;
    private final TraceRows.SpellingRows spellings;
    private final Traces traces;
    private final PersonKeys keys;

    Reindexing(TraceRows rows, TraceRows.SpellingRows spellings, Traces traces, PersonKeys keys) {
        this.rows = rows;
        this.spellings = spellings;
        this.traces = traces;
        this.keys = keys;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int reindex(MasterKey next) {
        Traces under = traces.under(next);
        int indexed = 0;
        for (List<TraceRows.Spelling> some = spellings.following(0, PER_QUERY); !some.isEmpty();
             some = spellings.following(some.get(some.size() - 1).id(), PER_QUERY)) {
            Map<Long, String> plain = keys.openAll(some.stream().collect(Collectors.toMap(TraceRows.Spelling::personKeyId, TraceRows.Spelling::identityEnc)));
            for (TraceRows.Spelling each : some) {
                if (plain.containsKey(each.personKeyId())) {
                    reindex(under, each, Identity.unsealed(plain.get(each.personKeyId())));
                    indexed++;
                }
            }
        }
        return indexed;
    }

    private void reindex(Traces under, TraceRows.Spelling each, Identity who) {
        Scope scope = Scope.facilitator(Actor.OPERATOR, each.structureId());
        String own = under.identity(scope, who);
        String index = each.identityIndex().startsWith(LENT) ? each.identityIndex().substring(0, 2) + own.substring(2) : own;
        spellings.respell(each.id(), index, under.family(scope, who.familyName()));
        if (rows.tracesOf(each.id()) > 0) {
            rows.forget(each.id());
            under.keep(scope, Map.of(each.id(), who));
        }
    }
}
