package fr.clausier.report.sending;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.report.sending.rule.RetryRule;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Who sends what: each step of a sending is one short transaction that is on disk before the next step begins, so that whichever node
 * dies where, the others know how far it came. See docs/decisions on sending once.
 */
@Singleton
class Claims {

    /** The time a node has to make a workbook, then to hand it over; beyond, others believe it dead. */
    private static final Duration MAKING = Duration.ofMinutes(30);
    private static final Duration HANDING = Duration.ofMinutes(15);

    private final SubscriptionRows subscriptions;
    private final SubscriptionRows.SendingRows rows;
    private final ReportsSettings settings;
    private final Journal journal;
    private final Calendar calendar;

    Claims(SubscriptionRows subscriptions, SubscriptionRows.SendingRows rows, ReportsSettings settings, Journal journal, Calendar calendar) {
        this.subscriptions = subscriptions;
        this.rows = rows;
        this.settings = settings;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Takes a month that nobody took yet; empty when another node, or a person, was first. */
    @Transactional
    Optional<Sending> month(Scope scope, long subscription, YearMonth month) {
        journal.writeAlone();
        Instant now = calendar.now();
        return subscriptions.standing(scope.structure(), subscription).filter(Subscription::isActive)
            .filter(of -> rows.findBySubscriptionIdAndMonthOrderBySeries(subscription, month).isEmpty())
            .map(of -> rows.save(Sending.first(of, month, 0, now, now.plus(MAKING))));
    }

    /** Takes what failed and whose time has come, or what a dead node left. Empty when there is nothing to take. */
    @Transactional
    Optional<Sending> again(Scope scope, long sending, Carrier carrier) {
        journal.writeAlone();
        Instant now = calendar.now();
        Sending found = rows.findByIdAndStructureId(sending, scope.structure()).orElseThrow();
        Optional<Subscription> of = subscriptions.standing(scope.structure(), found.subscriptionId());
        if (found.isLeft(now) && found.state() == SendingState.HANDED && !carrier.isRepeatable()) {
            settle(scope, found.failed(SendingState.UNCERTAIN, now, null, Problem.error("sending-interrupted", Problem.Place.NOWHERE, "")));
            return Optional.empty();
        }
        boolean due = found.isLeft(now) || found.state() == SendingState.FAILED && !now.isBefore(found.nextTryAt());
        return of.filter(Subscription::isActive).filter(active -> due).map(active -> rows.update(found.again(active, now, now.plus(MAKING), false)));
    }

    /**
     * Takes a month because a person asks: the last sending once more when it did not leave, else a further one.
     *
     * @param seen how many tries of the month the person knew of; when there were more, nothing is taken
     */
    @Transactional
    Outcome<Sending> byHand(Scope scope, long subscription, YearMonth month, int seen) {
        journal.writeAlone();
        Instant now = calendar.now();
        Subscription of = subscriptions.standing(scope.structure(), subscription).orElse(null);
        if (of == null) {
            return Outcome.absent();
        }
        List<Sending> known = rows.findBySubscriptionIdAndMonthOrderBySeries(subscription, month);
        Sending last = known.isEmpty() ? null : known.get(known.size() - 1);
        if (known.stream().mapToInt(Sending::attempts).sum() != seen) {
            return last == null ? Outcome.absent() : new Outcome.Changed<>(last);
        }
        if (last != null && last.state().isUnderWay() && !last.isLeft(now)) {
            return Outcome.refused(Problem.atField("sending-under-way", "month", month.toString(), month.toString()));
        }
        boolean once = last == null || last.state() == SendingState.SENT;
        return Outcome.done(once ? rows.save(Sending.first(of, month, known.size(), now, now.plus(MAKING)))
            : rows.update(last.again(of, now, now.plus(MAKING), true)));
    }

    /** Says that the letter is about to leave; empty when another node took it meanwhile, and it must not. */
    @Transactional
    Optional<Sending> hand(Scope scope, Sending taken, Letter letter) {
        journal.writeAlone();
        return rows.findByIdAndStructureId(taken.id(), scope.structure()).filter(stored -> stored.isHeldAs(taken))
            .map(stored -> rows.update(stored.handed(letter, calendar.now().plus(HANDING))));
    }

    /** Nothing is written when another node took it meanwhile: its word holds. */
    @Transactional
    SendingState sent(Scope scope, Sending handed) {
        journal.writeAlone();
        return held(scope, handed).map(stored -> settle(scope, stored.sent(calendar.now()))).orElse(handed.state());
    }

    /** The same for what did not leave, or may not have. */
    @Transactional
    SendingState failed(Scope scope, Sending taken, Undelivered why) {
        journal.writeAlone();
        Instant now = calendar.now();
        return held(scope, taken).map(stored -> {
            Optional<Instant> next = RetryRule.next(stored.attempts() - stored.attemptsBefore(), stored.firstTriedAt(), now, settings.giveUpDays());
            SendingState state = why.isUncertain() ? SendingState.UNCERTAIN : next.isPresent() ? SendingState.FAILED : SendingState.GIVEN_UP;
            return settle(scope, stored.failed(state, now, state == SendingState.FAILED ? next.orElseThrow() : null, why.problem()));
        }).orElse(taken.state());
    }

    private Optional<Sending> held(Scope scope, Sending taken) {
        return rows.findByIdAndStructureId(taken.id(), scope.structure()).filter(stored -> stored.isHeldAs(taken));
    }

    private SendingState settle(Scope scope, Sending after) {
        rows.update(after);
        String action = after.state() == SendingState.SENT ? "report.sent" : after.state() == SendingState.FAILED ? "report.failed"
            : after.state() == SendingState.GIVEN_UP ? "report.given-up" : "report.uncertain";
        journal.record(scope, action, "report-subscription", after.subscriptionId(), null, after.told());
        return after.state();
    }
}
