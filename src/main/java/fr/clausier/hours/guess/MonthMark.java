package fr.clausier.hours.guess;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Written;
import fr.clausier.workbook.reading.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month named in a heading, a title or a sheet's name: "janv-26", "01/2026", "H. février 2026", "Mars".
 *
 * @param year 0 when only the month is named
 * @param rest the folded words beside it
 */
record MonthMark(int month, int year, String rest) {

    private static final List<String> NAMES = List.of("janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil",
        "aout", "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec");
    private static final Pattern NAMED = Pattern.compile("(?<![a-z])(?:(" + String.join(")|(", NAMES) + "))(?![a-z])");
    private static final Pattern YEAR_AFTER = Pattern.compile("^ ?(20[0-9]{2}|[0-9]{2})(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");
    private static final Pattern NUMBERED = Pattern.compile("(?<![0-9/.-])(0?[1-9]|1[0-2])[/.-](20[0-9]{2})(?![0-9/-])");
    private static final Pattern NUMBERED_SHORT = Pattern.compile("\\s*(0[1-9]|1[0-2])[/-]([0-9]{2})\\s*");
    private static final Pattern ISO = Pattern.compile("(?<![0-9/-])(20[0-9]{2})[/_-](0[1-9]|1[0-2])(?![0-9/-])");
    private static final Pattern DATE = Pattern.compile("(?<![0-9])[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:20)?[0-9]{2}(?![0-9])");
    private static final int TWO_FIGURES = 100;
    private static final int CENTURY = 2000;

    /** The month a heading names. */
    static Optional<MonthMark> ofHeading(Cell cell) {
        LocalDate day = cell.date();
        if (day == null) {
            return ofHeading(cell.text());
        }
        boolean bound = day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth();
        return bound ? Optional.of(of(YearMonth.from(day), "")) : Optional.empty();
    }

    static Optional<MonthMark> ofHeading(String text) {
        Optional<YearMonth> day = Written.date(text).filter(date -> date.getDayOfMonth() == 1).map(YearMonth::from);
        Matcher numbered = NUMBERED_SHORT.matcher(text);
        if (day.isPresent()) {
            return Optional.of(of(day.get(), ""));
        }
        return numbered.matches() ? Optional.of(new MonthMark(Integer.parseInt(numbered.group(1)), CENTURY + Integer.parseInt(numbered.group(2)), ""))
            : in(text);
    }

    /** The one month named in a text; days of the calendar in it, such as that of an edition, do not count, a period of one month does. */
    static Optional<MonthMark> in(String text) {
        Optional<MonthMark> period = period(text);
        if (period.isPresent()) {
            return period;
        }
        String bare = DATE.matcher(text).replaceAll(" ");
        for (Pattern pattern : List.of(NUMBERED, ISO)) {
            Matcher found = pattern.matcher(bare);
            if (found.find()) {
                boolean iso = pattern == ISO;
                return Optional.of(new MonthMark(Integer.parseInt(found.group(iso ? 2 : 1)), Integer.parseInt(found.group(iso ? 1 : 2)),
                    Folded.of(bare.substring(0, found.start()) + " " + bare.substring(found.end()))));
            }
        }
        return named(Folded.of(bare));
    }

    private static Optional<MonthMark> named(String folded) {
        Matcher name = NAMED.matcher(folded);
        if (!name.find()) {
            return Optional.empty();
        }
        int month = 1;
        while (name.group(month) == null) {
            month++;
        }
        String after = folded.substring(name.end());
        Matcher year = YEAR_AFTER.matcher(after);
        boolean beside = year.find();
        int number = beside ? century(Integer.parseInt(year.group(1))) : yearIn(folded).orElse(0);
        String rest = (folded.substring(0, name.start()) + " " + (beside ? after.substring(year.end()) : after)).replaceAll("(?<![0-9])20[0-9]{2}(?![0-9])", " ");
        return Optional.of(new MonthMark(month, number, rest.replaceAll(" +", " ").trim()));
    }

    /** "du 01/03/2026 au 31/03/2026": a period that lies in one month. */
    private static Optional<MonthMark> period(String text) {
        List<LocalDate> days = DATE.matcher(text).results().map(found -> Written.date(found.group())).flatMap(Optional::stream).toList();
        boolean one = days.size() == 2 && YearMonth.from(days.get(0)).equals(YearMonth.from(days.get(1))) && days.get(0).isBefore(days.get(1));
        return one ? Optional.of(of(YearMonth.from(days.get(0)), "")) : Optional.empty();
    }

    /** The year named in a text, when there is one only. */
    static Optional<Integer> yearIn(String text) {
        List<Integer> years = YEAR.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).distinct().toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    private static int century(int year) {
        return year < TWO_FIGURES ? CENTURY + year : year;
    }

    private static MonthMark of(YearMonth month, String rest) {
        return new MonthMark(month.getMonthValue(), month.getYear(), rest);
    }

    /** The month of the calendar, in a year of its own or that of the sheet. */
    Optional<YearMonth> at(Integer yearOfSheet) {
        int known = year != 0 ? year : yearOfSheet == null ? 0 : yearOfSheet;
        return known == 0 ? Optional.empty() : Optional.of(YearMonth.of(known, month));
    }

    MonthMark in(int known) {
        return year == 0 ? new MonthMark(month, known, rest) : this;
    }
}
