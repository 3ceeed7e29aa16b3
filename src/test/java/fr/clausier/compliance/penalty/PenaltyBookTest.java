package fr.clausier.compliance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.LineKind;
import fr.clausier.compliance.penalty.rule.ProposedLine;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.hours.Site;
import fr.clausier.journal.Journal;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A clause of 300 h over the first quarter of 2026, of which nothing was done, on 10 April 2026: 60 € an hour missing, 100 € a day for
 * declarations, 75 € a day from the notice for the forecast, 500 € a meeting; all within 20 % of 100,000 €.
 */
class PenaltyBookTest {

    private final PenaltyBook book = TestInstance.get(PenaltyBook.class);
    private final PenaltyEvents events = TestInstance.get(PenaltyEvents.class);
    private final Site site = new Site();
    private final Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());

    @BeforeEach
    void terms() {
        Map<String, Object> terms = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-03-31", "modalities", List.of("LABOUR_SUPPLY"),
            "groups", "RSA", "formula", "FIXED", "fixedHours", "300", "dueDay", "10", "penaltyCap", "20", "penaltyCapBase", "100000"));
        terms.put("penalties", List.of(Map.of("shape", "MISSING_HOUR", "amount", "60"),
            Map.of("shape", "LATE_DAY", "document", "DECLARATION", "amount", "100", "days", "CALENDAR", "from", "DUE_DATE"),
            Map.of("shape", "LATE_DAY", "document", "FORECAST", "amount", "75", "days", "CALENDAR", "from", "FORMAL_NOTICE"),
            Map.of("shape", "LUMP_SUM", "event", "MISSED_MEETING", "amount", "500")));
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(terms))).get();
    }

    private static EventDraft draft(String... fields) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        Fields read = Fields.of(values);
        EventDraft draft = EventDraft.read(read);
        assertThat(read.problems()).isEmpty();
        return draft;
    }

    private Outcome<PenaltyEvent> noted(String... fields) {
        return events.note(site.scope, site.lot.id(), draft(fields));
    }

    private LotPenalties penalties(LocalDate day) {
        return book.of(site.scope, site.lot.id(), day).orElseThrow();
    }

    private static List<String> amounts(LotPenalties penalties) {
        return penalties.proposal().lines().stream().map(line -> line.proposed().toString()).toList();
    }

    private Outcome<LotPenalties> decide(Scope who, ProposedLine line, PenaltyVerdict verdict, String amount, Long replaces) {
        return book.decide(who, site.lot.id(), new DecisionDraft(line.key(), verdict, amount == null ? null : Money.of(amount), "Courrier du 8 avril",
            line.proposed(), replaces, null));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void what_is_noted_and_what_is_missing_make_a_proposal_under_the_cap() {
        // due on 10 February, as the terms say; received on the 13th: 3 days
        PenaltyEvent declaration = noted("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01", "receivedOn", "2026-02-13").get();
        assertThat(declaration.happenedOn()).isEqualTo("2026-02-10");
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        noted("happening", "LATE_DOCUMENT", "document", "FORECAST", "happenedOn", "2026-01-31").get();
        LotPenalties found = penalties(null);
        // 300 h × 60 € = 18,000 €; the cap of 20,000 € leaves it whole after 300 € and 500 €
        assertThat(amounts(found)).containsExactly("300.00", "500.00", "18000.00");
        assertThat(found.shortfall().on()).isEqualTo("2026-03-31");
        assertThat(found.proposal().unsettled()).extracting(Reason::code).containsExactly("penalty-no-notice");
        assertThat(book.undecided(site.scope, site.lot.id())).hasSize(3);
    }

    @Test
    void a_month_tells_the_penalties_of_all_its_lots_as_each_lot_tells_its_own() {
        noted("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01", "receivedOn", "2026-02-13").get();
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-04-02").get();
        List<LotPenalties> march = ofMonth(YearMonth.of(2026, 3));
        assertThat(march).hasSize(1);
        assertThat(march.get(0).lines()).isEqualTo(penalties(LocalDate.of(2026, 3, 31)).lines().stream()
            .filter(line -> !line.today().since().isAfter(LocalDate.of(2026, 3, 31))).toList());
        assertThat(amounts(march.get(0))).containsExactly("300.00", "500.00", "18000.00");
        // the window is open at the end of February: no hour is missing yet
        assertThat(amounts(ofMonth(YearMonth.of(2026, 2)).get(0))).containsExactly("300.00");
        decide(buyer, march.get(0).lines().get(1).today(), PenaltyVerdict.WAIVED, null, null).get();
        assertThat(ofMonth(YearMonth.of(2026, 4)).get(0).lines()).filteredOn(line -> line.decision() != null).hasSize(1);
        assertThat(ofMonth(YearMonth.of(2026, 3)).get(0).lines()).as("decided in April").noneMatch(line -> line.decision() != null);
    }

    private List<LotPenalties> ofMonth(YearMonth month) {
        return TestInstance.get(MonthPenalties.class).of(site.scope, TestInstance.get(ComplianceBook.class).month(site.scope, month, Selection.ALL), Selection.ALL);
    }

    @Test
    void hours_that_euros_stand_for_are_not_missing() {
        Map<String, Object> terms = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-03-31", "modalities", "LABOUR_SUPPLY", "groups",
            "RSA", "formula", "FIXED", "fixedHours", "300", "eurosPerHour", "30"));
        terms.put("penalties", List.of(Map.of("shape", "MISSING_HOUR", "amount", "60")));
        TestInstance.get(Clauses.class).record(site.scope, site.second.id(), TermsDraft.read(Fields.of(terms))).get();
        TestInstance.get(BaseBook.class).record(site.scope, site.second.id(), BaseDraft.read(Fields.of(Map.of("kind", "SUBCONTRACTED",
            "reference", "ST-1", "dated", "2026-03-10", "amount", "3000")))).get();
        // 3,000 € ÷ 30 € = 100 h done; 200 h missing × 60 €
        assertThat(amounts(book.of(site.scope, site.second.id(), null).orElseThrow())).containsExactly("12000.00");
    }

    @Test
    void while_the_window_is_open_hours_are_measured_only_on_a_day_a_person_chose() {
        Map<String, Object> longer = new HashMap<>(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", "LABOUR_SUPPLY", "groups",
            "RSA", "formula", "FIXED", "fixedHours", "300", "effectiveFrom", "2026-01-01"));
        longer.put("penalties", List.of(Map.of("shape", "MISSING_HOUR", "amount", "60")));
        TestInstance.get(Clauses.class).record(site.scope, site.second.id(), TermsDraft.read(Fields.of(longer))).get();
        assertThat(book.of(site.scope, site.second.id(), null).orElseThrow().shortfall()).isNull();
        LotPenalties chosen = book.of(site.scope, site.second.id(), LocalDate.of(2026, 4, 2)).orElseThrow();
        assertThat(chosen.shortfall().missing()).isEqualTo(Hours.of(300));
        assertThat(amounts(chosen)).containsExactly("18000.00");
    }

    @Test
    void a_clause_is_not_closed_while_a_penalty_waits_for_a_decision() {
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        Closings closings = TestInstance.get(Closings.class);
        StandingDraft closing = new StandingDraft(Standing.CLOSED, LocalDate.of(2026, 4, 10), "Bilan rendu");
        assertThat(closings.decide(site.scope, site.lot.id(), closing).problems()).filteredOn(each -> each.code().equals("closing-penalties"))
            .singleElement().satisfies(each -> assertThat(each.args()).containsExactly("2", "18500.00"));
        penalties(null).proposal().lines().forEach(line -> decide(buyer, line, PenaltyVerdict.WAIVED, null, null).get());
        assertThat(codes(closings.decide(site.scope, site.lot.id(), closing))).doesNotContain("closing-penalties");
    }

    @Test
    void an_exempted_clause_misses_no_hour_even_when_it_was_exempted_afterwards() {
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        assertThat(amounts(penalties(null))).containsExactly("500.00", "18000.00");
        TestInstance.get(Closings.class).decide(site.scope, site.lot.id(), new StandingDraft(Standing.EXEMPT, LocalDate.of(2026, 4, 8), "Marché résilié")).get();
        assertThat(amounts(penalties(null))).containsExactly("500.00");
        assertThat(penalties(null).shortfall()).isNull();
    }

    @Test
    void lateness_is_never_counted_beyond_today() {
        noted("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01").get();
        LotPenalties future = penalties(LocalDate.of(2027, 4, 10));
        assertThat(future.day()).isEqualTo("2026-04-10");
        assertThat(amounts(future)).isEqualTo(amounts(penalties(null)));
    }

    @Test
    void a_lot_without_terms_proposes_nothing() {
        assertThat(book.of(site.scope, site.second.id(), null).orElseThrow().proposal().lines()).isEmpty();
        assertThat(codes(events.note(site.scope, site.second.id(), draft("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01"))))
            .containsExactly("penalty-due-unknown");
    }

    @Test
    void the_buyer_applies_reduces_or_waives_and_an_observer_does_not() {
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        List<ProposedLine> lines = penalties(null).proposal().lines();
        Scope observer = TestInstance.as(site.scope, Role.OBSERVER, 0);
        assertThatThrownBy(() -> decide(observer, lines.get(0), PenaltyVerdict.APPLIED, null, null)).isInstanceOf(Scope.Forbidden.class);
        decide(buyer, lines.get(0), PenaltyVerdict.APPLIED, null, null).get();
        assertThat(codes(decide(buyer, lines.get(1), PenaltyVerdict.REDUCED, "18000", null))).containsExactly("penalty-amount-range");
        assertThat(codes(decide(buyer, lines.get(1), PenaltyVerdict.REDUCED, "0", null))).containsExactly("penalty-amount-range");
        LotPenalties after = decide(buyer, lines.get(1), PenaltyVerdict.REDUCED, "4000.50", null).get();
        assertThat(after.applied()).isEqualTo(Money.of("4500.50"));
        assertThat(after.undecided()).isEmpty();
        long reduced = after.lines().get(1).decision().id();
        LotPenalties waived = decide(buyer, lines.get(1), PenaltyVerdict.WAIVED, null, reduced).get();
        assertThat(waived.applied()).isEqualTo(Money.of("500"));
        assertThat(waived.decisions()).hasSize(3);
        assertThat(TestInstance.get(Journal.class).about(site.scope, PenaltyEvents.SUBJECT, site.lot.id()).get(0).action()).isEqualTo("penalty.decided");
    }

    @Test
    void what_moved_meanwhile_is_not_decided() {
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        ProposedLine meeting = penalties(null).proposal().lines().get(0);
        decide(buyer, meeting, PenaltyVerdict.WAIVED, null, null).get();
        assertThat(decide(buyer, meeting, PenaltyVerdict.APPLIED, null, null)).isInstanceOf(Outcome.Changed.class);
        DecisionDraft other = new DecisionDraft(meeting.key(), PenaltyVerdict.APPLIED, null, "Vu", Money.of("400"), null, null);
        assertThat(book.decide(buyer, site.lot.id(), other)).isInstanceOf(Outcome.Changed.class);
        DecisionDraft nothing = new DecisionDraft(new LineKey(LineKind.LUMP_SUM, 0, 4), PenaltyVerdict.APPLIED, null, "Vu", Money.of("400"), null, null);
        assertThat(codes(book.decide(buyer, site.lot.id(), nothing))).containsExactly("penalty-line-none");
    }

    @Test
    void a_decision_keeps_the_proposal_as_it_was_and_both_figures_are_there_once_the_facts_change() {
        PenaltyEvent late = noted("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01").get();
        // still not received on 10 April: 18 days of February, 31 of March, 10 of April
        ProposedLine line = penalties(null).proposal().lines().get(0);
        assertThat(line.proposed()).isEqualTo(Money.of("5900"));
        decide(buyer, line, PenaltyVerdict.APPLIED, null, null).get();
        events.change(site.scope, late.id(), late.version(), draft("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01",
            "receivedOn", "2026-03-02")).get();
        LotPenalties.Line moved = penalties(null).lines().get(0);
        // 18 days of February and 2 of March
        assertThat(moved.proposed()).isEqualTo(Money.of("2000"));
        assertThat(moved.decision().proposed()).isEqualTo(Money.of("5900"));
        assertThat(moved.hasMoved()).isTrue();
        assertThat(moved.decision().steps()).extracting(Reason::code).containsExactly("penalty-late-days-still");
        Texts texts = TestInstance.get(Texts.class);
        assertThat(texts.in(Language.FR).reason(moved.decision().steps().get(0))).contains("59 × 100,00 € par jour calendaire = 5\u202f900,00 €",
            "du 11/02/2026 au 10/04/2026");
        events.strike(site.scope, late.id(), new Strike("Déclaration retrouvée", late.version() + 1)).get();
        assertThat(penalties(null).lines()).filteredOn(each -> each.today() == null).singleElement()
            .satisfies(each -> assertThat(each.decision().amount()).isEqualTo(Money.of("5900")));
    }

    @Test
    void what_is_waived_leaves_room_under_the_cap() {
        PenaltyEvent late = noted("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01").get();
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        // 5,900 + 500 leave 13,600 € of the 18,000 € for hours
        assertThat(amounts(penalties(null))).containsExactly("5900.00", "500.00", "13600.00");
        decide(buyer, penalties(null).proposal().line(new LineKey(LineKind.LATE_DAYS, late.id(), 0)).orElseThrow(), PenaltyVerdict.WAIVED, null, null).get();
        assertThat(amounts(penalties(null))).containsExactly("5900.00", "500.00", "18000.00");
    }

    @Test
    void means_shown_are_told_to_whoever_decides_when_the_contract_is_silent() {
        noted("happening", "MEANS_SHOWN", "happenedOn", "2026-04-01", "told", "Quatre offres déposées, trois entretiens").get();
        assertThat(penalties(null).proposal().lines().get(0).arithmetic()).extracting(Reason::code).containsExactly("penalty-missing-hours",
            "penalty-means-told");
        assertThat(penalties(LocalDate.of(2026, 3, 31)).proposal().lines().get(0).arithmetic()).hasSize(1);
    }

    @Test
    void a_fact_is_noted_once_never_before_it_happened_and_only_within_reach() {
        noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        assertThat(codes(noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03"))).containsExactly("penalty-event-known");
        assertThat(codes(noted("happening", "MISSED_MEETING", "happenedOn", "2026-04-11"))).containsExactly("penalty-event-future");
        assertThat(codes(noted("happening", "LATE_DOCUMENT", "document", "FORECAST", "happenedOn", "2026-01-31", "receivedOn", "2026-05-01")))
            .containsExactly("penalty-event-future");
        Scope elsewhere = TestInstance.freshFacilitator();
        assertThat(events.note(elsewhere, site.lot.id(), draft("happening", "MISSED_MEETING", "happenedOn", "2026-03-03"))).isInstanceOf(Outcome.Absent.class);
        assertThat(book.of(elsewhere, site.lot.id(), null)).isEmpty();
        assertThat(events.ofLot(elsewhere, site.lot.id())).isEmpty();
        assertThatThrownBy(() -> book.of(site.holder(), site.lot.id(), null)).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void a_fact_struck_out_stays_in_sight_and_may_be_noted_again() {
        PenaltyEvent meeting = noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").get();
        assertThat(events.strike(site.scope, meeting.id(), new Strike("Excusé", meeting.version() + 1))).isInstanceOf(Outcome.Changed.class);
        events.strike(site.scope, meeting.id(), new Strike("Excusé", meeting.version())).get();
        assertThat(penalties(null).events()).singleElement().satisfies(each -> assertThat(each.struckReason()).isEqualTo("Excusé"));
        assertThat(events.find(site.scope, meeting.id())).isEmpty();
        assertThat(events.change(site.scope, meeting.id(), 1, draft("happening", "MISSED_MEETING", "happenedOn", "2026-03-04"))).isInstanceOf(Outcome.Absent.class);
        assertThat(noted("happening", "MISSED_MEETING", "happenedOn", "2026-03-03").isDone()).isTrue();
    }
}
