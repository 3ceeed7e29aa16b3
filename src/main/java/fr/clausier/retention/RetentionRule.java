package fr.clausier.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** a person is made anonymous so many months after the last contact, told some days before to who follows them. */
public final class RetentionRule {

    public static final String ID = "R-80";

    private RetentionRule() { }

    /**
     * The days on which something happened with a person; null for never.
     *
     * @param placed last day of a placement, its first when no end was planned; @param worked last day of the last month with hours
     * @param proposed the last thing said of a candidacy; @param left day of an exit; @param recorded day they were recorded
     */
    public record Contacts(LocalDate placed, LocalDate worked, LocalDate proposed, LocalDate left,
            LocalDate recorded) {

        /** The last of them; when nothing at all is known, whoever asks says from when. */
        public LocalDate last(LocalDate otherwise) {
            return Stream.of(placed, worked, proposed, left, recorded).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(otherwise);
        }
    }

    /** @param keptUntil a day until which somebody wants them kept, with a reason; null for none */
    public static LocalDate dueOn(LocalDate lastContact, int months, LocalDate keptUntil) {
        LocalDate due = lastContact.plusMonths(months).plusDays(1);
        return keptUntil != null && !keptUntil.isBefore(due) ? keptUntil.plusDays(1) : due;
    }

    /** The first day on which it is told. */
    public static LocalDate noticeOn(LocalDate dueOn, int days) {
        return dueOn.minusDays(days);
    }

    /** Told late, whatever kept it from being told in time, it is done late: never sooner than so many days after it was told. */
    public static LocalDate doneOn(LocalDate dueOn, LocalDate toldOn, int days) {
        LocalDate soonest = toldOn.plusDays(days);
        return soonest.isAfter(dueOn) ? soonest : dueOn;
    }
}
