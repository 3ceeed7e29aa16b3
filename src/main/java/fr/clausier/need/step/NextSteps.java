package fr.clausier.need.step;

import fr.clausier.need.NeedState;
import fr.clausier.need.candidate.CandidateState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** what is next about a need, of whom it is owed and since when. */
public final class NextSteps {

    /** A need sent to a referrer. @param nobodyOn null unless it said that it has nobody */
    public record Sent(long referrer, LocalDate sentOn, LocalDate nobodyOn) { }

    /** Someone proposed. @param decidedOn null while nothing was decided; @param answeredOn null until the referrer was told of the last decision */
    public record Case(long candidate, long referrer, LocalDate proposedOn, CandidateState state, LocalDate decidedOn, LocalDate answeredOn) { }

    /** What is known of a need. */
    public record Facts(NeedState state, int posts, LocalDate openedOn, List<Sent> sent, List<Case> cases) { }

    private NextSteps() { }

    /** All that waits, in {@link Step#IN_ORDER}. */
    public static List<Step> of(Facts facts) {
        List<Step> steps = new ArrayList<>();
        facts.cases().forEach(each -> {
            if (each.state().isDecided() && each.answeredOn() == null) {
                steps.add(new Step(StepKind.ANSWER, each.referrer(), each.candidate(), each.decidedOn()));
            }
            if (facts.state() == NeedState.OPEN && each.state() == CandidateState.PROPOSED) {
                steps.add(new Step(StepKind.CHOOSE, each.referrer(), each.candidate(), each.proposedOn()));
            }
            if (facts.state() == NeedState.OPEN && each.state() == CandidateState.CHOSEN) {
                steps.add(new Step(StepKind.PLACE, each.referrer(), each.candidate(), each.decidedOn()));
            }
        });
        if (facts.state() == NeedState.OPEN) {
            steps.addAll(ofPosts(facts));
        }
        return steps.stream().sorted(Step.IN_ORDER).toList();
    }

    private static List<Step> ofPosts(Facts facts) {
        List<Case> placed = facts.cases().stream().filter(each -> each.state() == CandidateState.PLACED).toList();
        long retained = placed.size() + facts.cases().stream().filter(each -> each.state() == CandidateState.CHOSEN).count();
        if (placed.size() >= facts.posts()) {
            return List.of(new Step(StepKind.SETTLE, 0, 0, last(placed.stream().map(Case::decidedOn).toList(), facts.openedOn())));
        }
        if (retained >= facts.posts()) {
            return List.of();
        }
        if (facts.sent().isEmpty() && facts.cases().isEmpty()) {
            return List.of(new Step(StepKind.SEND, 0, 0, facts.openedOn()));
        }
        List<Step> silent = facts.sent().stream().filter(each -> isSilent(each, facts.cases()))
            .map(each -> new Step(StepKind.REFERRER, each.referrer(), 0, each.sentOn())).toList();
        boolean waiting = facts.cases().stream().anyMatch(each -> each.state() == CandidateState.PROPOSED);
        return silent.isEmpty() && !waiting ? List.of(new Step(StepKind.ASK_OTHERS, 0, 0, lastWord(facts))) : silent;
    }

    private static boolean isSilent(Sent sent, List<Case> cases) {
        return sent.nobodyOn() == null && cases.stream().noneMatch(each -> each.referrer() == sent.referrer());
    }

    private static LocalDate lastWord(Facts facts) {
        List<LocalDate> words = new ArrayList<>();
        facts.sent().stream().filter(each -> each.nobodyOn() != null).forEach(each -> words.add(each.nobodyOn()));
        facts.cases().stream().filter(each -> each.decidedOn() != null).forEach(each -> words.add(each.decidedOn()));
        return last(words, facts.openedOn());
    }

    private static LocalDate last(List<LocalDate> days, LocalDate otherwise) {
        return days.stream().max(LocalDate::compareTo).orElse(otherwise);
    }
}
