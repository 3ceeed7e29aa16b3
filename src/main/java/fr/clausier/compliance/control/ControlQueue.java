package fr.clausier.compliance.control;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.question.Beside;
import fr.clausier.hours.question.Questions;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines to review across the portfolio, with facts, proofs and rule; accepted, refused with a reason, or asked about, one or several at once. */
@Singleton
public class ControlQueue {

    private final Decisions decisions;
    private final Questions questions;
    private final Overrules overrules;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;

    ControlQueue(Decisions decisions, Questions questions, Overrules overrules, Participants participants, Journal journal, Calendar calendar) {
        this.decisions = decisions;
        this.questions = questions;
        this.overrules = overrules;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What a person does with lines. */
    public enum Move { ACCEPT, REFUSE, ASK }

    /** A line chosen. @param replaces the overrule that stood when the person looked; null for none */
    public record Chosen(long line, Long replaces) { }

    /** What came of deciding of several. @param left those left as they are, each with why */
    public record Decided(int done, List<Left> left) { }

    /** One that was left. */
    public record Left(ToControl line, Problem why) { }

    /** Every line to review that the viewer reaches, by rule, then by who waits longest. A number of queries that does not grow with them. */
    @Transactional
    public List<ToControl> lines(Scope scope) {
        scope.require(Permission.OVERRULE_HOURS);
        List<JudgedLine> lines = decisions.until(scope, Selection.ALL, YearMonth.from(calendar.today())).stream()
            .filter(line -> line.shown() && line.decision().review().isPositive()).toList();
        Map<Long, Beside> beside = questions.beside(scope, lines.stream().map(line -> line.decision().line()).toList());
        Map<Long, Person> people = participants.all(scope);
        return lines.stream().map(line -> new ToControl(line, ToControl.because(line),
            people.containsKey(line.participant()) ? people.get(line.participant()).shown() : line.decision().facts().participant(),
            beside.get(line.decision().line()))).sorted(ToControl.ORDER).toList();
    }

    /** How many lines wait for a person, those waiting for their employer among them. */
    @Transactional
    public Control control(Scope scope, ControlFilter filter) {
        return Control.of(lines(scope), filter);
    }

    /**
     * Decides of lines, or asks their employers, each on its own: each is done, or named with why it is not. What is no longer to review is
     * passed over.
     *
     * @param reason in writing: why, or the question
     */
    @Transactional
    public Decided decide(Scope scope, List<Chosen> chosen, Move move, String reason) {
        scope.require(Permission.OVERRULE_HOURS);
        journal.writeAlone();
        Map<Long, ToControl> waiting = lines(scope).stream().collect(Collectors.toMap(ToControl::line, Function.identity()));
        List<Left> left = new ArrayList<>();
        int done = 0;
        for (Chosen each : chosen) {
            ToControl line = waiting.get(each.line());
            if (line != null) {
                Optional<Problem> why = decide(scope, line, each.replaces(), move, reason);
                why.ifPresent(problem -> left.add(new Left(line, problem)));
                done += why.isPresent() ? 0 : 1;
            }
        }
        return new Decided(done, left);
    }

    private Optional<Problem> decide(Scope scope, ToControl line, Long replaces, Move move, String reason) {
        Decision decision = line.judged().decision();
        Hours counted = move == Move.ACCEPT ? decision.counted().plus(decision.review()) : decision.counted();
        Hours refused = move == Move.REFUSE ? decision.refused().plus(decision.review()) : decision.refused();
        Outcome<?> outcome = move == Move.ASK ? questions.ask(scope, line.line(), reason)
            : overrules.decide(scope, line.line(), new OverruleDraft(counted, refused, null, reason, replaces));
        return outcome.<Optional<Problem>>fold(ok -> Optional.empty(), problems -> Optional.of(problems.get(0)),
            () -> Optional.of(Problem.atField("overrule-corrected", "chosen", "")), changed -> Optional.of(Problem.atField("control-changed", "chosen", "")));
    }
}
