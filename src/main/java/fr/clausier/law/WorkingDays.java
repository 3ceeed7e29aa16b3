package fr.clausier.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** the working days of mainland France, Monday to Friday but for the public holidays of article L3133-1 of the Code du travail. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final List<MonthDay> FIXED = List.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.MAY, 1), MonthDay.of(Month.MAY, 8),
        MonthDay.of(Month.JULY, 14), MonthDay.of(Month.AUGUST, 15), MonthDay.of(Month.NOVEMBER, 1), MonthDay.of(Month.NOVEMBER, 11),
        MonthDay.of(Month.DECEMBER, 25));
    /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
    private static final List<Integer> AFTER_EASTER = List.of(1, 39, 50);

    private WorkingDays() { }

    public static boolean is(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    public static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || AFTER_EASTER.contains((int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
    }

    /** The public holidays of a year, those on a Saturday or Sunday included. */
    public static SortedSet<LocalDate> holidays(int year) {
        SortedSet<LocalDate> days = new TreeSet<>();
        FIXED.forEach(each -> days.add(each.atYear(year)));
        AFTER_EASTER.forEach(each -> days.add(easter(year).plusDays(each)));
        return days;
    }

    /** The working days from one day to another, both included; none when the second comes before the first. */
    public static List<LocalDate> between(LocalDate first, LocalDate last) {
        return days(first, last).toList();
    }

    /** How many working days there are from one day to another, both included; 0 when the second comes before the first. */
    public static long count(LocalDate first, LocalDate last) {
        return days(first, last).count();
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1)).filter(WorkingDays::is);
    }

    /**
     * Easter Sunday of a Gregorian year, by the reckoning published in Nature in 1876: the Sunday after the full moon, as the
     * Church's tables give it, that falls on 21 March or next after it.
     */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
