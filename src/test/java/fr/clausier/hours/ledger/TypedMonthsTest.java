package fr.clausier.hours.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft.Typed;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A month typed by hand: draft, submission, correction, zero. */
class TypedMonthsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TypedMonths months = TestInstance.get(TypedMonths.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");

    private Outcome<MonthGrid> type(boolean submit, String work, String training) {
        Typed row = new Typed(placement.id(), work == null ? null : Hours.of(work), training == null ? null : Hours.of(training));
        return months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(row), submit, null));
    }

    private MonthGrid grid() {
        return months.grid(site.scope, site.lot.id(), MARCH).orElseThrow();
    }

    private List<DeclaredLine> submitted() {
        return ledger.lines(site.scope, LineFilter.ofLot(site.lot.id()));
    }

    @Test
    void the_grid_shows_people_placed_in_the_month_with_their_names() {
        assertThat(grid().rows()).singleElement().satisfies(row -> {
            assertThat(row.person().shown()).isEqualTo("EXEMPLE Dominique");
            assertThat(row.work()).isNull();
        });
        assertThat(months.grid(site.scope, site.lot.id(), YearMonth.of(2026, 1)).orElseThrow().rows()).isEmpty();
        assertThat(months.grid(site.scope, site.second.id(), MARCH).orElseThrow().rows()).isEmpty();
        assertThat(months.grid(TestInstance.freshFacilitator(), site.lot.id(), MARCH)).isEmpty();
    }

    @Test
    void a_draft_is_kept_does_not_count_and_changes_in_place() {
        assertThat(type(false, "10", null).get().rows().get(0).work()).isEqualTo(Hours.of(10));
        assertThat(submitted()).isEmpty();
        type(false, "12.5", "3").get();
        assertThat(ledger.history(site.scope, placement)).extracting(HoursLine::hours).containsExactlyInAnyOrder(Hours.of("12.5"), Hours.of(3));
        assertThat(grid().declarations().get(placement.employerId()).state()).isEqualTo(Declaration.State.DRAFT);
    }

    @Test
    void an_emptied_box_takes_a_draft_line_away() {
        type(false, "10", "2").get();
        MonthGrid grid = type(false, "10", null).get();
        assertThat(grid.rows().get(0).training()).isNull();
        assertThat(ledger.history(site.scope, placement)).hasSize(1);
    }

    @Test
    void submitting_makes_the_hours_count() {
        type(true, "10", "2").get();
        assertThat(submitted()).extracting(DeclaredLine::activity).containsExactlyInAnyOrder(Activity.WORK, Activity.TRAINING);
        assertThat(submitted()).allSatisfy(line -> assertThat(line.source()).isEmpty());
        assertThat(grid().declarations().get(placement.employerId()).state()).isEqualTo(Declaration.State.SUBMITTED);
    }

    @Test
    void hours_of_tutoring_are_lines_of_their_own_and_asked_for_where_some_stand() {
        assertThat(grid().tutoring()).isFalse();
        MonthGrid grid = months.type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new Typed(placement.id(), Hours.of(10), Hours.of(2), Hours.of("3.5"))), true, null)).get();
        assertThat(grid.tutoring()).isTrue();
        assertThat(grid.rows().get(0).tutoring()).isEqualTo(Hours.of("3.5"));
        assertThat(submitted()).extracting(DeclaredLine::activity).containsExactlyInAnyOrder(Activity.WORK, Activity.TRAINING, Activity.TUTORING);
    }

    @Test
    void hours_of_tutoring_are_asked_for_where_the_terms_count_them() {
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-02-01", "endsOn",
            "2026-12-31", "modalities", List.of("LABOUR_SUPPLY"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300", "tutoringCounts", "true")))).get();
        assertThat(grid().tutoring()).isTrue();
    }

    @Test
    void hours_of_tutoring_are_held_to_the_month_as_others_are() {
        Outcome<MonthGrid> outcome = months.type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new Typed(placement.id(), null, null, Hours.of(745))), true, null));
        assertThat(outcome.problems()).extracting(problem -> problem.place().field()).containsExactly("hours[" + placement.id() + "][2026-03].tutoring");
    }

    @Test
    void a_draft_submitted_unchanged_becomes_an_answer() {
        type(false, "10", null).get();
        type(true, "10", null).get();
        assertThat(submitted()).hasSize(1);
        assertThat(ledger.history(site.scope, placement)).hasSize(1);
    }

    @Test
    void what_was_submitted_is_corrected_by_a_line_that_names_it() {
        type(true, "10", null).get();
        long first = submitted().get(0).id();
        type(false, "8", null).get();
        assertThat(submitted()).singleElement().satisfies(line -> {
            assertThat(line.hours()).isEqualTo(Hours.of(8));
            assertThat(line.replacesId()).isEqualTo(first);
        });
        assertThat(ledger.history(site.scope, placement)).extracting(HoursLine::hours).containsExactly(Hours.of(10), Hours.of(8));
    }

    @Test
    void submitted_hours_are_brought_to_zero_not_erased() {
        type(true, "10", null).get();
        assertThat(type(true, null, null).problems()).extracting(Problem::code).containsExactly("hours-withdrawn");
        type(true, "0", null).get();
        assertThat(submitted()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.ZERO));
    }

    @Test
    void the_same_typed_again_writes_nothing() {
        type(true, "10", null).get();
        long version = grid().declarations().get(placement.employerId()).version();
        type(true, "10", null).get();
        assertThat(grid().declarations().get(placement.employerId()).version()).isEqualTo(version);
        assertThat(ledger.history(site.scope, placement)).hasSize(1);
    }

    @Test
    void impossible_hours_are_refused_at_their_box() {
        assertThat(type(true, "-1", "745").problems()).extracting(Problem::code).containsExactly("hours-negative", "hours-over-month");
        assertThat(type(true, "-1", null).problems().get(0).place().field()).isEqualTo("hours[" + placement.id() + "][2026-03].work");
        Outcome<MonthGrid> future = months.type(site.scope, site.lot.id(), YearMonth.of(2026, 5), new MonthDraft(List.of(), true, null));
        assertThat(future.problems()).extracting(Problem::code).containsExactly("month-in-future");
        Outcome<MonthGrid> elsewhere = months.type(site.scope, site.second.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(1), null)), true, null));
        assertThat(elsewhere.problems()).extracting(Problem::code).containsExactly("placement-unknown");
    }

    @Test
    void the_same_placement_typed_twice_is_refused_in_a_draft_and_in_an_answer() {
        Typed one = new Typed(placement.id(), Hours.of(10), null);
        Typed two = new Typed(placement.id(), Hours.of(12), null);
        for (boolean submit : List.of(false, true, true)) {
            Outcome<MonthGrid> twice = months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(one, two), submit, null));
            assertThat(twice.problems()).extracting(Problem::code, problem -> problem.place().field())
                .containsExactly(tuple("hours-twice", "hours[" + placement.id() + "][2026-03].work"));
            type(true, "8", null).get();
        }
        assertThat(ledger.history(site.scope, placement)).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(8)));
    }

    @Test
    void nobody_works_more_than_the_month_has_over_all_lots_typed_or_imported() {
        PlacementDraft elsewhere = new PlacementDraft(placement.participantId(), site.eiHolding.organisationId(), EmployerKind.EI,
            site.implicit().id(), Modality.SIAE_HOLDER, ContractType.CDDI, EligibleGroup.RSA, null, LocalDate.of(2026, 1, 5), null);
        Placement other = TestInstance.get(Placements.class).record(site.scope, elsewhere).get();
        months.type(site.scope, site.implicit().id(), MARCH, new MonthDraft(List.of(new Typed(other.id(), Hours.of(500), null)), true, null)).get();
        assertThat(type(true, "244", "1").problems()).extracting(Problem::code).containsExactly("person-over-month", "person-over-month");
        assertThat(type(true, "244", "1").problems().get(0).args()).containsExactly("745.00", "744.00");
        Outcome<MonthGrid> asHolder = months.type(site.holder(), site.lot.id(), MARCH,
            new MonthDraft(List.of(new Typed(placement.id(), Hours.of(245), null)), true, null));
        assertThat(asHolder.problems()).extracting(Problem::code, Problem::args).containsExactly(tuple("person-month-full", List.of("744.00")));
        assertThat(type(true, "244", null).isDone()).isTrue();
        assertThat(months.type(site.scope, site.lot.id(), YearMonth.of(2026, 2), new MonthDraft(List.of(new Typed(placement.id(), Hours.of(245), null)),
            true, null)).isDone()).isTrue();
    }

    @Test
    void a_closed_month_takes_no_more_hours_until_it_is_reopened() {
        ClosedMonths closed = TestInstance.get(ClosedMonths.class);
        closed.close(site.scope, MARCH).get();
        assertThat(grid().closed()).isTrue();
        assertThat(type(true, "10", null).problems()).extracting(Problem::code).containsExactly("month-closed");
        assertThat(months.zero(site.scope, site.lot.id(), placement.employerId(), MARCH).problems()).extracting(Problem::code).containsExactly("month-closed");
        closed.reopen(site.scope, MARCH).get();
        assertThat(type(true, "10", null).isDone()).isTrue();
        assertThat(closed.reopen(site.scope, MARCH).isDone()).isTrue();
        assertThatThrownBy(() -> closed.close(site.holder(), MARCH)).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void zero_is_an_answer_given_once_and_undone_by_hours() {
        Declaration zero = months.zero(site.scope, site.lot.id(), placement.employerId(), MARCH).get();
        assertThat(zero.zero()).isTrue();
        assertThat(zero.state()).isEqualTo(Declaration.State.SUBMITTED);
        assertThat(months.zero(site.scope, site.lot.id(), placement.employerId(), MARCH).get()).isEqualTo(zero);
        type(true, "10", null).get();
        assertThat(grid().declarations().get(placement.employerId()).zero()).isFalse();
        assertThat(months.zero(site.scope, site.lot.id(), placement.employerId(), MARCH).problems()).extracting(Problem::code).containsExactly("zero-with-lines");
    }

    @Test
    void zero_is_said_of_an_employer_of_the_lot_only() {
        assertThat(months.zero(site.scope, site.lot.id(), site.secondHolding.organisationId(), MARCH).problems()).extracting(Problem::code)
            .containsExactly("employer-not-linked");
        assertThat(months.zero(site.scope, site.lot.id(), placement.employerId(), YearMonth.of(2026, 6)).problems()).extracting(Problem::code)
            .containsExactly("month-in-future");
        assertThat(months.zero(TestInstance.freshFacilitator(), site.lot.id(), placement.employerId(), MARCH)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void what_someone_else_declared_meanwhile_is_shown_not_overwritten() {
        Map<Long, Long> seen = grid().versions();
        type(true, "10", null).get();
        Outcome<MonthGrid> late = months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(3), null)), true, seen));
        assertThat(late).isInstanceOf(Outcome.Changed.class);
        assertThat(submitted()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(10)));
        Map<Long, Long> now = grid().versions();
        assertThat(months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(3), null)), true, now)).isDone()).isTrue();
    }

    @Test
    void a_holder_types_its_own_lot_and_others_type_nothing() {
        Scope holder = site.holder();
        assertThat(months.grid(holder, site.lot.id(), MARCH).orElseThrow().rows()).hasSize(1);
        assertThat(months.type(holder, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(3), null)), true, null)).isDone()).isTrue();
        assertThat(months.type(holder, site.second.id(), MARCH, new MonthDraft(List.of(), true, null))).isInstanceOf(Outcome.Absent.class);
        assertThat(months.zero(holder, site.second.id(), site.secondHolding.organisationId(), MARCH)).isInstanceOf(Outcome.Absent.class);
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThatThrownBy(() -> months.type(buyer, site.lot.id(), MARCH, new MonthDraft(List.of(), true, null))).isInstanceOf(Scope.Forbidden.class);
        assertThat(months.grid(buyer, site.lot.id(), MARCH).orElseThrow().rows().get(0).person().identity()).isEmpty();
    }

    @Test
    void each_viewer_reads_the_lines_of_its_own_reach() {
        type(true, "10", null).get();
        assertThat(ledger.lines(TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId()), LineFilter.all())).hasSize(1);
        assertThat(ledger.lines(TestInstance.as(site.scope, Role.BUYER, site.undivided.buyerId()), LineFilter.all())).isEmpty();
        assertThat(ledger.lines(TestInstance.as(site.scope, Role.PROVIDER, placement.employerId()), LineFilter.all())).hasSize(1);
        assertThat(ledger.lines(TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId()), LineFilter.all())).isEmpty();
        assertThat(ledger.lines(TestInstance.as(site.scope, Role.OBSERVER, 0), LineFilter.all())).hasSize(1);
        assertThat(ledger.lines(TestInstance.freshFacilitator(), LineFilter.all())).isEmpty();
        assertThatThrownBy(() -> ledger.lines(TestInstance.as(site.scope, Role.ADMIN, 0), LineFilter.all())).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void lines_are_chosen_by_month_lot_and_contract() {
        type(true, "10", null).get();
        assertThat(ledger.lines(site.scope, LineFilter.upTo(YearMonth.of(2026, 2)))).isEmpty();
        assertThat(ledger.lines(site.scope, LineFilter.upTo(MARCH))).hasSize(1);
        assertThat(ledger.lines(site.scope, new LineFilter(site.contract.id(), 0, MARCH, MARCH, false))).hasSize(1);
        assertThat(ledger.lines(site.scope, new LineFilter(site.undivided.id(), 0, null, null, false))).isEmpty();
        assertThat(ledger.lines(site.scope, LineFilter.ofLot(site.second.id()))).isEmpty();
    }
}
