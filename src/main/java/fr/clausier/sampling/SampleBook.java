package fr.clausier.sampling;

import java.time.LocalDate;
import java.util.List;

/** A sample with its placements, as a viewer may see them. @param today the day it is */
public record SampleBook(Sample sample, List<ItemView> items, LocalDate today) {

    public List<EmployerResult> results() {
        return EmployerResult.of(items);
    }

    /** What is asked for now and was not said to be sent whole. */
    public List<ItemView> unsent() {
        return asked().stream().filter(each -> !each.item().isSent()).toList();
    }

    public List<ItemView> asked() {
        return items.stream().filter(each -> each.item().isAsked(sample.state())).toList();
    }

    public List<ItemView> undecided() {
        return items.stream().filter(each -> each.item().verdict() == null).toList();
    }

    public List<ItemView> refused() {
        return items.stream().filter(each -> each.item().isRefused()).toList();
    }

    /** Whether what was sent can be frozen: the day is past, or everyone said that all was sent. */
    public boolean canFreeze() {
        return sample.state().isAsking() && (!sample.isOpenOn(today) || unsent().isEmpty());
    }

    public boolean canAskAgain() {
        return sample.state() == SampleState.REVIEW && undecided().isEmpty() && !refused().isEmpty();
    }

    /** Nothing is refused for good before its employer was heard again. */
    public boolean canConclude() {
        return undecided().isEmpty() && (sample.state() == SampleState.REVIEW_AGAIN || sample.state() == SampleState.REVIEW && refused().isEmpty());
    }
}
