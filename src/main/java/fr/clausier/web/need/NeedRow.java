package fr.clausier.web.need;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.need.Need;
import fr.clausier.need.NeedState;
import fr.clausier.need.candidate.CandidateState;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.need.step.NeedWork.Followed;
import fr.clausier.need.step.Step;
import fr.clausier.web.Page;
import java.util.Optional;

/** A need with the lot it is for, as pages show it. */
public record NeedRow(Followed followed, Contract contract, Lot lot) {

    public Need need() {
        return followed.need();
    }

    /** The lot by name, the contract by object when it is not divided. */
    public String lotName(Page page) {
        return lot.implicit() ? contract.object() : page.say("page.lot.name", lot.number(), lot.title());
    }

    public long count(CandidateState state) {
        return followed.candidates().stream().filter(each -> each.candidate().state() == state).count();
    }

    /** The candidate a step is about, as the viewer may see them. */
    public Optional<Proposed> candidate(Step step) {
        return followed.candidates().stream().filter(each -> each.candidate().id() == step.candidate()).findFirst();
    }

    /** The colour of a state, among those pages have. */
    public static String tone(NeedState state) {
        return switch (state) {
            case OPEN -> "SUBMITTED";
            case FILLED -> "REACHED";
            case WITHDRAWN -> "CLOSED";
        };
    }

    /** The colour of a candidate's state. */
    public static String tone(CandidateState state) {
        return switch (state) {
            case PROPOSED -> "REVIEW";
            case CHOSEN -> "SUBMITTED";
            case REFUSED -> "CLOSED";
            case PLACED -> "VALIDATED";
        };
    }
}
