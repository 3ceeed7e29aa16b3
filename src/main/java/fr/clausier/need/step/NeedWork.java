package fr.clausier.need.step;

import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.NeedSending;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.Candidate;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.need.candidate.Proposed;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Needs with what is known of them, and what is next about each. */
@Singleton
public class NeedWork {

    /** A need with its candidates. */
    public record Followed(Need need, List<NeedSending> sendings, List<Proposed> candidates, List<Step> steps) { }

    private final Needs needs;
    private final Candidates candidates;

    NeedWork(Needs needs, Candidates candidates) {
        this.needs = needs;
        this.candidates = candidates;
    }

    /** These needs, in their order: three queries or four, however many. */
    @Transactional
    public List<Followed> of(Scope scope, Collection<Need> some) {
        Map<Long, List<NeedSending>> sent = needs.sendings(scope, some);
        Map<Long, List<Proposed>> proposed = candidates.of(scope, some);
        return some.stream().map(need -> followed(need, sent.getOrDefault(need.id(), List.of()), proposed.getOrDefault(need.id(), List.of()))).toList();
    }

    private static Followed followed(Need need, List<NeedSending> sent, List<Proposed> proposed) {
        List<NextSteps.Case> cases = proposed.stream().map(Proposed::candidate).map(NeedWork::known).toList();
        return new Followed(need, sent, proposed, NextSteps.of(new NextSteps.Facts(need.state(), need.posts(), need.openedOn(),
            sent.stream().map(each -> new NextSteps.Sent(each.referrerId(), each.sentOn(), each.nobodyOn())).toList(), cases)));
    }

    private static NextSteps.Case known(Candidate each) {
        return new NextSteps.Case(each.id(), each.referrerId(), each.proposedOn(), each.state(), each.decidedOn(), each.answeredOn());
    }
}
