package fr.clausier.clause;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        Optional<Terms> last = versions.stream().filter(terms -> !terms.effectiveFrom().isAfter(day)).reduce((before, after) -> after);
        return last.or(() -> versions.stream().findFirst());
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
}
