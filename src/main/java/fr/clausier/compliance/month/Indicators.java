package fr.clausier.compliance.month;

import fr.clausier.compliance.Tally;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.participant.exit.ExitCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an account says of hours and people as a whole. Parts add up: each line is in one part of each breakdown, and so is each person,
 * the one where they have the most declared hours.
 *
 * @param people with at least one line; {@code ofMonth} with one in the month itself
 * @param fte full-time equivalents of the counted hours, to 0.01; null when no rate is known
 * @param months sums by month, oldest first
 * @param exits to which the placements counted led; empty when the month was kept before exits were recorded
 */
public record Indicators(long people, long ofMonth, Tally whole, Tally month, BigDecimal fte, Map<YearMonth, Tally> months,
        List<Breakdown> breakdowns, Optional<ExitCounts> exits) {

    /** Part of the employees of inclusion structures who live in a priority district: what a portfolio is compared with. */
    public static final Percent QPV_YARDSTICK = Percent.of("21");

    /**
     * The whole told by one question.
     *
     * @param parts in the order of the codes, those without a line left out
     */
    public record Breakdown(Question question, List<Share> parts) { }

    /** A part of the whole. @param code as {@link Question} gives it */
    public record Share(String code, long people, Tally tally) { }

    public static Indicators of(MonthAccount account) {
        Map<Long, LotAccount> lots = account.lots().stream().collect(Collectors.toMap(LotAccount::lot, Function.identity()));
        Map<Long, PersonAccount> people = new HashMap<>();
        account.people().forEach(each -> people.putIfAbsent(each.profile().participant(), each));
        Map<YearMonth, Tally> months = new TreeMap<>();
        Set<Long> present = new HashSet<>();
        account.lines().forEach(line -> {
            months.merge(line.month(), line.tally(), Tally::plus);
            if (line.month().equals(account.month())) {
                present.add(line.participant());
            }
        });
        Tally whole = months.values().stream().reduce(Tally.NOTHING, Tally::plus);
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Question question : Question.values()) {
            breakdowns.add(breakdown(question, account.lines(), line -> question.code(line, lots.get(line.lot()), people.get(line.participant()))));
        }
        return new Indicators(account.lines().stream().map(LineAccount::participant).distinct().count(), present.size(), whole,
            months.getOrDefault(account.month(), Tally.NOTHING), fte(whole.counted(), account.fteHours()), months, breakdowns, exits(account));
    }

    private static Optional<ExitCounts> exits(MonthAccount account) {
        return account.courses().map(courses -> ExitCounts.of(hires(account.lines()), courses, account.knownUntil()));
    }

    /** By person, the first day of each placement that has a line. */
    public static Map<Long, Set<LocalDate>> hires(List<LineAccount> lines) {
        return lines.stream().collect(Collectors.groupingBy(LineAccount::participant, Collectors.mapping(LineAccount::hiredOn, Collectors.toSet())));
    }

    private static Breakdown breakdown(Question question, List<LineAccount> lines, Function<LineAccount, String> code) {
        Map<String, Tally> sums = new TreeMap<>();
        Map<Long, Map<String, Hours>> byPerson = new LinkedHashMap<>();
        lines.forEach(line -> {
            String part = code.apply(line);
            sums.merge(part, line.tally(), Tally::plus);
            byPerson.computeIfAbsent(line.participant(), person -> new TreeMap<>()).merge(part, line.tally().declared(), Hours::plus);
        });
        Map<String, Long> people = byPerson.values().stream().map(Indicators::most).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Breakdown(question, sums.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(question::place).thenComparing(Comparator.naturalOrder())))
            .map(each -> new Share(each.getKey(), people.getOrDefault(each.getKey(), 0L), each.getValue())).toList());
    }

    /** The part with the most hours; of equal ones the first. */
    private static String most(Map<String, Hours> parts) {
        return parts.entrySet().stream().max(Map.Entry.<String, Hours>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey).orElseThrow();
    }

    private static BigDecimal fte(Hours counted, BigDecimal rate) {
        return rate == null || rate.signum() == 0 ? null : counted.value().divide(rate, 2, RoundingMode.HALF_UP);
    }

    /** The answer to one question. */
    public Breakdown by(Question question) {
        return breakdowns.get(question.ordinal());
    }
}
