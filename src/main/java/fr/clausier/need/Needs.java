package fr.clausier.need;

import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** People looked for on lots, and to whom each need was sent. Sending the message itself is somebody else's work: here it is written down. */
@Singleton
public class Needs {

    private final NeedRows rows;
    private final NeedRows.SendingRows sendings;
    private final Lots lots;
    private final Referrers referrers;
    private final Journal journal;
    private final Calendar calendar;

    Needs(NeedRows rows, NeedRows.SendingRows sendings, Lots lots, Referrers referrers, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.sendings = sendings;
        this.lots = lots;
        this.referrers = referrers;
        this.journal = journal;
        this.calendar = calendar;
    }

    @Transactional
    public Optional<Need> find(Scope scope, long id) {
        scope.require(Permission.READ_NEEDS);
        return rows.visible(id, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Those of a lot, the newest first, settled ones too. */
    @Transactional
    public List<Need> ofLot(Scope scope, long lotId) {
        scope.require(Permission.READ_NEEDS);
        return rows.ofLot(lotId, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Those that are open, by first day, and settled ones of whose candidates a referrer is owed an answer. */
    @Transactional
    public List<Need> standing(Scope scope) {
        scope.require(Permission.READ_NEEDS);
        return rows.standing(scope.structure(), scope.reach(), scope.organisation());
    }

    /** To whom some needs were sent, by need, in the order of sending. */
    @Transactional
    public Map<Long, List<NeedSending>> sendings(Scope scope, Collection<Need> needs) {
        scope.require(Permission.READ_NEEDS);
        return needs.isEmpty() ? Map.of() : sendings.findByStructureIdAndNeedIdInOrderById(scope.structure(), needs.stream().map(Need::id).toList())
            .stream().collect(Collectors.groupingBy(NeedSending::needId));
    }

    @Transactional
    public Outcome<Need> record(Scope scope, long lotId, NeedDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        LocalDate day = draft.openedOn() == null ? calendar.today() : draft.openedOn();
        if (day.isAfter(calendar.today())) {
            return Outcome.refused(Problem.atField("need-day-future", "openedOn", day.toString()));
        }
        Need saved = rows.save(Need.opened(scope.structure(), lotId, draft, day, scope.actor().account()));
        journal.record(scope, "need.recorded", "need", saved.id(), null, saved);
        return Outcome.done(saved);
    }

    @Transactional
    public Outcome<Need> change(Scope scope, long id, long version, NeedDraft draft) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Need before = find(scope, id).orElse(null);
        if (before == null || before.version() != version) {
            return before == null ? Outcome.absent() : new Outcome.Changed<>(before);
        }
        Need after = rows.update(before.saying(draft));
        journal.record(scope, "need.changed", "need", id, before, after);
        return Outcome.done(after);
    }

    /**
     * Says that a need is filled or withdrawn, or opens it again. Refuses {@code need-undecided} while a candidate waits to be chosen or
     * placed: everyone proposed is answered.
     */
    @Transactional
    public Outcome<Need> settle(Scope scope, long id, long version, NeedState next, String because) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Need before = find(scope, id).orElse(null);
        if (before == null || before.version() != version) {
            return before == null ? Outcome.absent() : new Outcome.Changed<>(before);
        }
        long undecided = next == NeedState.OPEN ? 0 : rows.undecided(id);
        if (undecided > 0) {
            return Outcome.refused(Problem.atField("need-undecided", "needState", "", Long.toString(undecided)));
        }
        Need after = rows.update(before.as(next, next == NeedState.OPEN ? null : calendar.today(), because));
        journal.record(scope, "need.settled", "need", id, before, after);
        return Outcome.done(after);
    }

    /** Writes down that an open need was sent to some referrers on a day; one it was sent to before keeps its day. */
    @Transactional
    public Outcome<List<NeedSending>> send(Scope scope, long id, Collection<Long> to, LocalDate day) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Need need = find(scope, id).orElse(null);
        if (need == null || to.stream().anyMatch(each -> referrers.find(scope, each).isEmpty())) {
            return Outcome.absent();
        }
        Optional<Problem> problem = !need.isOpen() ? Optional.of(Problem.atField("need-settled", "referrerIds", ""))
            : to.isEmpty() ? Optional.of(Problem.atField("required", "referrerIds", "")) : need.refusing(day, calendar.today(), "sentOn");
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        List<NeedSending> sent = new ArrayList<>();
        for (long referrer : new LinkedHashSet<>(to)) {
            sent.add(sendings.findByNeedIdAndReferrerId(id, referrer).orElseGet(() -> save(scope, id, referrer, day)));
        }
        return Outcome.done(sent);
    }

    private NeedSending save(Scope scope, long need, long referrer, LocalDate day) {
        NeedSending saved = sendings.save(new NeedSending(null, scope.structure(), need, referrer, day, null, scope.actor().account()));
        journal.record(scope, "need.sent", "need", need, null, saved);
        return saved;
    }

    /** Writes down that a referrer the need was sent to has nobody to propose. */
    @Transactional
    public Outcome<NeedSending> nobody(Scope scope, long id, long referrer, LocalDate day) {
        scope.require(Permission.RECORD_NEEDS);
        journal.writeAlone();
        Need need = find(scope, id).orElse(null);
        NeedSending before = need == null ? null : sendings.findByNeedIdAndReferrerId(id, referrer).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = need.refusing(day, calendar.today(), "nobodyOn");
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        NeedSending after = sendings.update(before.nobody(day));
        journal.record(scope, "need.nobody", "need", id, before, after);
        return Outcome.done(after);
    }
}
