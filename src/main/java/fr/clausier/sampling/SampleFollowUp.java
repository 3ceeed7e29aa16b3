package fr.clausier.sampling;

import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.action.Told;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows a control: something to do about each lot with a placement refused, and its lines to look at. */
@Singleton
class SampleFollowUp {

    private static final int DAYS_TO_ACT = 14;

    private final Actions actions;
    private final HoursLedger ledger;
    private final Overrules overrules;
    private final Texts texts;
    private final Calendar calendar;

    SampleFollowUp(Actions actions, HoursLedger ledger, Overrules overrules, Texts texts, Calendar calendar) {
        this.actions = actions;
        this.ledger = ledger;
        this.overrules = overrules;
        this.texts = texts;
        this.calendar = calendar;
    }

    /** One entry in the log of each lot and employer with a placement refused. */
    void toDo(Scope scope, SampleBook book) {
        record Place(long lot, long employer) { }
        Words words = texts.in(Language.FR);
        book.refused().stream().collect(Collectors.groupingBy(each -> new Place(each.lot(), each.item().employerId()))).forEach((place, refused) -> {
            String people = refused.stream().map(ItemView::person).collect(Collectors.joining(", "));
            actions.record(scope, place.lot(), new ActionDraft(ActionKind.CONTROL, calendar.today(), place.employer(),
                new Told("", words.say("sample.action.said", book.sample().number(), people), words.say("sample.action.next", book.sample().number())),
                calendar.today().plusDays(DAYS_TO_ACT))).get();
        });
    }

    /** How many lines were put under review. */
    int review(Scope scope, SampleBook book) {
        Words words = texts.in(Language.FR);
        String reason = words.say("sample.review.reason", book.sample().number());
        Set<Long> placements = book.refused().stream().map(each -> each.item().placementId()).collect(Collectors.toSet());
        Map<Long, Overrule> decided = overrules.facts(scope);
        int lines = 0;
        for (long lot : book.refused().stream().map(ItemView::lot).distinct().toList()) {
            List<DeclaredLine> theirs = ledger.lines(scope, new LineFilter(0, lot, null, null, false)).stream().filter(each -> placements.contains(each.placementId()))
                .filter(each -> !decided.containsKey(each.id()) && each.hours().isPositive()).toList();
            for (DeclaredLine line : theirs) {
                lines += overrules.decide(scope, line.id(), new OverruleDraft(Hours.ZERO, Hours.ZERO, line.hours(), reason, null)).isDone() ? 1 : 0;
            }
        }
        return lines;
    }
}
