package fr.clausier.report.sending;

import fr.clausier.access.http.Incident;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.report.sending.rule.DueRule;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, again what failed, and keeps what was sent to whom. */
@Singleton
public class Sendings {

    private static final Logger LOG = LoggerFactory.getLogger(Sendings.class);

    private final SubscriptionRows subscriptions;
    private final SubscriptionRows.SendingRows rows;
    private final Claims claims;
    private final Composing composing;
    private final Recipients recipients;
    private final Map<Channel, Carrier> carriers;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<Subscription>> kept;

    Sendings(SubscriptionRows subscriptions, SubscriptionRows.SendingRows rows, Claims claims, Composing composing, Recipients recipients,
            List<Carrier> carriers, Journal journal, Calendar calendar, Keeping keeping) {
        this.subscriptions = subscriptions;
        this.rows = rows;
        this.claims = claims;
        this.composing = composing;
        this.recipients = recipients;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.REPORT_SUBSCRIPTION);
    }

    /** Sends what is due now in the viewer's structure, and tries again what failed. Any number of nodes may ask at once. */
    public Round run(Scope scope) {
        scope.require(Permission.SEND_REPORTS);
        Round round = Round.NOTHING;
        for (Subscription each : subscriptions.standing(scope.structure())) {
            for (Sending unsettled : each.isActive() ? rows.unsettled(scope.structure(), each.id()) : List.<Sending>of()) {
                round = tally(round, scope, claims.again(scope, unsettled.id(), carriers.get(unsettled.channel())));
            }
            for (YearMonth month : each.isActive() ? due(each) : List.<YearMonth>of()) {
                round = tally(round, scope, claims.month(scope, each.id(), month));
            }
        }
        return round;
    }

    /**
     * Sends a month at once because a person asks, whatever day it is.
     *
     * @param seen how many tries of that month the person knew of, so that a form sent twice sends once
     */
    public Outcome<Sending> sendNow(Scope scope, long subscription, YearMonth month, int seen) {
        scope.require(Permission.SEND_REPORTS);
        Outcome<Sending> taken = claims.byHand(scope, subscription, month, seen);
        if (taken instanceof Outcome.Done<Sending> done) {
            deliver(scope, done.value());
            return Outcome.done(rows.findByIdAndStructureId(done.value().id(), scope.structure()).orElseThrow());
        }
        return taken;
    }

    /** The letter a subscriber would get of a month, made as for them; nothing is sent. */
    public Optional<Letter> preview(Scope scope, long subscription, YearMonth month) {
        scope.require(Permission.SEND_REPORTS);
        return subscriptions.standing(scope.structure(), subscription).map(of -> composing.letter(scope, of,
            recipients.addressed(of).recipient().orElse(new Recipient("", "")), month, of.language(), 0));
    }

    /** The workbook of a sending, made once more: a month that is closed gives what was sent. */
    public Optional<Letter> copy(Scope scope, long sending) {
        scope.require(Permission.SEND_REPORTS);
        return rows.findByIdAndStructureId(sending, scope.structure()).flatMap(sent -> subscriptions.findByIdAndStructureId(sent.subscriptionId(),
            scope.structure()).map(of -> composing.letter(scope, of, new Recipient("", ""), sent.month(), sent.language(), sending)));
    }

    /** What was sent of a subscription, or tried, newest month first, at most 200. */
    @Transactional
    public List<Addressed.Sent> of(Scope scope, long subscription) {
        scope.require(Permission.SEND_REPORTS);
        return subscriptions.standing(scope.structure(), subscription).map(of -> rows.of(scope.structure(), subscription).stream()
            .map(sending -> sent(of, sending)).toList()).orElse(List.of());
    }

    /** What did not leave, or may not have, and that nobody put aside. */
    @Transactional
    public List<Addressed.Sent> troubles(Scope scope) {
        scope.require(Permission.SEND_REPORTS);
        Map<Long, Subscription> standing = kept.facts(scope.structure(), "", () -> subscriptions.standing(scope.structure())).stream()
            .collect(Collectors.toMap(Subscription::id, Function.identity()));
        return rows.troubles(scope.structure()).stream().filter(sending -> standing.containsKey(sending.subscriptionId()))
            .map(sending -> sent(standing.get(sending.subscriptionId()), sending)).toList();
    }

    /** Puts a notice aside that would stay otherwise. Doing it again changes nothing; what is still tried by itself cannot be put aside. */
    @Transactional
    public Outcome<Sending> dismiss(Scope scope, long sending) {
        scope.require(Permission.SEND_REPORTS);
        journal.writeAlone();
        Sending found = rows.findByIdAndStructureId(sending, scope.structure()).filter(each -> each.state().waitsForSomeone()).orElse(null);
        if (found == null) {
            return Outcome.absent();
        }
        if (found.dismissedAt() != null) {
            return Outcome.done(found);
        }
        Sending after = rows.update(found.dismissed(calendar.now(), scope.actor().account()));
        journal.record(scope, "report.dismissed", "report-subscription", found.subscriptionId(), null, after.told());
        return Outcome.done(after);
    }

    /** What a subscription shows, in words. */
    public String title(Scope scope, Subscription of, Words words) {
        return composing.title(scope, of, words);
    }

    private List<YearMonth> due(Subscription of) {
        Set<YearMonth> tried = rows.of(of.structureId(), of.id()).stream().map(Sending::month).collect(Collectors.toSet());
        return DueRule.due(of.day(), of.firstMonth(), calendar.today(), tried);
    }

    private Round tally(Round round, Scope scope, Optional<Sending> taken) {
        return taken.map(sending -> round.with(deliver(scope, sending))).orElse(round);
    }

    private SendingState deliver(Scope scope, Sending taken) {
        Sending held = taken;
        Carrier carrier = carriers.get(taken.channel());
        try {
            Letter letter = letter(scope, taken, carrier);
            Optional<Sending> handed = claims.hand(scope, taken, letter);
            if (handed.isEmpty()) {
                return taken.state();
            }
            held = handed.get();
            carrier.carry(letter);
        } catch (Undelivered why) {
            LOG.warn("sending {} did not leave: {}", taken.id(), why.problem().code());
            return claims.failed(scope, held, why);
        } catch (RuntimeException fault) {
            LOG.error("sending {} failed: {}", taken.id(), Incident.told("a letter", fault));
            boolean unknown = held.state() == SendingState.HANDED && !carrier.isRepeatable();
            return claims.failed(scope, held, unknown ? Undelivered.uncertain("sending-fault", fault) : Undelivered.because("sending-fault", fault));
        }
        return claims.sent(scope, held);
    }

    private Letter letter(Scope scope, Sending taken, Carrier carrier) throws Undelivered {
        Subscription of = subscriptions.standing(scope.structure(), taken.subscriptionId()).orElseThrow();
        Optional<Recipient> to = recipients.open(of.personKeyId(), taken.recipientEnc());
        Optional<String> against = carrier.missing().or(() -> to.isEmpty() ? Optional.of("sending-recipient-erased")
            : recipients.objection(scope, of.viewpoint(), of.organisationId(), to.get(), taken.channel()));
        if (against.isPresent()) {
            throw Undelivered.because(against.get(), null);
        }
        return composing.letter(scope, of, to.orElseThrow(), taken.month(), taken.language(), taken.id());
    }

    private Addressed.Sent sent(Subscription of, Sending sending) {
        return new Addressed.Sent(sending, recipients.open(of.personKeyId(), sending.recipientEnc()));
    }
}
