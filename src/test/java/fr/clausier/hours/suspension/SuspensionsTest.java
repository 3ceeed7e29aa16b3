package fr.clausier.hours.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which someone placed since 2 February 2026 was suspended. */
class SuspensionsTest {

    private final Suspensions suspensions = TestInstance.get(Suspensions.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");

    private Outcome<Suspension> suspend(String from, String to) {
        return suspensions.record(site.scope, placement.id(), new SuspensionDraft(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private List<Suspension> stored() {
        return suspensions.of(site.scope, placement.id()).orElseThrow();
    }

    @Test
    void days_of_suspension_are_kept_both_ends_included() {
        suspend("2026-02-27", "2026-03-02").get();
        assertThat(stored()).singleElement().satisfies(each -> assertThat(each.period().days()).isEqualTo(4));
        assertThat(suspend("2026-02-27", "2026-03-02").get()).isEqualTo(stored().get(0));
        assertThat(stored()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10,2026-03-20,suspension-overlaps", "2026-03-01,2026-03-10,suspension-overlaps", "2026-03-20,2026-03-31,suspension-overlaps",
        "2026-03-12,2026-03-12,suspension-overlaps", "2026-03-01,2026-03-31,suspension-overlaps", "2026-03-01,2026-03-09,",
        "2026-03-21,2026-03-21,", "2026-02-01,2026-02-05,suspension-before-placement", "2026-02-02,2026-02-02,"})
    void suspensions_of_a_placement_never_overlap_nor_precede_it(String from, String to, String code) {
        suspend("2026-03-10", "2026-03-20").get();
        Outcome<Suspension> outcome = suspend(from, to);
        boolean same = from.equals("2026-03-10");
        assertThat(outcome.problems()).extracting(Problem::code).isEqualTo(code == null || same ? List.of() : List.of(code));
    }

    @Test
    void a_withdrawn_suspension_stays_readable_and_gives_its_days_back() {
        long id = suspend("2026-03-10", "2026-03-20").get().id();
        assertThat(suspensions.withdraw(site.scope, placement.id(), id).get().isWithdrawn()).isTrue();
        assertThat(suspensions.withdraw(site.scope, placement.id(), id).isDone()).isTrue();
        suspend("2026-03-15", "2026-03-15").get();
        assertThat(stored()).extracting(Suspension::isWithdrawn).containsExactly(true, false);
    }

    @Test
    void suspensions_are_told_by_who_may_change_the_placement() {
        SuspensionDraft day = new SuspensionDraft(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));
        assertThat(suspensions.record(site.holder(), placement.id(), day).isDone()).isTrue();
        assertThat(suspensions.of(site.holder(), placement.id()).orElseThrow()).hasSize(1);
        assertThat(suspensions.record(TestInstance.freshFacilitator(), placement.id(), day)).isInstanceOf(Outcome.Absent.class);
        assertThat(suspensions.record(TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId()), placement.id(), day))
            .isInstanceOf(Outcome.Absent.class);
        long id = stored().get(0).id();
        assertThat(suspensions.withdraw(site.scope, site.placed("SECOND", "Awa").id(), id)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void both_days_are_asked_for_and_the_last_is_not_before_the_first() {
        Fields nothing = Fields.of(Map.of());
        SuspensionDraft.read(nothing);
        assertThat(nothing.problems()).extracting(problem -> problem.place().field()).containsExactlyInAnyOrder("suspendedFrom", "suspendedTo");
        Fields backwards = Fields.of(Map.of("suspendedFrom", "2026-03-02", "suspendedTo", "2026-03-01"));
        SuspensionDraft.read(backwards);
        assertThat(backwards.problems()).extracting(Problem::code).containsExactly("ends-before-start");
    }
}
