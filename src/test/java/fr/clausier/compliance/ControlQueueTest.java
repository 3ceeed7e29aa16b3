package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.compliance.control.Control;
import fr.clausier.compliance.control.ControlFilter;
import fr.clausier.compliance.control.ControlQueue;
import fr.clausier.compliance.control.ControlQueue.Chosen;
import fr.clausier.compliance.control.ControlQueue.Decided;
import fr.clausier.compliance.control.ControlQueue.Move;
import fr.clausier.compliance.control.ToControl;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.question.Questions;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines to review across a portfolio: gathered, narrowed, decided several at once, asked about. */
class ControlQueueTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ControlQueue queue = TestInstance.get(ControlQueue.class);
    private final Questions questions = TestInstance.get(Questions.class);
    private final Portfolio portfolio = new Portfolio();
    private final Scope claire = portfolio.scope;
    private final long etti = portfolio.etti(TestInstance.siret());
    private final Contract contract = portfolio.contract("2026-CTL", TestInstance.siret());
    private final Lot paint = lot("1");
    private final Lot roof = lot("2");

    private Lot lot(String number) {
        Lot lot = portfolio.lot(contract, number, TestInstance.siret());
        portfolio.terms(lot, Map.of());
        return lot;
    }

    /** Someone whose proof was never seen: hours wait for a person. */
    private Placement unproven(Lot lot) {
        return portfolio.place(portfolio.person(EligibleGroup.RSA, null, null), etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));
    }

    private List<ToControl> lines() {
        return queue.lines(claire);
    }

    private static Chosen chosen(ToControl line) {
        return new Chosen(line.line(), null);
    }

    @Test
    void what_no_rule_could_settle_is_there_with_its_facts_and_the_rule_that_spoke() {
        portfolio.declare(unproven(paint), MARCH, "70");
        long proven = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 6, 30));
        Placement full = portfolio.place(proven, etti, roof, EligibleGroup.RSA, LocalDate.of(2026, 2, 3));
        portfolio.declare(full, FEBRUARY, "35");
        portfolio.declare(full, MARCH, "250");
        assertThat(lines()).hasSize(2).first().satisfies(line -> {
            assertThat(line.because().rule()).isEqualTo("R-05");
            assertThat(line.hours()).isEqualTo(Hours.of(70));
            assertThat(line.facts().proofs()).isEmpty();
            assertThat(line.where()).isEqualTo("2026-CTL · 1");
            assertThat(line.person()).startsWith("EXEMPLE");
        });
        assertThat(lines().get(1).because().rule()).isEqualTo("R-10");
        assertThat(lines().get(1).facts().proofs()).hasSize(1);
        assertThat(lines().get(1).hours().isPositive() && !lines().get(1).hours().isMoreThan(Hours.of(249))).isTrue();
    }

    @Test
    void it_is_narrowed_by_rule_lot_employer_and_month() {
        portfolio.declare(unproven(paint), FEBRUARY, "10");
        portfolio.declare(unproven(roof), MARCH, "20");
        Control all = queue.control(claire, ControlFilter.ALL);
        assertThat(all.hours()).isEqualTo(Hours.of(30));
        assertThat(all.rules()).containsExactly("R-05");
        assertThat(all.lots()).containsOnlyKeys(paint.id(), roof.id());
        assertThat(all.months()).containsExactly(MARCH, FEBRUARY);
        assertThat(queue.control(claire, new ControlFilter("R-05", roof.id(), etti, MARCH, 1)).found().rows()).hasSize(1);
        assertThat(queue.control(claire, new ControlFilter("R-05", roof.id(), etti, FEBRUARY, 1)).found().rows()).isEmpty();
        assertThat(queue.control(claire, new ControlFilter("R-10", 0, 0, null, 1)).found().rows()).isEmpty();
        assertThat(queue.control(claire, new ControlFilter("", 0, etti + 1, null, 1)).found().total()).isZero();
        assertThat(queue.control(claire, new ControlFilter("", 0, 0, null, 2)).found().rows()).isEmpty();
    }

    @Test
    void several_are_accepted_or_refused_with_one_reason_and_leave_the_queue() {
        Placement one = unproven(paint);
        Placement other = unproven(roof);
        portfolio.declare(one, FEBRUARY, "10");
        portfolio.declare(one, MARCH, "11");
        portfolio.declare(other, MARCH, "12");
        List<Chosen> ofOne = lines().stream().filter(line -> line.judged().placement() == one.id()).map(ControlQueueTest::chosen).toList();
        assertThat(queue.decide(claire, ofOne, Move.ACCEPT, "Attestation vue à l’agence").done()).isEqualTo(2);
        assertThat(lines()).hasSize(1);
        assertThat(queue.decide(claire, List.of(chosen(lines().get(0))), Move.REFUSE, "Jamais reçue").left()).isEmpty();
        assertThat(lines()).isEmpty();
        assertThat(TestInstance.get(ComplianceBook.class).lot(claire, paint.id(), MARCH).orElseThrow().statement().done()).isEqualTo(Hours.of(21));
        assertThat(TestInstance.get(ComplianceBook.class).lot(claire, roof.id(), MARCH).orElseThrow().statement().done()).isEqualTo(Hours.ZERO);
        assertThat(queue.decide(claire, ofOne, Move.REFUSE, "Encore").done()).isZero();
    }

    @Test
    void those_that_cannot_be_decided_are_named_with_why_and_the_others_are_done() {
        portfolio.declare(unproven(paint), FEBRUARY, "10");
        portfolio.declare(unproven(paint), MARCH, "10");
        List<Chosen> both = lines().stream().map(ControlQueueTest::chosen).toList();
        TestInstance.get(ClosedMonths.class).close(claire, FEBRUARY).get();
        Decided decided = queue.decide(claire, both, Move.ACCEPT, "Vu");
        assertThat(decided.done()).isEqualTo(1);
        assertThat(decided.left()).hasSize(1).first().satisfies(left -> {
            assertThat(left.why().code()).isEqualTo("month-closed");
            assertThat(left.line().beside().closed()).isTrue();
        });
        assertThat(queue.decide(claire, List.of(new Chosen(decided.left().get(0).line().line(), 77L)), Move.ACCEPT, "Vu").left()).isNotEmpty();
    }

    @Test
    void a_question_waits_for_the_employer_once_and_is_shown_with_its_reply() {
        portfolio.declare(unproven(paint), MARCH, "10");
        ToControl line = lines().get(0);
        assertThat(queue.decide(claire, List.of(chosen(line)), Move.ASK, "Quel justificatif avez-vous vu ?").done()).isEqualTo(1);
        assertThat(lines().get(0).beside().isWaiting()).isTrue();
        assertThat(queue.control(claire, ControlFilter.ALL).asked()).isEqualTo(1);
        assertThat(queue.decide(claire, List.of(chosen(line)), Move.ASK, "Alors ?").left().get(0).why().code()).isEqualTo("question-waiting");
        Scope employer = TestInstance.as(claire, Role.PROVIDER, etti);
        long question = lines().get(0).beside().asked();
        assertThat(questions.reply(TestInstance.as(claire, Role.PROVIDER, portfolio.etti(TestInstance.siret())), question, "Moi")).isInstanceOf(Outcome.Absent.class);
        assertThat(questions.reply(TestInstance.freshFacilitator(), question, "Moi")).isInstanceOf(Outcome.Absent.class);
        questions.reply(employer, question, "Notification CAF du 15 janvier").get();
        assertThat(questions.reply(employer, question, "Une autre").problems().get(0).code()).isEqualTo("question-replied");
        assertThat(lines()).hasSize(1).first().satisfies(replied -> {
            assertThat(replied.beside().isWaiting()).isFalse();
            assertThat(replied.beside().reply()).isEqualTo("Notification CAF du 15 janvier");
        });
        portfolio.declare(TestInstance.get(fr.clausier.hours.placement.Placements.class).ofLot(claire, paint.id()).get(0), MARCH, "12");
        assertThat(lines().get(0).beside().asked()).isNull();
    }

    @Test
    void only_a_facilitator_of_the_structure_controls() {
        portfolio.declare(unproven(paint), MARCH, "10");
        assertThatThrownBy(() -> queue.lines(TestInstance.as(claire, Role.PROVIDER, etti))).isInstanceOf(Scope.Forbidden.class);
        assertThat(queue.lines(TestInstance.freshFacilitator())).isEmpty();
        assertThat(queue.decide(TestInstance.freshFacilitator(), List.of(chosen(lines().get(0))), Move.ACCEPT, "Vu").done()).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    @Tag("h2-statistics")
    void the_number_of_queries_does_not_grow_with_the_lines() {
        portfolio.declare(unproven(paint), MARCH, "10");
        long few = queries();
        for (int people = 0; people < 8; people++) {
            Placement more = unproven(people % 2 == 0 ? paint : roof);
            portfolio.declare(more, FEBRUARY, "10");
            portfolio.declare(more, MARCH, "10");
        }
        assertThat(queries()).isEqualTo(few);
        assertThat(few).isPositive().isLessThanOrEqualTo(12);
    }

    private long queries() {
        return Sql.queries(() -> assertThat(queue.control(claire, ControlFilter.ALL).found().rows()).isNotEmpty());
    }
}
