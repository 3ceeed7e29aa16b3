package fr.clausier.report.sending;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.rule.DueRule;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who is promised which workbook on which day of the month. Recorded, changed, paused and removed by the facilitator. */
@Singleton
public class Subscriptions {

    private static final String SUBJECT = "report-subscription";

    private final SubscriptionRows rows;
    private final Recipients recipients;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Map<Channel, Carrier> carriers;
    private final Journal journal;
    private final Calendar calendar;

    Subscriptions(SubscriptionRows rows, Recipients recipients, Contracts contracts, Organisations organisations, List<Carrier> carriers,
            Journal journal, Calendar calendar) {
        this.rows = rows;
        this.recipients = recipients;
        this.contracts = contracts;
        this.organisations = organisations;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, each -> each));
        this.journal = journal;
        this.calendar = calendar;
    }

    @Transactional
    public List<Addressed> all(Scope scope) {
        scope.require(Permission.SEND_REPORTS);
        return rows.standing(scope.structure()).stream().map(recipients::addressed).toList();
    }

    @Transactional
    public Optional<Addressed> find(Scope scope, long id) {
        scope.require(Permission.SEND_REPORTS);
        return rows.standing(scope.structure(), id).map(recipients::addressed);
    }

    /** The code of what the settings lack for a channel to be chosen; empty when it can be. */
    public Optional<String> missing(Scope scope, Channel channel) {
        scope.require(Permission.SEND_REPORTS);
        return carriers.get(channel).missing();
    }

    /** Records a subscription; its first month leaves on the next such day that lies ahead. */
    @Transactional
    public Outcome<Addressed> record(Scope scope, SubscriptionDraft draft) {
        scope.require(Permission.SEND_REPORTS);
        journal.writeAlone();
        List<Problem> problems = problems(scope, draft, draft.viewpoint(), draft.organisation());
        if (problems.isEmpty()) {
            problems = reach(scope, draft);
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        long key = recipients.newKey();
        Subscription saved = rows.save(new Subscription(null, scope.structure(), key, recipients.seal(key, draft.recipient()), draft.language(),
            draft.organisation(), draft.viewpoint(), draft.buyer(), draft.contract(), draft.channel(), draft.day(),
            DueRule.first(draft.day(), calendar.today()), false, null, calendar.now(), scope.actor().account(), 0));
        journal.recordPerson(scope, "report-subscription.recorded", SUBJECT, saved.id(), key, null, saved.told(draft.recipient()));
        return Outcome.done(recipients.addressed(saved));
    }

    /** Changes whom it goes to, in which language, how, on which day. */
    @Transactional
    public Outcome<Addressed> change(Scope scope, long id, long version, SubscriptionDraft draft) {
        scope.require(Permission.SEND_REPORTS);
        journal.writeAlone();
        Subscription before = rows.standing(scope.structure(), id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(recipients.addressed(before));
        }
        List<Problem> problems = problems(scope, draft, before.viewpoint(), before.organisationId());
        return problems.isEmpty() ? Outcome.done(write(scope, before, before.changed(recipients.seal(before.personKeyId(), draft.recipient()), draft),
            "report-subscription.changed")) : Outcome.refused(problems);
    }

    /** Sends nothing until {@link #resume}; saying it again changes nothing. */
    @Transactional
    public Outcome<Addressed> pause(Scope scope, long id) {
        return moved(scope, id, before -> before.paused() ? before : before.pausing(), "report-subscription.paused");
    }

    /** Months whose day passed meanwhile are not sent. */
    @Transactional
    public Outcome<Addressed> resume(Scope scope, long id) {
        return moved(scope, id, before -> before.paused() ? before.resuming(calendar.today()) : before, "report-subscription.resumed");
    }

    /** Ends it for good. What was sent stays known. */
    @Transactional
    public Outcome<Addressed> remove(Scope scope, long id) {
        return moved(scope, id, before -> before.removed(calendar.now()), "report-subscription.removed");
    }

    private Outcome<Addressed> moved(Scope scope, long id, UnaryOperator<Subscription> move, String action) {
        scope.require(Permission.SEND_REPORTS);
        journal.writeAlone();
        return rows.standing(scope.structure(), id).map(before -> {
            Subscription after = move.apply(before);
            return Outcome.done(after == before ? recipients.addressed(before) : write(scope, before, after, action));
        }).orElseGet(Outcome::absent);
    }

    private Addressed write(Scope scope, Subscription before, Subscription after, String action) {
        Recipient was = recipients.addressed(before).recipient().orElse(new Recipient("", ""));
        Addressed now = recipients.addressed(rows.update(after));
        journal.recordPerson(scope, action, SUBJECT, before.id(), before.personKeyId(), before.told(was), after.told(now.recipient().orElse(was)));
        return now;
    }

    private List<Problem> problems(Scope scope, SubscriptionDraft draft, Viewpoint viewpoint, Long organisation) {
        Optional<String> unset = missing(scope, draft.channel());
        if (unset.isPresent()) {
            return List.of(Problem.atField(unset.get(), "channel", draft.channel().name()));
        }
        if (organisation != null && organisations.find(scope, organisation).isEmpty()) {
            return List.of(Problem.atField("report-organisation-unknown", "organisationId", organisation.toString()));
        }
        return recipients.objection(scope, viewpoint, organisation, draft.recipient(), draft.channel())
            .map(code -> List.of(Problem.atField(code, "viewpoint", viewpoint.name()))).orElse(List.of());
    }

    /** What is chosen must be in the recipient's own view, not only in that of whoever records. */
    private List<Problem> reach(Scope scope, SubscriptionDraft draft) {
        Scope view = draft.viewpoint().scope(scope.actor(), scope.structure(), draft.organisation() == null ? 0 : draft.organisation());
        List<Contract> reached = contracts.all(view);
        boolean buyer = draft.buyer() == null || reached.stream().anyMatch(contract -> contract.buyerId() == draft.buyer());
        boolean contract = draft.contract() == null || reached.stream().anyMatch(each -> each.id().equals(draft.contract()));
        return buyer && contract ? List.of() : List.of(Problem.atField("report-of-unreached", "of", ""));
    }
}
