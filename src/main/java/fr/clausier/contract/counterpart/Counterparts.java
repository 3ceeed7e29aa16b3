package fr.clausier.contract.counterpart;

import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom to turn to about lots, buyers and referrers. Names are sealed each with a key of its own, in the table and in the journal. */
@Singleton
public class Counterparts {

    private final CounterpartRows rows;
    private final Lots lots;
    private final Organisations organisations;
    private final Referrers referrers;
    private final PersonKeys keys;
    private final Journal journal;
    private final Unchanged<Set<Long>, List<CounterpartRow>> kept;

    Counterparts(CounterpartRows rows, Lots lots, Organisations organisations, Referrers referrers, PersonKeys keys, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.lots = lots;
        this.organisations = organisations;
        this.referrers = referrers;
        this.keys = keys;
        this.journal = journal;
        this.kept = keeping.of(Keeping.MANY, Thing.COUNTERPART);
    }

    /** Those of some lots the viewer was found to reach, by lot: two queries, however many. A provider sees the buyer's and the holder's. */
    @Transactional
    public Map<Long, LotCounterparts> ofLots(Scope scope, Collection<Lot> some, Map<Long, Long> buyers) {
        scope.require(Permission.READ_CONTRACTS);
        List<Counterpart> found = some.isEmpty() ? List.of() : opened(around(scope, some.stream().map(Lot::id).collect(Collectors.toSet()))).stream()
            .filter(each -> scope.role() != Role.PROVIDER || each.kind() == CounterpartKind.BUYER_CLAUSE || each.kind() == CounterpartKind.HOLDER).toList();
        Map<CounterpartOwner, List<Counterpart>> byOwner = found.stream().collect(Collectors.groupingBy(Counterpart::owner));
        Map<Long, LotCounterparts> counterparts = new HashMap<>();
        some.forEach(lot -> counterparts.put(lot.id(), new LotCounterparts(byOwner.getOrDefault(CounterpartOwner.lot(lot.id()), List.of()),
            byOwner.getOrDefault(CounterpartOwner.buyer(buyers.get(lot.contractId())), List.of()))));
        return counterparts;
    }

    /** A contract keeps its buyer and a lot its contract, so that those around lots change with counterparts alone. */
    private List<CounterpartRow> around(Scope scope, Set<Long> some) {
        return kept.facts(scope.structure(), some, () -> rows.aroundLots(scope.structure(), some));
    }

    /** Those typed at one owner; empty when the viewer does not read them there. */
    @Transactional
    public Optional<List<Counterpart>> of(Scope scope, CounterpartOwner owner) {
        if (!reads(scope, owner)) {
            return Optional.empty();
        }
        return Optional.of(switch (owner.kind()) {
            case BUYER -> opened(rows.findByStructureIdAndOrganisationId(scope.structure(), owner.id()));
            case LOT -> opened(around(scope, Set.of(owner.id()))).stream().filter(each -> each.owner().equals(owner)).toList();
            case REFERRER -> opened(rows.findByStructureIdAndReferrerIdIn(scope.structure(), List.of(owner.id())));
        });
    }

    /** Those of some referrers, by referrer, for who writes to them. */
    @Transactional
    public Map<Long, List<Counterpart>> ofReferrers(Scope scope, Collection<Long> some) {
        return some.isEmpty() || !scope.may(Permission.RECORD_NEEDS) ? Map.of()
            : opened(rows.findByStructureIdAndReferrerIdIn(scope.structure(), some)).stream().collect(Collectors.groupingBy(each -> each.owner().id()));
    }

    /** One the viewer may change. */
    @Transactional
    public Optional<Counterpart> find(Scope scope, long id) {
        return row(scope, id).flatMap(row -> opened(List.of(row)).stream().findFirst());
    }

    @Transactional
    public Outcome<Counterpart> record(Scope scope, CounterpartOwner owner, CounterpartDraft draft) {
        require(scope, owner);
        journal.writeAlone();
        if (!reads(scope, owner)) {
            return Outcome.absent();
        }
        long key = keys.create();
        CounterpartRow saved = rows.save(CounterpartRow.of(null, scope.structure(), owner, draft.kind(), key, keys.seal(key, Counterpart.sealable(draft)), 0));
        journal.recordPerson(scope, "counterpart.recorded", subject(owner), owner.id(), key, null, draft);
        return Outcome.done(opened(List.of(saved)).get(0));
    }

    @Transactional
    public Outcome<Counterpart> change(Scope scope, long id, long version, CounterpartDraft draft) {
        journal.writeAlone();
        CounterpartRow before = row(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        require(scope, before.owner());
        Counterpart known = opened(List.of(before)).get(0);
        if (before.version() != version) {
            return new Outcome.Changed<>(known);
        }
        CounterpartRow after = rows.update(CounterpartRow.of(id, scope.structure(), before.owner(), draft.kind(), before.personKeyId(),
            keys.seal(before.personKeyId(), Counterpart.sealable(draft)), version));
        journal.recordPerson(scope, "counterpart.changed", subject(before.owner()), before.owner().id(), before.personKeyId(), known, draft);
        return Outcome.done(opened(List.of(after)).get(0));
    }

    /** Takes one away; the journal keeps that it was there, sealed. */
    @Transactional
    public Outcome<Counterpart> remove(Scope scope, long id) {
        journal.writeAlone();
        CounterpartRow before = row(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        require(scope, before.owner());
        Counterpart known = opened(List.of(before)).get(0);
        rows.delete(before);
        journal.recordPerson(scope, "counterpart.removed", subject(before.owner()), before.owner().id(), before.personKeyId(), known, null);
        return Outcome.done(known);
    }

    private Optional<CounterpartRow> row(Scope scope, long id) {
        return rows.findByIdAndStructureId(id, scope.structure()).filter(each -> reads(scope, each.owner()) && scope.may(asked(each.owner())));
    }

    private boolean reads(Scope scope, CounterpartOwner owner) {
        return switch (owner.kind()) {
            case LOT -> scope.may(Permission.READ_CONTRACTS) && lots.find(scope, owner.id()).isPresent();
            case BUYER -> (scope.reach().equals("ALL") || scope.role() == Role.BUYER && scope.organisation() == owner.id())
                && organisations.find(scope, owner.id()).isPresent();
            case REFERRER -> scope.may(Permission.RECORD_NEEDS) && referrers.find(scope, owner.id()).isPresent();
        };
    }

    private static void require(Scope scope, CounterpartOwner owner) {
        scope.require(asked(owner));
    }

    private static Permission asked(CounterpartOwner owner) {
        return owner.kind() == CounterpartOwner.Kind.REFERRER ? Permission.RECORD_NEEDS : Permission.RECORD_CONTRACTS;
    }

    private static String subject(CounterpartOwner owner) {
        return switch (owner.kind()) {
            case LOT -> "lot";
            case BUYER -> "organisation";
            case REFERRER -> "referrer";
        };
    }

    private List<Counterpart> opened(List<CounterpartRow> found) {
        Map<Long, String> plain = keys.openAll(found.stream().collect(Collectors.toMap(CounterpartRow::personKeyId, CounterpartRow::detailsEnc)));
        return found.stream().filter(each -> plain.containsKey(each.personKeyId())).map(each -> Counterpart.unsealed(each, plain.get(each.personKeyId())))
            .sorted(Counterpart.IN_ORDER).toList();
    }
}
