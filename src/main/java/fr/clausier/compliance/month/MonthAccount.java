package fr.clausier.compliance.month;

import fr.clausier.participant.exit.Course;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The account of a month: the one value from which its workbook is laid out. It refers to nothing outside, so that it can be kept and
 * laid out again as it was.
 *
 * @param day the last of the month: figures are those of its end
 * @param made the day it was made, which dates the data; {@code madeAt} the instant
 * @param covered of what: the portfolio, a buyer, a contract
 * @param named whether people are named and every group told; otherwise people have pseudonyms, one per buyer, and health is not told
 * @param readsPenalties whether penalties are for its reader; when not, there are none below
 * @param fteHours hours of a full-time equivalent in force at the end of the month; null when nobody knows
 * @param rules every rule that spoke of a line, with its version, as {@code R-05 v1}, in order
 * @param lots one per lot with terms or hours, by buyer, contract and lot
 * @param lines every line declared until the month, newest month first, then by contract, lot, person and employer
 * @param people one per buyer and person of the lines, by buyer and as shown
 * @param names by participant, for a reader entitled to them; empty otherwise. Nothing else here names anyone
 * @param due what waits for whom, soonest first
 * @param penalties proposed or decided, by lot
 * @param courses how the placements of those who have a line ended, by person; empty when the month was kept before that was recorded
 */
public record MonthAccount(LocalDate day, LocalDate made, Instant madeAt, Covered covered, boolean named, boolean readsPenalties, BigDecimal fteHours,
        List<String> rules, List<LotAccount> lots, List<LineAccount> lines, List<PersonAccount> people, Map<Long, String> names,
        List<DueAccount> due, List<PenaltyAccount> penalties, Optional<Map<Long, Course>> courses) {

    /**
     * What an account covers.
     *
     * @param buyer name, empty for the portfolio
     * @param number of the contract, empty unless it covers one; likewise {@code object}
     */
    public record Covered(String buyer, String number, String object) {

        public static final Covered PORTFOLIO = new Covered("", "", "");
    }

    public MonthAccount {
        Map<Long, String> shown = Map.copyOf(names);
        Map<Long, LotAccount> byId = lots.stream().collect(Collectors.toMap(LotAccount::lot, Function.identity()));
        rules = List.copyOf(rules);
        lots = List.copyOf(lots);
        names = shown;
        lines = lines.stream().sorted(Comparator.comparing(LineAccount::month).reversed().thenComparing(line -> byId.get(line.lot()).contractNumber())
            .thenComparing(line -> byId.get(line.lot()).lotNumber()).thenComparing(LineAccount::lot)
            .thenComparing(line -> shown.getOrDefault(line.participant(), line.pseudonym())).thenComparing(LineAccount::employerName)
            .thenComparing(LineAccount::activity).thenComparing(LineAccount::line)).toList();
        people = people.stream().sorted(Comparator.comparing(PersonAccount::buyerName)
            .thenComparing(each -> shown.getOrDefault(each.profile().participant(), each.pseudonym())).thenComparing(PersonAccount::pseudonym)).toList();
        due = List.copyOf(due);
        penalties = List.copyOf(penalties);
    }

    /** The same for a reader who may know no name, and no group that tells about health: what may be sent out. */
    public MonthAccount unnamed() {
        return named ? new MonthAccount(day, made, madeAt, covered, false, readsPenalties, fteHours, rules, lots,
            lines.stream().map(LineAccount::discreet).toList(), people, Map.of(), due, penalties, courses) : this;
    }

    /** Name or pseudonym of the person of a line. */
    public String person(LineAccount line) {
        return names.getOrDefault(line.participant(), line.pseudonym());
    }

    /** Name or pseudonym; empty when it is about nobody in particular. */
    public String person(DueAccount item) {
        return names.getOrDefault(item.participant(), item.pseudonym());
    }

    /** Name or pseudonym. */
    public String person(PersonAccount person) {
        return names.getOrDefault(person.profile().participant(), person.pseudonym());
    }

    /** Its day, or the day it was made when that day is yet to come. */
    public LocalDate knownUntil() {
        return made.isBefore(day) ? made : day;
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    public Sums sums() {
        return Sums.ofLots(lots);
    }

    public Optional<LotAccount> lot(long id) {
        return lots.stream().filter(each -> each.lot() == id).findFirst();
    }

    /** Whether nothing was declared in the month itself. */
    public boolean isQuiet() {
        return lines.isEmpty() || !lines.get(0).month().equals(month());
    }
}
