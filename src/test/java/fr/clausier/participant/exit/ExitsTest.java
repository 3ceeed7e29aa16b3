package fr.clausier.participant.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalCheck;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recording what became of people, on 10 April 2026. */
class ExitsTest {

    private static final LocalDate LEFT = LocalDate.of(2025, 12, 31);
    private final Exits exits = TestInstance.get(Exits.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-SORTIES");
    private final Lot lot = LotExample.lot(scope, contract, "1");
    private final LotLink holder = TestInstance.get(Lots.class).link(scope, lot.id(),
        new LinkDraft(TestInstance.siret(), "Bâtisseurs d’Aurelle", LinkKind.HOLDER, null, false, null)).get();
    private int people;

    private long person() {
        return TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple" + ++people, "Dominique", LocalDate.of(1991, 3, 5), Sex.F,
            null, null, null, null, null)).get().participant().id();
    }

    private long placed(String... starts) {
        long person = person();
        for (String start : starts) {
            place(person, lot, holder.organisationId(), start, null);
        }
        return person;
    }

    private void place(long person, Lot where, long employer, String start, String end) {
        Map<String, Object> values = new HashMap<>(Map.of("employerKind", "COMPANY", "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA",
            "startsOn", start));
        if (end != null) {
            values.put("plannedEnd", end);
        }
        TestInstance.get(Placements.class).record(scope, PlacementDraft.read(Fields.of(values), person, employer, where.id())).get();
    }

    private static ExitDraft draft(LocalDate day, ExitPoint point, ExitKind kind) {
        return new ExitDraft(day, point, kind, null, ToldBy.PERSON);
    }

    private List<String> refused(long person, LocalDate day, ExitPoint point) {
        return exits.record(scope, person, draft(day, point, ExitKind.LASTING)).problems().stream().map(Problem::code).toList();
    }

    @Test
    void what_was_recorded_is_read_again_with_who_said_it_and_who_wrote_it() {
        long person = placed("2025-09-01");
        exits.record(scope, person, new ExitDraft(LEFT, ExitPoint.AT_END, ExitKind.TRANSITION, ExitDetail.CDD_UNDER_6_MONTHS, ToldBy.EMPLOYER)).get();
        exits.record(scope, person, draft(LEFT, ExitPoint.AFTER_3_MONTHS, ExitKind.LASTING)).get();
        List<Exit> read = exits.of(scope, person).orElseThrow();
        assertThat(read).extracting(Exit::exitPoint).containsExactly(ExitPoint.AT_END, ExitPoint.AFTER_3_MONTHS);
        assertThat(read.get(0)).satisfies(exit -> {
            assertThat(exit.exitOn()).isEqualTo(LEFT);
            assertThat(exit.exitDetail()).isEqualTo(ExitDetail.CDD_UNDER_6_MONTHS);
            assertThat(exit.toldBy()).isEqualTo(ToldBy.EMPLOYER);
            assertThat(exit.recordedBy()).isEqualTo(scope.actor().account());
            assertThat(exit.structureId()).isEqualTo(scope.structure());
        });
    }

    @Test
    void an_exit_is_neither_in_the_future_nor_before_the_first_placement() {
        long person = placed("2025-09-01", "2025-06-02");
        assertThat(refused(person, LocalDate.of(2026, 4, 11), ExitPoint.AT_END)).containsExactly("exit-in-future");
        assertThat(refused(person, LocalDate.of(2025, 6, 1), ExitPoint.AT_END)).containsExactly("exit-before-placement");
        assertThat(exits.record(scope, person, draft(LocalDate.of(2025, 6, 1), ExitPoint.AT_END, ExitKind.OTHER)).problems().get(0).args())
            .containsExactly("2025-06-02");
        assertThat(refused(person(), LEFT, ExitPoint.AT_END)).containsExactly("exit-without-placement");
        assertThat(refused(person, LocalDate.of(2025, 6, 2), ExitPoint.AT_END)).isEmpty();
    }

    /** Three months after 10 January are 10 April, today; six after 10 October likewise. */
    @Test
    void a_later_situation_waits_until_its_months_have_passed() {
        long person = placed("2025-09-01");
        assertThat(refused(person, LocalDate.of(2026, 1, 11), ExitPoint.AFTER_3_MONTHS)).containsExactly("exit-too-soon");
        assertThat(refused(person, LocalDate.of(2025, 10, 11), ExitPoint.AFTER_6_MONTHS)).containsExactly("exit-too-soon");
        assertThat(refused(person, LocalDate.of(2026, 1, 10), ExitPoint.AFTER_3_MONTHS)).isEmpty();
        assertThat(refused(placed("2025-09-01"), LocalDate.of(2025, 10, 10), ExitPoint.AFTER_6_MONTHS)).isEmpty();
    }

    @Test
    void one_point_of_an_exit_is_recorded_once_and_a_course_has_one_day_of_exit() {
        long person = placed("2025-09-01");
        assertThat(refused(person, LEFT, ExitPoint.AT_END)).isEmpty();
        assertThat(refused(person, LEFT, ExitPoint.AT_END)).containsExactly("exit-exists");
        assertThat(refused(person, LEFT.minusDays(1), ExitPoint.AFTER_3_MONTHS)).containsExactly("exit-of-same-course");
        place(person, lot, holder.organisationId(), "2026-02-02", null);
        assertThat(refused(person, LocalDate.of(2026, 2, 1), ExitPoint.AT_END)).containsExactly("exit-of-same-course");
        assertThat(refused(person, LocalDate.of(2026, 3, 13), ExitPoint.AT_END)).isEmpty();
    }

    @Test
    void a_detail_goes_with_its_kind_and_tells_it_when_it_is_left_out() {
        Map<String, Object> sent = new HashMap<>(Map.of("exitOn", "2025-12-31", "exitPoint", "AT_END", "exitDetail", "CDI", "toldBy", "PERSON"));
        assertThat(ExitDraft.read(Fields.of(sent)).exitKind()).isEqualTo(ExitKind.LASTING);
        sent.put("exitKind", "POSITIVE");
        Fields unfit = Fields.of(sent);
        ExitDraft.read(unfit);
        assertThat(unfit.problems()).extracting(Problem::code).containsExactly("exit-detail-unfit");
        Fields nothing = Fields.of(Map.of());
        ExitDraft.read(nothing);
        assertThat(nothing.problems()).extracting(each -> each.place().field()).containsExactlyInAnyOrder("exitOn", "exitPoint", "exitKind", "toldBy");
    }

    @Test
    void changed_meanwhile_it_is_not_changed_again() {
        long person = placed("2025-09-01");
        Exit first = exits.record(scope, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER)).get();
        Exit second = exits.change(scope, first.id(), first.version(), draft(LEFT, ExitPoint.AT_END, ExitKind.LASTING)).get();
        assertThat(second.exitKind()).isEqualTo(ExitKind.LASTING);
        Outcome<Exit> late = exits.change(scope, first.id(), first.version(), draft(LEFT, ExitPoint.AT_END, ExitKind.POSITIVE));
        assertThat(late).isInstanceOfSatisfying(Outcome.Changed.class, changed -> assertThat(((Exit) changed.current()).exitKind()).isEqualTo(ExitKind.LASTING));
        assertThat(exits.of(scope, person).orElseThrow()).singleElement().extracting(Exit::exitKind).isEqualTo(ExitKind.LASTING);
    }

    @Test
    void another_day_moves_what_is_known_of_the_same_exit_at_other_points() {
        long person = placed("2025-09-01");
        Exit first = exits.record(scope, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER)).get();
        exits.record(scope, person, draft(LEFT, ExitPoint.AFTER_3_MONTHS, ExitKind.LASTING)).get();
        LocalDate right = LocalDate.of(2025, 12, 19);
        exits.change(scope, first.id(), first.version(), draft(right, ExitPoint.AT_END, ExitKind.OTHER)).get();
        assertThat(exits.of(scope, person).orElseThrow()).hasSize(2).allSatisfy(each -> assertThat(each.exitOn()).isEqualTo(right));
        Exit moved = exits.of(scope, person).orElseThrow().get(0);
        assertThat(exits.change(scope, moved.id(), moved.version(), draft(LocalDate.of(2026, 1, 31), ExitPoint.AT_END, ExitKind.OTHER)).problems())
            .extracting(Problem::code).as("three months after 31 January are not passed").containsExactly("exit-too-soon");
        assertThat(exits.change(scope, moved.id(), moved.version(), draft(LEFT, ExitPoint.AFTER_3_MONTHS, ExitKind.OTHER)).problems())
            .extracting(Problem::code).containsExactly("exit-exists");
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_back_and_stays_in_the_journal() {
        long person = placed("2025-09-01");
        Exit exit = exits.record(scope, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER)).get();
        exits.withdraw(scope, exit.id()).get();
        assertThat(exits.of(scope, person).orElseThrow()).isEmpty();
        assertThat(TestInstance.get(Journal.class).about(scope, "participant", person)).extracting(JournalEntry::action)
            .startsWith("exit.withdrawn", "exit.recorded");
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
        assertThat(exits.withdraw(scope, exit.id())).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void the_journal_seals_what_it_says_of_the_person() {
        long person = placed("2025-09-01");
        exits.record(scope, person, new ExitDraft(LEFT, ExitPoint.AT_END, ExitKind.POSITIVE, ExitDetail.RETIREMENT, ToldBy.DOCUMENT)).get();
        assertThat(TestInstance.get(Journal.class).about(scope, "participant", person)).filteredOn(each -> each.action().equals("exit.recorded")).singleElement()
            .satisfies(entry -> assertThat(entry.detail()).isNotBlank().doesNotContain("RETIREMENT", "POSITIVE", "2025-12-31"));
    }

    @Test
    void only_those_who_control_eligibility_record_and_buyers_read_nothing() {
        long person = placed("2025-09-01");
        Scope company = TestInstance.as(scope, Role.HOLDER, holder.organisationId());
        assertThatThrownBy(() -> exits.record(company, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER))).isInstanceOf(Scope.Forbidden.class);
        for (Scope other : List.of(TestInstance.as(scope, Role.BUYER, contract.buyerId()), TestInstance.as(scope, Role.OBSERVER, 0))) {
            assertThatThrownBy(() -> exits.of(other, person)).isInstanceOf(Scope.Forbidden.class);
            assertThatThrownBy(() -> exits.record(other, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER))).isInstanceOf(Scope.Forbidden.class);
        }
    }

    @Test
    void a_holder_knows_of_the_exits_its_own_placements_led_to() {
        Lot second = LotExample.lot(scope, contract, "2");
        LotLink later = TestInstance.get(Lots.class).link(scope, second.id(),
            new LinkDraft(TestInstance.siret(), "Toitures d’Aurelle", LinkKind.HOLDER, null, false, null)).get();
        long person = placed("2025-03-03");
        place(person, second, later.organisationId(), "2025-09-01", null);
        exits.record(scope, person, draft(LocalDate.of(2025, 5, 30), ExitPoint.AT_END, ExitKind.OTHER)).get();
        exits.record(scope, person, draft(LEFT, ExitPoint.AT_END, ExitKind.LASTING)).get();
        assertThat(exits.of(scope, person).orElseThrow()).hasSize(2);
        assertThat(exits.of(TestInstance.as(scope, Role.HOLDER, holder.organisationId()), person).orElseThrow()).extracting(Exit::exitKind)
            .containsExactly(ExitKind.OTHER);
        assertThat(exits.of(TestInstance.as(scope, Role.HOLDER, later.organisationId()), person).orElseThrow()).extracting(Exit::exitKind)
            .containsExactly(ExitKind.LASTING);
        assertThat(exits.of(TestInstance.as(scope, Role.HOLDER, Long.MAX_VALUE), person)).isEmpty();
    }

    @Test
    void another_structure_finds_nothing() {
        long person = placed("2025-09-01");
        Exit exit = exits.record(scope, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER)).get();
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(exits.of(stranger, person)).isEmpty();
        assertThat(exits.find(stranger, exit.id())).isEmpty();
        assertThat(exits.find(scope, exit.id())).contains(exit);
        assertThat(exits.record(stranger, person, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER))).isInstanceOf(Outcome.Absent.class);
        assertThat(exits.change(stranger, exit.id(), exit.version(), draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER))).isInstanceOf(Outcome.Absent.class);
        assertThat(exits.withdraw(stranger, exit.id())).isInstanceOf(Outcome.Absent.class);
        assertThat(exits.courses(stranger, Set.of(person), LocalDate.of(2026, 3, 31))).isEmpty();
    }

    /** On 10 April: one left on 31 December (three months passed on 31 March), one whose placement ended on 13 March, one told whole, one still placed. */
    @Test
    void what_is_to_be_asked_for_is_listed_the_oldest_first() {
        long left = placed("2025-09-01");
        exits.record(scope, left, draft(LEFT, ExitPoint.AT_END, ExitKind.OTHER)).get();
        long over = person();
        place(over, lot, holder.organisationId(), "2025-09-01", "2026-03-13");
        long told = placed("2025-09-01");
        exits.record(scope, told, draft(LocalDate.of(2026, 3, 31), ExitPoint.AT_END, ExitKind.UNKNOWN)).get();
        placed("2025-09-01");
        assertThat(exits.awaited(scope)).containsExactly(new AwaitedExit(over, ExitPoint.AT_END, LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 13)),
            new AwaitedExit(left, ExitPoint.AFTER_3_MONTHS, LEFT, LocalDate.of(2026, 3, 31)));
        assertThat(exits.awaited(TestInstance.freshFacilitator())).isEmpty();
        assertThatThrownBy(() -> exits.awaited(TestInstance.as(scope, Role.HOLDER, holder.organisationId()))).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void figures_are_given_the_last_planned_day_once_every_placement_begun_has_one() {
        long over = person();
        place(over, lot, holder.organisationId(), "2025-09-01", "2026-01-30");
        place(over, lot, holder.organisationId(), "2026-02-02", "2026-03-13");
        place(over, lot, holder.organisationId(), "2026-04-06", null);
        long open = placed("2025-09-01");
        long soon = person();
        place(soon, lot, holder.organisationId(), "2025-09-01", "2026-04-01");
        assertThat(exits.courses(scope, Set.of(over, open, soon), LocalDate.of(2026, 3, 31)))
            .containsExactly(Map.entry(over, new Course(LocalDate.of(2026, 3, 13), List.of())));
        exits.record(scope, open, draft(LEFT, ExitPoint.AT_END, ExitKind.LASTING)).get();
        assertThat(exits.courses(TestInstance.as(scope, Role.BUYER, contract.buyerId()), Set.of(open), LocalDate.of(2026, 3, 31)))
            .containsExactly(Map.entry(open, new Course(null, List.of(new Course.Observed(LEFT, ExitPoint.AT_END, ExitKind.LASTING)))));
    }
}
