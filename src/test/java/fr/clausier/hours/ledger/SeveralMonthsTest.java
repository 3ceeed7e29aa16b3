package fr.clausier.hours.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft.Typed;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several months of a lot typed at once. */
class SeveralMonthsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TypedMonths months = TestInstance.get(TypedMonths.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");

    private Outcome<List<MonthGrid>> type(String february, boolean submitFebruary, String march, boolean submitMarch) {
        return months.type(site.scope, site.lot.id(), Map.of(FEBRUARY, draft(february, submitFebruary, null), MARCH, draft(march, submitMarch, null)));
    }

    private MonthDraft draft(String work, boolean submit, Map<Long, Long> versions) {
        return new MonthDraft(List.of(new Typed(placement.id(), work == null ? null : Hours.of(work), null, null, EnumSet.of(Activity.WORK))), submit, versions);
    }

    private MonthGrid grid(YearMonth month) {
        return months.grid(site.scope, site.lot.id(), month).orElseThrow();
    }

    @Test
    void months_are_shown_oldest_first_each_with_those_on_the_lot_in_it() {
        type("10", true, "20", false).get();
        List<MonthGrid> grids = months.grids(site.scope, site.lot.id(), List.of(MARCH, YearMonth.of(2026, 1), FEBRUARY)).orElseThrow();
        assertThat(grids).extracting(MonthGrid::month).containsExactly(YearMonth.of(2026, 1), FEBRUARY, MARCH);
        assertThat(grids).extracting(grid -> grid.hours(placement.id(), Activity.WORK)).containsExactly(null, Hours.of(10), Hours.of(20));
        assertThat(grids.get(0).rows()).isEmpty();
        assertThat(grids).extracting(grid -> grid.declarations().size()).containsExactly(0, 1, 1);
        assertThat(months.grids(TestInstance.freshFacilitator(), site.lot.id(), List.of(MARCH))).isEmpty();
    }

    @Test
    void one_month_is_sent_while_the_other_stays_a_draft() {
        type("10", true, "20", false).get();
        assertThat(grid(FEBRUARY).declaration(placement).state()).isEqualTo(Declaration.State.SUBMITTED);
        assertThat(grid(MARCH).declaration(placement).state()).isEqualTo(Declaration.State.DRAFT);
    }

    @Test
    void one_bad_box_keeps_all_months_from_being_written_and_is_named_with_its_month() {
        Outcome<List<MonthGrid>> outcome = type("10", false, "745", false);
        assertThat(outcome.problems()).extracting(Problem::code, problem -> problem.place().field())
            .containsExactly(tuple("hours-over-month", "hours[" + placement.id() + "][2026-03].work"));
        assertThat(ledger.history(site.scope, placement)).isEmpty();
    }

    @Test
    void a_closed_month_keeps_the_others_from_being_written_only_where_it_would_change() {
        type("10", true, "20", true).get();
        TestInstance.get(ClosedMonths.class).close(site.scope, FEBRUARY).get();
        assertThat(type("11", false, "21", false).problems()).extracting(Problem::code, problem -> problem.place().field())
            .containsExactly(tuple("month-closed", "hours[" + placement.id() + "][2026-02].work"));
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(Hours.of(20));
        type("10", false, "21", false).get();
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(Hours.of(21));
    }

    @Test
    void what_there_was_no_box_for_stays_as_it_stands() {
        months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(10), Hours.of(7))), false, null)).get();
        type(null, false, "12", false).get();
        assertThat(grid(MARCH).hours(placement.id(), Activity.TRAINING)).isEqualTo(Hours.of(7));
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(Hours.of(12));
        type(null, false, null, false).get();
        assertThat(grid(MARCH).hours(placement.id(), Activity.TRAINING)).isEqualTo(Hours.of(7));
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isNull();
    }

    @Test
    void a_declaration_written_meanwhile_is_a_conflict_in_its_own_month_and_nothing_of_the_others_is_written() {
        Map<Long, Long> seen = grid(MARCH).versions();
        type(null, false, "28", false).get();
        Outcome<List<MonthGrid>> late = months.type(site.scope, site.lot.id(), Map.of(FEBRUARY, draft("10", false, Map.of()), MARCH, draft("35", false, seen)));
        assertThat(late).isInstanceOf(Outcome.Changed.class);
        assertThat(grid(FEBRUARY).declarations()).isEmpty();
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(Hours.of(28));
    }

    @Test
    void of_two_who_save_at_the_same_instant_one_is_kept_and_the_other_shown_what_stands() {
        for (int round = 1; round <= 5; round++) {
            Map<Long, Long> seen = grid(MARCH).versions();
            List<CompletableFuture<Outcome<MonthGrid>>> both = IntStream.of(10 * round, 10 * round + 1).mapToObj(hours -> CompletableFuture.supplyAsync(() ->
                months.type(site.scope, site.lot.id(), MARCH, draft(Integer.toString(hours), false, seen)))).toList();
            List<Outcome<MonthGrid>> outcomes = both.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes).filteredOn(Outcome::isDone).singleElement().satisfies(done ->
                assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(done.get().hours(placement.id(), Activity.WORK)));
            assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(1);
        }
    }

    @Test
    void what_a_colleague_wrote_of_other_employers_or_in_the_same_figure_is_no_conflict() {
        Placement other = TestInstance.get(Placements.class).record(site.scope, new PlacementDraft(site.person("AUTRE", "Camille").participant().id(),
            site.holding.organisationId(), EmployerKind.COMPANY, site.lot.id(), Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.RSA, null,
            LocalDate.of(2026, 2, 2), null)).get();
        Map<Long, Long> seen = grid(MARCH).versions();
        months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(other.id(), Hours.of(50), null)), false, seen)).get();
        months.type(site.scope, site.lot.id(), MARCH, draft("35", false, seen)).get();
        assertThat(months.type(site.scope, site.lot.id(), MARCH, draft("35", false, seen)).isDone()).isTrue();
        assertThat(grid(MARCH).hours(other.id(), Activity.WORK)).isEqualTo(Hours.of(50));
        assertThat(grid(MARCH).hours(placement.id(), Activity.WORK)).isEqualTo(Hours.of(35));
    }
}
