package fr.clausier.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.ReferrerKind;
import fr.clausier.organisation.referrer.Referrers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs on 10 April 2026. */
class NeedsTest {

    private final NeedExample site = new NeedExample();
    private final Needs needs = site.needs();

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void a_need_sent_twice_to_a_referrer_keeps_the_first_day() {
        site.send(site.mission);
        needs.send(site.scope, site.need.id(), List.of(site.mission, site.travail), LocalDate.of(2026, 3, 9)).get();
        assertThat(needs.sendings(site.scope, List.of(site.need)).get(site.need.id())).extracting(NeedSending::referrerId, NeedSending::sentOn)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(site.mission, LocalDate.of(2026, 3, 3)),
                org.assertj.core.groups.Tuple.tuple(site.travail, LocalDate.of(2026, 3, 9)));
    }

    @Test
    void nothing_happens_to_a_need_before_it_was_asked_for_nor_after_today() {
        assertThat(codes(needs.send(site.scope, site.need.id(), List.of(site.mission), LocalDate.of(2026, 3, 1)))).containsExactly("need-day-before");
        assertThat(codes(needs.send(site.scope, site.need.id(), List.of(site.mission), LocalDate.of(2026, 4, 11)))).containsExactly("need-day-future");
        NeedDraft tomorrow = new NeedDraft("Maçon", null, 1, null, LocalDate.of(2026, 5, 1), null, null, null, LocalDate.of(2026, 4, 11));
        assertThat(codes(needs.record(site.scope, site.lot.id(), tomorrow))).containsExactly("need-day-future");
    }

    @Test
    void a_need_is_ended_only_once_everyone_proposed_is_decided_of_and_can_be_opened_again() {
        site.send(site.mission);
        long candidate = site.propose(site.mission, "Nédélec").candidate().id();
        assertThat(codes(needs.settle(site.scope, site.need.id(), 0, NeedState.WITHDRAWN, "Chantier reporté"))).containsExactly("need-undecided");
        site.candidates().refuse(site.scope, candidate, LocalDate.of(2026, 3, 9), "Ne souhaite pas ce poste").get();
        Need ended = needs.settle(site.scope, site.need.id(), 0, NeedState.WITHDRAWN, "Chantier reporté").get();
        assertThat(ended.settledOn()).isEqualTo(LocalDate.parse(TestInstance.TODAY));
        assertThat(codes(needs.send(site.scope, site.need.id(), List.of(site.travail), LocalDate.of(2026, 4, 1)))).containsExactly("need-settled");
        assertThat(needs.settle(site.scope, site.need.id(), ended.version(), NeedState.OPEN, null).get()).extracting(Need::state, Need::settledOn)
            .containsExactly(NeedState.OPEN, null);
    }

    @Test
    void a_need_that_is_over_stays_in_sight_until_its_referrers_are_answered() {
        site.send(site.mission);
        long candidate = site.propose(site.mission, "Nédélec").candidate().id();
        site.candidates().refuse(site.scope, candidate, LocalDate.of(2026, 3, 9), "Poste pourvu").get();
        needs.settle(site.scope, site.need.id(), 0, NeedState.FILLED, null).get();
        assertThat(needs.standing(site.scope)).extracting(Need::id).containsExactly(site.need.id());
        site.candidates().answer(site.scope, candidate, LocalDate.of(2026, 3, 10)).get();
        assertThat(needs.standing(site.scope)).isEmpty();
    }

    @Test
    void of_two_who_change_a_need_the_second_is_shown_what_stands() {
        needs.change(site.scope, site.need.id(), 0, NeedExample.draft("Coffreur", 2)).get();
        assertThat(needs.change(site.scope, site.need.id(), 0, NeedExample.draft("Carreleur", 1))).isInstanceOfSatisfying(Outcome.Changed.class,
            changed -> assertThat(((Need) changed.current()).job()).isEqualTo("Coffreur"));
        assertThat(needs.settle(site.scope, site.need.id(), 0, NeedState.WITHDRAWN, "x")).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void a_holder_and_a_buyer_read_the_needs_of_their_lots_and_write_none() {
        Scope holder = TestInstance.as(site.scope, Role.HOLDER, site.company);
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        Scope stranger = TestInstance.as(site.scope, Role.HOLDER, site.contract.buyerId());
        assertThat(List.of(holder, buyer)).allSatisfy(each -> assertThat(needs.standing(each)).extracting(Need::job).containsExactly("Maçon"));
        assertThat(needs.standing(stranger)).isEmpty();
        assertThat(needs.find(stranger, site.need.id())).isEmpty();
        assertThatThrownBy(() -> needs.record(holder, site.lot.id(), NeedExample.draft("Peintre", 1))).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void two_referrers_of_a_structure_bear_different_names_and_each_action_is_written_down() {
        Referrers referrers = TestInstance.get(Referrers.class);
        ReferrerDraft same = new ReferrerDraft("MISSION LOCALE DU VAL", ReferrerKind.MISSION_LOCALE, null, null, true);
        assertThat(codes(referrers.record(site.scope, same))).containsExactly("referrer-exists");
        assertThat(referrers.change(site.scope, site.mission, 0, same).get().name()).isEqualTo("MISSION LOCALE DU VAL");
        assertThat(codes(referrers.change(site.scope, site.travail, 0, same))).containsExactly("referrer-exists");
        site.send(site.mission);
        Journal journal = TestInstance.get(Journal.class);
        assertThat(journal.about(site.scope, "need", site.need.id())).extracting(JournalEntry::action).containsExactly("need.sent", "need.recorded");
        assertThat(journal.about(site.scope, "referrer", site.mission)).extracting(JournalEntry::action).containsExactly("referrer.changed", "referrer.recorded");
    }
}
