package fr.clausier.hours.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.report.declaration.Answering;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an employer answers of a declaration, what a facilitator does with it, what its history says. */
class EmployerAnswersTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final Answering answering = new Answering();
    private final EmployerAnswers answers = TestInstance.get(EmployerAnswers.class);
    private final Scope claire = answering.site.scope;
    private final long id = answering.declaration().id();

    private AnswerSheet sheet(Scope scope) {
        return answers.sheet(scope, id).orElseThrow();
    }

    private AnswerDraft draft(AnswerSheet sheet, Map<String, String> typed) {
        Map<String, String> all = new java.util.HashMap<>(typed);
        all.putIfAbsent("version." + id, Long.toString(sheet.declaration().version()));
        Fields fields = Fields.of(all);
        AnswerDraft draft = AnswerDraft.read(fields, sheet);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    private List<String> problems(Map<String, String> typed) {
        Fields fields = Fields.of(typed);
        AnswerDraft.read(fields, sheet(answering.employer));
        return fields.problems().stream().map(Problem::code).toList();
    }

    @Test
    void a_sheet_shows_each_person_by_reference_to_the_employer_and_by_name_to_the_facilitator() {
        AnswerSheet own = sheet(answering.employer);
        assertThat(own.people()).extracting(AnswerSheet.Line::person).containsExactlyInAnyOrder(answering.reference(answering.alix), answering.reference(answering.berger));
        assertThat(own.total()).isEqualTo(Hours.of(63));
        assertThat(own.about().people()).isEqualTo(2);
        assertThat(sheet(claire).people()).extracting(AnswerSheet.Line::person).allMatch(name -> name.startsWith("ALIX") || name.startsWith("BERGER"));
    }

    @Test
    void a_dispute_keeps_both_figures_and_the_history_tells_who_did_what() {
        answers.answer(answering.employer, List.of(draft(sheet(answering.employer), Map.of("answer." + id, "DISPUTES", "said." + answering.berger.id(), "21,5",
            "remark." + answering.berger.id(), "Absente une semaine")))).get();
        Disputed line = sheet(claire).people().stream().filter(each -> each.placement().id().equals(answering.berger.id())).findFirst().orElseThrow().disputed();
        assertThat(line.declared()).isEqualTo(Hours.of(28));
        assertThat(line.said()).isEqualTo(Hours.of("21.5"));
        answering.declare(Answering.MARCH, Map.of(answering.alix, "35", answering.berger, "21.5"));
        answers.answer(answering.employer, List.of(draft(sheet(answering.employer), Map.of("answer." + id, "CONFIRMS")))).get();
        answers.validate(claire, id, sheet(claire).declaration().version()).get();
        answers.reopen(claire, id, sheet(claire).declaration().version(), "Bulletin de paie \"rectifié\"").get();
        List<AnswerSheet.Step> steps = sheet(claire).steps();
        assertThat(steps).extracting(AnswerSheet.Step::action).containsExactly("hours.reopened", "hours.validated", "hours.confirmed", "hours.submitted",
            "hours.disputed", "hours.submitted");
        assertThat(steps.get(0).reason()).isEqualTo("Bulletin de paie \"rectifié\"");
        assertThat(steps.get(4).disputed()).hasSize(1).first().satisfies(past -> {
            assertThat(past.declared()).isEqualTo(Hours.of(28));
            assertThat(past.remark()).isEqualTo("Absente une semaine");
        });
        assertThat(sheet(claire).isDisputed()).isFalse();
    }

    @Test
    void what_an_answer_must_say_is_asked() {
        String berger = Long.toString(answering.berger.id());
        assertThat(problems(Map.of())).containsExactlyInAnyOrder("required", "required");
        String version = Long.toString(answering.declaration().version());
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "DISPUTES"))).containsExactly("confirmation-why");
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "DISPUTES", "said." + berger, "28"))).containsExactly("confirmation-why");
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "CONFIRMS", "said." + berger, "20"))).containsExactly("confirmation-contradicts");
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "CONFIRMS", "said." + berger, "28"))).isEmpty();
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "CONFIRMS", "whole." + id, "Bravo"))).containsExactly("answer-remark");
        assertThat(problems(Map.of("version." + id, version, "answer." + id, "DISPUTES", "said." + berger, "beaucoup"))).containsExactly("hours-format");
    }

    @Test
    void an_answer_to_what_changed_meanwhile_is_not_recorded() {
        AnswerSheet seen = sheet(answering.employer);
        answering.declare(Answering.MARCH, Map.of(answering.alix, "30", answering.berger, "28"));
        assertThat(answers.answer(answering.employer, List.of(draft(seen, Map.of("answer." + id, "CONFIRMS"))))).isInstanceOf(Outcome.Changed.class);
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void answers_to_several_are_recorded_all_or_none() {
        answering.declare(FEBRUARY, Map.of(answering.alix, "10"));
        AnswerSheet february = answers.sheets(answering.employer, answering.employer.organisation(), FEBRUARY).get(0);
        AnswerSheet march = sheet(answering.employer);
        AnswerDraft late = new AnswerDraft(id, march.declaration().version() + 7, Stance.CONFIRMS, List.of());
        AnswerDraft good = new AnswerDraft(february.declaration().id(), february.declaration().version(), Stance.CONFIRMS, List.of());
        assertThat(answers.answer(answering.employer, List.of(good, late))).isInstanceOf(Outcome.Changed.class);
        assertThat(answers.sheet(claire, february.declaration().id()).orElseThrow().declaration().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void several_are_validated_at_once_and_those_that_cannot_be_are_named_with_why() {
        answering.declare(FEBRUARY, Map.of(answering.alix, "10"));
        Awaited february = answers.awaited(claire, new AwaitedFilter(null, 0, FEBRUARY, 1)).rows().get(0);
        Awaited march = answers.awaited(claire, new AwaitedFilter(State.SUBMITTED, answering.employer.organisation(), Answering.MARCH, 1)).rows().get(0);
        answers.answer(answering.employer, List.of(draft(sheet(answering.employer), Map.of("answer." + id, "DISPUTES", "whole." + id, "Pas le bon lot")))).get();
        EmployerAnswers.Moved moved = answers.move(claire, Map.of(february.id(), february.version(), march.id(), march.version()), State.VALIDATED);
        assertThat(moved.done()).extracting(Awaited::id).containsExactly(february.id());
        assertThat(moved.left()).hasSize(1).first().satisfies(left -> {
            assertThat(left.declaration().id()).isEqualTo(march.id());
            assertThat(left.why().code()).isEqualTo("answer-disputed");
        });
        assertThat(answers.move(claire, Map.of(february.id(), february.version()), State.VALIDATED).left().get(0).why().code()).isEqualTo("answer-changed");
        assertThat(answers.awaited(claire, new AwaitedFilter(null, 0, null, 1)).rows()).extracting(Awaited::id).containsExactly(march.id());
        assertThat(answers.awaited(claire, new AwaitedFilter(State.VALIDATED, 0, null, 1)).total()).isEqualTo(1);
    }

    @Test
    void declarations_of_a_closed_month_wait_for_nobody() {
        TestInstance.get(ClosedMonths.class).close(claire, Answering.MARCH).get();
        assertThat(answers.awaited(claire, new AwaitedFilter(null, 0, null, 1)).total()).isZero();
        assertThat(sheet(claire).isOpen()).isFalse();
        assertThat(answers.validate(claire, id, sheet(claire).declaration().version()).problems()).extracting(Problem::code).containsExactly("month-closed");
    }

    @Test
    void what_a_holder_declares_of_its_own_people_waits_for_the_facilitator_and_not_for_its_own_answer() {
        TestInstance.get(TypedMonths.class).zero(claire, answering.site.lot.id(), answering.site.holding.organisationId(), Answering.MARCH).get();
        assertThat(answers.awaited(claire, new AwaitedFilter(null, answering.site.holding.organisationId(), null, 1)).rows()).singleElement()
            .satisfies(each -> assertThat(each.next(false)).isEqualTo("page.awaited.next-validate"));
        Awaited supplied = answers.awaited(claire, new AwaitedFilter(null, answering.employer.organisation(), null, 1)).rows().get(0);
        assertThat(supplied.next(false)).isEqualTo("page.awaited.next-answer");
        assertThat(supplied.next(true)).isEqualTo("page.awaited.next-yours");
    }

    @Test
    void each_sees_its_own_and_only_a_facilitator_validates() {
        Scope other = TestInstance.as(claire, Role.PROVIDER, answering.site.eiHolding.organisationId());
        assertThat(answers.awaited(other, new AwaitedFilter(null, 0, null, 1)).rows()).extracting(Awaited::id).doesNotContain(id);
        assertThat(answers.sheets(other, answering.employer.organisation(), Answering.MARCH)).isEmpty();
        assertThat(answers.sheet(TestInstance.as(TestInstance.freshFacilitator(), Role.FACILITATOR, 0), id)).isEmpty();
        assertThat(answers.employers(answering.employer)).isEmpty();
        assertThat(answers.employers(claire)).containsKey(answering.employer.organisation());
        assertThatThrownBy(() -> answers.validate(answering.employer, id, 0)).isInstanceOf(Scope.Forbidden.class);
        assertThatThrownBy(() -> answers.move(answering.employer, Map.of(id, 0L), State.VALIDATED)).isInstanceOf(Scope.Forbidden.class);
        Declaration before = answering.declaration();
        assertThat(answers.move(answering.employer, Map.of(id, before.version()), State.CONFIRMED).done()).hasSize(1);
    }
}
