package fr.clausier.hours;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.fit.FitChanges;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
            .group(code("group", EligibleGroup.class, EligibleGroup.RSA), proofs());
        if (cells.containsKey("conventions")) {
            line.conventions(items("conventions", ExampleRow::convention));
        }
        return line.build();
    }

    public Terms terms() {
        TermsExample terms = TermsExample.terms().ceiling(Hours.of(text("ceiling", "220")))
            .trainingCounts(text("training counts", "no").equals("yes"))
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

    private LocalDate day(String column) {
        return text(column, "").isEmpty() ? null : LocalDate.parse(cells.get(column));
    }

    private <E extends Enum<E>> E code(String column, Class<E> type, E otherwise) {
        return text(column, "").isEmpty() ? otherwise : Enum.valueOf(type, cells.get(column));
    }

    private <T> List<T> items(String column, Function<String, T> reader) {
        return cells.get(column).equals("none") ? List.of()
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
