package fr.clausier.compliance.observatory;

import fr.clausier.compliance.month.Indicators;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.PersonAccount;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.exit.Course.Situation;
import fr.clausier.participant.profile.Profile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up the lines of a year that count, facet by facet. Pure. */
final class YearReading {

    private static final int OVERSEAS = 3;
    private static final int MAINLAND = 2;
    private static final String AWAITED = "AWAITED";

    private final Map<Long, Contract> contracts;
    private final Map<Long, LotAccount> lots;
    private final Map<Long, Profile> profiles;
    private final List<LineAccount> lines;
    private final List<Situation> exits;

    YearReading(MonthAccount account, int year, Collection<Contract> contracts) {
        this.contracts = contracts.stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        this.lots = account.lots().stream().collect(Collectors.toMap(LotAccount::lot, Function.identity()));
        this.profiles = account.people().stream().map(PersonAccount::profile).collect(Collectors.toMap(Profile::participant, Function.identity(), (one, same) -> one));
        this.exits = situations(account, year);
        this.lines = account.lines().stream().filter(line -> line.month().getYear() == year && line.tally().counted().isPositive()).toList();
    }

    Hours hours() {
        return sum(lines);
    }

    long people() {
        return lines.stream().map(LineAccount::participant).distinct().count();
    }

    long producing() {
        return lines.stream().map(line -> lots.get(line.lot()).contract()).distinct().count();
    }

    List<Breakdown> breakdowns(int fewest) {
        return Facet.ofHours().stream().map(facet -> SmallCounts.gather(facet, parts(line -> code(facet, line)), fewest)).toList();
    }

    List<Breakdown> exits(int fewest) {
        return Facet.ofExits().stream().map(facet -> SmallCounts.gather(facet, exits(facet), fewest)).toList();
    }

    private List<Part> exits(Facet facet) {
        Map<String, Long> numbers = exits.stream().filter(each -> each.point() == facet.point())
            .collect(Collectors.groupingBy(each -> each.kind() == null ? AWAITED : each.kind().name(), TreeMap::new, Collectors.counting()));
        return numbers.entrySet().stream().map(each -> new Part(each.getKey(), Hours.ZERO, each.getValue(), each.getValue())).toList();
    }

    private List<Part> parts(Function<LineAccount, String> code) {
        Map<String, List<LineAccount>> byCode = lines.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
        Map<Long, String> counted = counted(code);
        return byCode.entrySet().stream().map(each -> new Part(each.getKey(), sum(each.getValue()),
            counted.values().stream().filter(each.getKey()::equals).count(), each.getValue().stream().map(LineAccount::participant).distinct().count())).toList();
    }

    /** In which part each person is counted: where most of their hours are, the first by code of two alike. */
    private Map<Long, String> counted(Function<LineAccount, String> code) {
        Map<Long, Map<String, Hours>> hours = new HashMap<>();
        lines.forEach(line -> hours.computeIfAbsent(line.participant(), person -> new TreeMap<>()).merge(code.apply(line), line.tally().counted(), Hours::plus));
        return hours.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().entrySet().stream()
            .max(Map.Entry.<String, Hours>comparingByValue().thenComparing(Map.Entry.<String, Hours>comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey()));
    }

    private String code(Facet facet, LineAccount line) {
        LotAccount lot = lots.get(line.lot());
        Profile who = profiles.get(line.participant());
        return switch (facet) {
            case TERRITORY -> departement(contracts.get(lot.contract()));
            case BUYER -> lot.buyerName();
            case SECTOR -> lot.cpv().length() < MAINLAND ? "" : lot.cpv().substring(0, MAINLAND);
            case GROUP -> name(line.group());
            case SEX -> who == null ? "" : name(who.sex());
            case AGE -> who == null ? "" : name(who.age());
            case EDUCATION -> who == null ? "" : name(who.education());
            case QPV -> who != null && who.qpv() ? "YES" : "NO";
            case MODALITY -> name(line.modality());
            case EMPLOYER_KIND -> name(line.kind());
            case CONTRACT_TYPE -> name(line.contract());
            case BASIS -> name(lot.basis());
            case EXIT_AT_END, EXIT_AFTER_3_MONTHS, EXIT_AFTER_6_MONTHS -> throw new IllegalArgumentException(facet + " is not told by lines");
        };
    }

    /** Situations that came in the year, of everyone whose hours the contracts hold, of the year or not. */
    private static List<Situation> situations(MonthAccount account, int year) {
        Map<Long, Set<LocalDate>> hires = Indicators.hires(account.lines());
        return account.courses().orElse(Map.of()).entrySet().stream().flatMap(each -> each.getValue()
            .situations(hires.getOrDefault(each.getKey(), Set.of()), account.knownUntil()).stream()).filter(each -> each.since().getYear() == year).toList();
    }

    private static String name(Enum<?> code) {
        return code == null ? "" : code.name();
    }

    /** The département of a place's INSEE code or post code: two characters, three overseas. */
    private static String departement(Contract contract) {
        String place = contract == null || contract.placeCode() == null ? "" : contract.placeCode().strip();
        int length = place.startsWith("97") || place.startsWith("98") ? OVERSEAS : MAINLAND;
        return place.length() < length ? place : place.substring(0, length);
    }

    private static Hours sum(List<LineAccount> some) {
        return some.stream().map(line -> line.tally().counted()).reduce(Hours.ZERO, Hours::plus);
    }
}
