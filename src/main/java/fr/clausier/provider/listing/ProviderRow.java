package fr.clausier.provider.listing;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.LegalFamily;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of a list: SIRET and name are required, everything else is kept when it is usable. */
final class ProviderRow {

    private static final Set<String> REQUIRED = Set.of("siret", "name");

    private final String sheet;
    private final Row row;
    private final Map<ProviderColumn, Integer> columns;
    private final List<Problem> problems = new ArrayList<>();

    ProviderRow(String sheet, Row row, Map<ProviderColumn, Integer> columns) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
    }

    List<Problem> problems() {
        return problems;
    }

    /** One listed provider per kind named; one without a kind when none is; none when the row cannot be used. */
    List<ListedProvider> read() {
        Map<String, Object> form = form();
        Fields fields = Fields.of(form);
        OrganisationDraft organisation = OrganisationDraft.read(fields);
        if (dropOptional(form, fields)) {
            organisation = OrganisationDraft.read(Fields.of(form));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return List.of();
        }
        Fields place = Fields.of(form);
        Coordinates at = Coordinates.read(place).orElse(null);
        dropOptional(form, place);
        List<ListedProvider> listed = new ArrayList<>();
        for (EmployerKind kind : kinds()) {
            listed.add(new ListedProvider(sheet, row.number(), organisation, convention(form, kind), at));
        }
        boolean named = !text(ProviderColumn.KIND).isEmpty();
        return problems.stream().anyMatch(Problem::isError) ? List.of()
            : named ? listed : List.of(new ListedProvider(sheet, row.number(), organisation, null, at));
    }

    private Set<EmployerKind> kinds() {
        String text = text(ProviderColumn.KIND);
        Set<EmployerKind> kinds = text.isEmpty() ? Set.of() : ProviderWords.kinds(text);
        if (!text.isEmpty() && kinds.isEmpty()) {
            problems.add(Problem.error("provider-kind", place(ProviderColumn.KIND), text,
                Arrays.stream(EmployerKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
        }
        return kinds;
    }

    private ConventionDraft convention(Map<String, Object> form, EmployerKind kind) {
        form.put("kind", kind.name());
        Fields fields = Fields.of(form);
        ConventionDraft draft = ConventionDraft.read(fields);
        if (dropOptional(form, fields)) {
            draft = ConventionDraft.read(Fields.of(form));
        }
        return draft;
    }

    /** Places problems on their cells; an unusable optional value becomes a warning and leaves the form. @return whether one left */
    private boolean dropOptional(Map<String, Object> form, Fields fields) {
        boolean dropped = false;
        for (Problem problem : fields.problems()) {
            String field = problem.place().field();
            boolean optional = !REQUIRED.contains(field);
            Place place = ProviderColumn.ofField(field).map(this::place).orElse(Place.cell(sheet, row.address(0)));
            Problem placed = new Problem(problem.code(), optional ? Problem.Severity.WARNING : problem.severity(), place, problem.found(),
                problem.args());
            if (!problems.contains(placed)) {
                problems.add(placed);
            }
            if (optional && problem.isError()) {
                form.remove(field);
                dropped = true;
            }
        }
        return dropped;
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        for (ProviderColumn column : columns.keySet()) {
            String text = text(column);
            if (!text.isEmpty()) {
                form.put(column.field(), text);
            }
        }
        form.computeIfPresent("siret", (field, text) -> siret(text.toString()));
        form.computeIfPresent("legalFamily", (field, text) -> family(text.toString()));
        form.computeIfPresent("postcode", (field, text) -> padded(text.toString(), 5));
        form.computeIfPresent("communeCode", (field, text) -> padded(text.toString().toUpperCase(Locale.ROOT), 5));
        form.computeIfPresent("departement", (field, text) -> departement(text.toString()));
        form.computeIfPresent("qpv", (field, text) -> qpv(text.toString()));
        form.computeIfPresent("addressMore", (field, more) -> form.merge("address", more, (address, rest) -> address + ", " + rest));
        form.remove("addressMore");
        form.remove("kind");
        return form;
    }

    /** A spreadsheet that took the number for a quantity lost its leading zeros: they come back when the check digit then agrees. */
    private String siret(String text) {
        boolean number = cell(ProviderColumn.SIRET).filter(cell -> cell.kind() == Cell.Kind.NUMBER).isPresent();
        if (!text.matches("[0-9]{10,13}") || !number) {
            return text;
        }
        String padded = padded(text, 14);
        if (!new Siret(padded).checks()) {
            return text;
        }
        problems.add(Problem.warning("provider-siret-zeros", place(ProviderColumn.SIRET), text, padded));
        return padded;
    }

    private String family(String text) {
        Optional<LegalFamily> family = ProviderWords.family(text);
        if (family.isEmpty()) {
            problems.add(Problem.warning("provider-family", place(ProviderColumn.LEGAL_FAMILY), text));
        }
        return family.map(Enum::name).orElse(null);
    }

    private static String padded(String text, int length) {
        return text.matches("[0-9]+") && text.length() < length ? "0".repeat(length - text.length()) + text : text;
    }

    /** "1", "01 - Ain", "Ain (01)" and "2a" give the number; a name alone does not tell it. */
    private static String departement(String text) {
        String number = text.replaceAll("^.*\\(([0-9AaBb]{1,3})\\)$", "$1").replaceAll("^([0-9]{1,3}|2[AaBb])\\b.*$", "$1");
        return padded(number.toUpperCase(Locale.ROOT), 2);
    }

    /** Lists say "Non" where there is none. */
    private static String qpv(String text) {
        String upper = text.toUpperCase(Locale.ROOT).replace(" ", "");
        return upper.equals("NON") || upper.equals("HORSQPV") ? null : upper;
    }

    private String text(ProviderColumn column) {
        return cell(column).map(cell -> cell.text().strip().replaceAll("[\\s\\u00a0]+", " ")).orElse("");
    }

    private Optional<Cell> cell(ProviderColumn column) {
        return columns.containsKey(column) ? row.at(columns.get(column)) : Optional.empty();
    }

    private Place place(ProviderColumn column) {
        return columns.containsKey(column) ? Place.cell(sheet, row.address(columns.get(column))) : Place.cell(sheet, row.address(0));
    }
}
