package fr.clausier.clause;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All versions of the terms of one clause, oldest first. */
public record TermsHistory(List<Terms> versions) {

    public static final TermsHistory NONE = new TermsHistory(List.of());

    public TermsHistory {
        versions = versions.stream().sorted(Comparator.comparingInt(Terms::version)).toList();
    }

    /**
     * The version in force on a day: the last one effective by then. The first version also governs the days before its effective
     * date, so that hours of a clause typed late find the terms they were worked under; its window decides whether they count.
     */
    public Optional<Terms> inForce(LocalDate day) {
        Terms last = versions.isEmpty() ? null : versions.get(0);
        for (Terms each : versions) {
            last = each.effectiveFrom().isAfter(day) ? last : each;
        }
        return Optional.ofNullable(last);
    }

    /**
     * The version that governs the hours of a month: the one in force on its first day. A monthly line cannot be cut, and an
     * amendment signed during a month must not reach back to work already done.
     */
    public Optional<Terms> governing(YearMonth month) {
        return inForce(month.atDay(1));
    }

    public Optional<Terms> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The first version that does not take effect after the one before it; empty when all do. */
    public Optional<Terms> outOfOrder() {
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).effectiveFrom().isAfter(versions.get(i - 1).effectiveFrom())) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether another history would judge a month under other terms than this one. A month outside both windows is not concerned,
     * nor is one that nothing governed yet: terms typed late must be able to judge it.
     */
    public boolean judgesOtherwise(TermsHistory other, YearMonth month) {
        Optional<Terms> mine = governing(month);
        Optional<Terms> theirs = other.governing(month);
        boolean concerned = Stream.concat(mine.stream(), theirs.stream()).anyMatch(terms -> terms.window().overlaps(month));
        return mine.isPresent() && concerned && !mine.equals(theirs);
    }
}
