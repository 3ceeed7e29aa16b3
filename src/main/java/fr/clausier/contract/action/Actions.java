package fr.clausier.contract.action;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The log of what was done about each lot, and what is to be done next. */
@Singleton
public class Actions {

    private static final String SUBJECT = "lot-action";
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final ActionRows rows;
    private final Lots lots;
    private final Contracts contracts;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<Asked, List<LotAction>> open;

    /** What is to be done, by a day or about a contract. */
    private record Asked(LocalDate by, int most, long contract) { }

    Actions(ActionRows rows, Lots lots, Contracts contracts, Organisations organisations, PersonKeys keys, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.lots = lots;
        this.contracts = contracts;
        this.organisations = organisations;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
        this.open = keeping.of(Keeping.MANY, Thing.LOT_ACTION);
    }

    /** Entries of a lot, the latest first, struck ones too; empty when the viewer has no such lot. */
    @Transactional
    public Optional<List<Noted>> ofLot(Scope scope, long lot) {
        scope.require(Permission.KEEP_ACTIONS);
        return lots.find(scope, lot).map(found -> noted(scope, rows.ofLot(scope.structure(), lot)));
    }

    /** What is to be done by a day, soonest first, at most so many. @param day null for whatever day */
    @Transactional
    public List<NextAction> next(Scope scope, LocalDate day, int most) {
        scope.require(Permission.KEEP_ACTIONS);
        LocalDate by = day == null ? FAR : day;
        List<Noted> noted = noted(scope, open.facts(scope.structure(), new Asked(by, most, 0), () -> rows.open(scope.structure(), by, most)));
        if (noted.isEmpty()) {
            return List.of();
        }
        Map<Long, Lot> known = lots.all(scope).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        Map<Long, Contract> of = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        return noted.stream().filter(each -> known.containsKey(each.action().lotId())).map(each -> new NextAction(each, of.get(known.get(each.action().lotId()).contractId()), known.get(each.action().lotId()))).toList();
    }

    /** The soonest thing to be done about each lot of a contract that has some, by lot. */
    @Transactional
    public Map<Long, Noted> nextOf(Scope scope, long contract) {
        scope.require(Permission.KEEP_ACTIONS);
        return noted(scope, open.facts(scope.structure(), new Asked(null, 0, contract), () -> rows.openOf(scope.structure(), contract))).stream().collect(Collectors.toMap(each -> each.action().lotId(), Function.identity(),
            (soonest, later) -> soonest));
    }

    /** Records what was done. Refuses {@code action-ahead} for a day that has not come. */
    @Transactional
    public Outcome<Noted> record(Scope scope, long lot, ActionDraft draft) {
        scope.require(Permission.KEEP_ACTIONS);
        journal.writeAlone();
        if (lots.find(scope, lot).isEmpty()) {
            return Outcome.absent();
        }
        if (draft.doneOn().isAfter(calendar.today())) {
            return Outcome.refused(Problem.atField("action-ahead", "doneOn", draft.doneOn().toString()));
        }
        if (draft.organisation() != null && organisations.find(scope, draft.organisation()).isEmpty()) {
            return Outcome.refused(Problem.atField("action-organisation", "party", draft.organisation().toString()));
        }
        return Outcome.done(kept(scope, lot, draft, null));
    }

    /** Marks what was next as done. Doing it again changes nothing. */
    @Transactional
    public Outcome<LotAction> done(Scope scope, long action) {
        return changed(scope, action, LotAction::isOpen, each -> each.done(calendar.now(), scope.actor().account()), "lot-action.done");
    }

    /** Strikes an entry that was a mistake: it stays readable, and asks for nothing more. */
    @Transactional
    public Outcome<LotAction> strike(Scope scope, long action) {
        return changed(scope, action, each -> !each.isStruck(), each -> each.struck(calendar.now(), scope.actor().account()), "lot-action.struck");
    }

    /** Asks somebody to take over what was reminded in vain; once for each matter, however often it is said. */
    @Transactional
    public void takeOver(Scope scope, long lot, long organisation, String matter) {
        scope.require(Permission.KEEP_ACTIONS);
        journal.writeAlone();
        Optional<LotAction> known = rows.findByLotIdAndMatter(lot, matter);
        if (known.isEmpty()) {
            kept(scope, lot, new ActionDraft(ActionKind.TAKE_OVER, calendar.today(), organisation, Told.NOTHING, calendar.today()), matter);
        }
    }

    /** Closes what asked somebody to take over and is owed no more; should it be owed anew, it asks anew. @param owed matters still owed */
    @Transactional
    public void answered(Scope scope, Set<String> owed) {
        scope.require(Permission.KEEP_ACTIONS);
        journal.writeAlone();
        rows.takenOver(scope.structure()).stream().filter(each -> !owed.contains(each.matter())).forEach(each -> {
            done(scope, each.id());
            rows.forget(each.id());
        });
    }

    private Noted kept(Scope scope, long lot, ActionDraft draft, String matter) {
        long key = keys.create();
        LotAction saved = rows.save(new LotAction(null, scope.structure(), lot, draft.kind(), draft.doneOn(), draft.organisation(), key,
            keys.seal(key, draft.told().sealable()), draft.nextOn(), null, null, matter, scope.actor().account(), calendar.now(), null, null));
        journal.recordPerson(scope, "lot-action.recorded", SUBJECT, saved.id(), key, null, saved.journaled(draft.told()));
        return noted(scope, List.of(saved)).get(0);
    }

    private Outcome<LotAction> changed(Scope scope, long id, java.util.function.Predicate<LotAction> when, UnaryOperator<LotAction> change, String action) {
        scope.require(Permission.KEEP_ACTIONS);
        journal.writeAlone();
        LotAction before = rows.findByIdAndStructureId(id, scope.structure()).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (!when.test(before)) {
            return Outcome.done(before);
        }
        LotAction after = rows.update(change.apply(before));
        Told told = keys.open(before.personKeyId(), before.toldEnc()).map(Told::unsealed).orElse(Told.NOTHING);
        journal.recordPerson(scope, action, SUBJECT, id, before.personKeyId(), before.journaled(told), after.journaled(told));
        return Outcome.done(after);
    }

    private List<Noted> noted(Scope scope, List<LotAction> actions) {
        Map<Long, String> told = keys.openAll(actions.stream().collect(Collectors.toMap(LotAction::personKeyId, LotAction::toldEnc)));
        Map<Long, Organisation> named = organisations.byIds(scope, actions.stream().map(LotAction::organisationId).filter(Objects::nonNull).toList());
        return actions.stream().map(each -> new Noted(each, told.containsKey(each.personKeyId()) ? Told.unsealed(told.get(each.personKeyId())) : Told.NOTHING,
            each.organisationId() == null ? "" : named.get(each.organisationId()).name())).toList();
    }
}
