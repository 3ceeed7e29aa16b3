package fr.clausier.hours;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.ClockStart;
import fr.clausier.clause.term.CountingLimit;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.clause.term.ProofAge;
import fr.clausier.clause.term.ProofAges;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of a rule page's examples table, read as a line and as terms. Columns not shown keep the values the README lists. */
public record ExampleRow(Map<String, String> cells) {

    private static final Map<String, String> EMPLOYERS = Map.of("A", "11111111100006", "B", "22222222200007");

    public static Period period(String text) {
        String[] days = text.split(" to ");
        return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    public LineFacts line(long handle) {
        LineExample line = LineExample.line().id(handle).kind(code("kind", EmployerKind.class, EmployerKind.ETTI),
            code("modality", Modality.class, Modality.LABOUR_SUPPLY), code("contract", ContractType.class, ContractType.MISSION))
            .activity(code("activity", Activity.class, Activity.WORK)).person(text("person", "P1"))
            .lot(Long.parseLong(text("lot", "L1").substring(1))).employer(EMPLOYERS.get(text("employer", "A")))
            .hours(text("hours", "100")).month(YearMonth.parse(text("month", "2026-03")))
            .hired(LocalDate.parse(text("hired", "2026-02-03")), day("planned end"))
            .group(code("group", EligibleGroup.class, EligibleGroup.RSA), proofs()).clocks(clocks());
        if (cells.containsKey("derogations")) {
            line.granted(Set.copyOf(items("derogations", DerogationKind::valueOf)));
        }
        if (cells.containsKey("conventions")) {
            line.conventions(items("conventions", ExampleRow::convention));
        }
        return line.build();
    }

    public Terms terms() {
        TermsExample terms = TermsExample.terms().ceiling(Hours.of(text("ceiling", "220")))
            .training(accepted("training")).tutoring(accepted("tutoring")).opinions(text("opinions", "no").equals("yes"))
            .conventions(text("conventions asked", "yes").equals("yes")).contractLimits(text("contract limits", "yes").equals("yes"))
            .aiLimit(text("AI limit", "").isEmpty() ? null : Hours.of(cells.get("AI limit"))).howLong(howLong()).proofs(proofAges())
            .fit(FitChanges.of(text("fit changes", ""))).window(period(text("window", "2026-01-01 to 2026-12-31")));
        if (cells.containsKey("accepted groups")) {
            terms.groups(Set.copyOf(items("accepted groups", EligibleGroup::valueOf)));
        }
        if (cells.containsKey("allowed")) {
            terms.modalities(Set.copyOf(items("allowed", Modality::valueOf)));
        }
        return terms.build();
    }

    public String text(String column, String otherwise) {
        return cells.getOrDefault(column, "").isEmpty() ? otherwise : cells.get(column);
    }

    /** {@code no}, {@code yes}, {@code yes 35 per person}, {@code yes 50 in all}, {@code yes 35 per person 50 in all}. */
    private Accepted accepted(String column) {
        Matcher read = Pattern.compile("(no|yes)(?: ([0-9.]+) per person)?(?: ([0-9.]+) in all)?").matcher(text(column, "no"));
        if (!read.matches()) {
            throw new AssertionError(column + ": " + cells.get(column));
        }
        return new Accepted(read.group(1).equals("yes"), read.group(2) == null ? null : Hours.of(read.group(2)),
            read.group(3) == null ? null : Hours.of(read.group(3)));
    }

    /** First hires default to the hiring of the line, then to one another: on the lot, with the buyer, anywhere. */
    private Clocks clocks() {
        LocalDate hired = day("hired") == null ? LocalDate.of(2026, 2, 3) : day("hired");
        LocalDate onLot = day("first hire") == null ? hired : day("first hire");
        LocalDate withBuyer = day("with buyer") == null ? onLot : day("with buyer");
        LocalDate anywhere = day("anywhere") == null ? withBuyer : day("anywhere");
        LocalDate employer = day("with employer") == null ? hired : day("with employer");
        List<Period> suspended = text("suspended", "").isEmpty() ? List.of() : items("suspended", ExampleRow::period);
        return new Clocks(new Clock(onLot, suspended), new Clock(withBuyer, suspended), new Clock(anywhere, suspended), new Clock(employer, suspended));
    }

    /** {@code 24}, or {@code CDI 48, otherwise 24}; {@code end} until the clause ends. */
    private HowLong howLong() {
        Map<ContractType, CountingLimit> named = new EnumMap<>(ContractType.class);
        CountingLimit otherwise = CountingLimit.END_OF_CLAUSE;
        for (String item : text("counting months", "end").split(", ")) {
            String[] parts = item.split(" ");
            CountingLimit limit = CountingLimit.parse(parts[parts.length - 1]).orElseThrow();
            if (parts.length == 1 || parts[0].equals("otherwise")) {
                otherwise = limit;
            } else {
                named.put(ContractType.valueOf(parts[0]), limit);
            }
        }
        return new HowLong(named, otherwise, code("clock", ClockStart.class, ClockStart.THIS_LOT), text("suspensions prolong", "yes").equals("yes"),
            code("last month", LastMonth.class, LastMonth.WHOLE));
    }

    private ProofAges proofAges() {
        Map<EligibleGroup, ProofAge> ages = new EnumMap<>(EligibleGroup.class);
        if (!text("proof ages", "").isEmpty()) {
            items("proof ages", text -> text.split(" ")).forEach(parts -> ages.put(EligibleGroup.valueOf(parts[0]), ProofAge.parse(parts[1]).orElseThrow()));
        }
        return new ProofAges(ages);
    }

    private LocalDate day(String column) {
        return text(column, "").isEmpty() ? null : LocalDate.parse(cells.get(column));
    }

    private <E extends Enum<E>> E code(String column, Class<E> type, E otherwise) {
        return text(column, "").isEmpty() ? otherwise : Enum.valueOf(type, cells.get(column));
    }

    private <T> List<T> items(String column, Function<String, T> reader) {
        return cells.get(column).equals("none") || cells.get(column).isEmpty() ? List.of()
            : Arrays.stream(cells.get(column).split(",")).map(String::trim).map(reader).collect(Collectors.toList());
    }

    private SeenProof[] proofs() {
        return cells.containsKey("proofs") ? items("proofs", ExampleRow::proof).toArray(SeenProof[]::new)
            : new SeenProof[] {new SeenProof(LocalDate.of(2026, 1, 15), null)};
    }

    private static SeenProof proof(String text) {
        String[] parts = text.split(" until ");
        return new SeenProof(LocalDate.parse(parts[0]), parts.length == 1 ? null : LocalDate.parse(parts[1]));
    }

    private static HeldConvention convention(String text) {
        String[] parts = text.split(" ", 2);
        EmployerKind kind = EmployerKind.valueOf(parts[0]);
        if (parts[1].equals("undated")) {
            return new HeldConvention(kind, null, null);
        }
        Period days = period(parts[1]);
        return new HeldConvention(kind, days.from(), days.to());
    }
}
