package fr.clausier.hours.mapping;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.guess.Fact;
import fr.clausier.hours.guess.Ground;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.mapping.UnknownValue.Meaning;
import fr.clausier.hours.sheet.CodeWords;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.Spelling;
import fr.clausier.kernel.Folded;
import fr.clausier.organisation.Organisation;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the words of a file that no list of codes knows, and what each may stand for. */
final class UnknownValues {

    private static final Map<HoursColumn, Class<? extends Enum<?>>> CODES = Map.of(HoursColumn.KIND, EmployerKind.class, HoursColumn.GROUP, EligibleGroup.class,
        HoursColumn.MODALITY, Modality.class, HoursColumn.CONTRACT_TYPE, ContractType.class);
    private static final int MOST = 60;
    private static final int LONGEST = 200;

    private final CodeWords codes;
    private final Spelling spelling;
    private final Ground ground;
    private final Collection<Organisation> employers;
    private final Map<HoursColumn, Map<String, Integer>> found = new LinkedHashMap<>();

    UnknownValues(CodeWords codes, Spelling spelling, Ground ground, Collection<Organisation> employers) {
        this.codes = codes;
        this.spelling = spelling;
        this.ground = ground;
        this.employers = employers;
    }

    List<UnknownValue> of(Collection<SheetGuess> sheets) {
        sheets.forEach(this::look);
        return found.entrySet().stream().flatMap(column -> column.getValue().entrySet().stream().limit(MOST)
            .map(each -> described(column.getKey(), each.getKey(), each.getValue()))).toList();
    }

    private void look(SheetGuess sheet) {
        boolean siret = sheet.columns().stream().anyMatch(column -> column.use() == ColumnUse.EMPLOYER_SIRET) || sheet.effective().containsKey(HoursColumn.EMPLOYER_SIRET);
        sheet.columns().stream().filter(column -> isAsked(column.use().column(), siret)).forEach(column -> rows(sheet).stream()
            .map(row -> row.at(column.column())).flatMap(Optional::stream).filter(cell -> cell.kind() == Cell.Kind.TEXT)
            .forEach(cell -> count(column.use().column(), cell.text())));
        sheet.effective().values().stream().filter(fact -> isAsked(fact.column(), siret)).map(Fact::column)
            .forEach(column -> count(column, sheet.effective().get(column).text()));
    }

    private static List<Table.Row> rows(SheetGuess sheet) {
        return sheet.table().rows().subList(sheet.first() + sheet.depth(), sheet.table().rows().size()).stream().filter(row -> row.cells().size() > 2).toList();
    }

    private static boolean isAsked(HoursColumn column, boolean siret) {
        return column != null && (CODES.containsKey(column) || column == HoursColumn.ROME || column == HoursColumn.EMPLOYER && !siret);
    }

    private void count(HoursColumn column, String written) {
        Map<String, Integer> words = found.computeIfAbsent(column, each -> new LinkedHashMap<>());
        if (words.containsKey(written) || written.length() <= LONGEST && isUnknown(column, written)) {
            words.merge(written, 1, Integer::sum);
        }
    }

    private boolean isUnknown(HoursColumn column, String written) {
        if (spelling.of(column, written).isPresent()) {
            return false;
        }
        return switch (column) {
            case EMPLOYER -> ground.employerNamed(written).isEmpty();
            case ROME -> !written.matches("(?i)[A-Z][0-9]{4}([^0-9A-Z].*)?");
            default -> !isCode(column, written);
        };
    }

    private boolean isCode(HoursColumn column, String written) {
        return switch (column) {
            case KIND -> codes.read(EmployerKind.class, written).isPresent();
            case GROUP -> codes.read(EligibleGroup.class, written).isPresent();
            case MODALITY -> codes.read(Modality.class, written).isPresent();
            default -> codes.read(ContractType.class, written).isPresent();
        };
    }

    private UnknownValue described(HoursColumn column, String written, int rows) {
        if (column == HoursColumn.ROME) {
            String proposed = Occupations.of(written);
            return new UnknownValue(column, written, rows, true, Occupations.all(), proposed);
        }
        if (column == HoursColumn.EMPLOYER) {
            List<Organisation> fitting = employers.stream().filter(each -> isShortFor(written, each.name())).toList();
            return new UnknownValue(column, written, rows, true, employers.stream().sorted(Comparator.comparing((Organisation each) -> !fitting.contains(each))
                .thenComparing(Organisation::name)).limit(LONGEST).map(each -> new Meaning(each.siret().digits(), each.name() + " – " + each.siret().spaced())).toList(),
                fitting.size() == 1 ? fitting.get(0).siret().digits() : "");
        }
        Set<? extends Enum<?>> fitting = fitting(column, written);
        return new UnknownValue(column, written, rows, true, Arrays.stream(CODES.get(column).getEnumConstants()).map(code -> new Meaning(code.name(), "")).toList(),
            fitting.size() == 1 ? fitting.iterator().next().name() : "");
    }

    private Set<? extends Enum<?>> fitting(HoursColumn column, String written) {
        return switch (column) {
            case KIND -> codes.in(EmployerKind.class, written);
            case GROUP -> codes.in(EligibleGroup.class, written);
            case MODALITY -> codes.in(Modality.class, written);
            default -> codes.in(ContractType.class, written);
        };
    }

    /** Whether every word of a short name stands in a whole one, or its letters are the initials. */
    private static boolean isShortFor(String written, String name) {
        List<String> words = List.of(Folded.of(name).split(" "));
        String initials = String.join("", words.stream().map(word -> word.substring(0, Math.min(1, word.length()))).toList());
        String folded = Folded.of(written);
        return !folded.isEmpty() && (words.containsAll(List.of(folded.split(" "))) || folded.replace(" ", "").equals(initials));
    }
}
