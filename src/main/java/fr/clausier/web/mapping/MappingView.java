package fr.clausier.web.mapping;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.guess.Confidence;
import fr.clausier.hours.mapping.MappingProposal;
import fr.clausier.hours.mapping.SheetGroup;
import fr.clausier.hours.mapping.SheetGroup.ColumnView;
import fr.clausier.hours.mapping.SheetGroup.ValueView;
import fr.clausier.hours.mapping.UnknownValue;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes of the page, numbered through all groups of sheets, and what they hold at first. */
public final class MappingView {

    private final Words words;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Word> unknown = new ArrayList<>();
    private final Map<HoursColumn, List<UnknownValue.Meaning>> known;

    private MappingView(Words words, Map<HoursColumn, List<UnknownValue.Meaning>> known) {
        this.words = words;
        this.known = known;
    }

    /** A group of sheets with its boxes. */
    public record Group(SheetGroup group, List<Column> columns, List<Value> values) { }

    /** The box of a column. @param row of the list of columns in the form */
    public record Column(String row, ColumnView column, List<Choice> choices) { }

    /** The box of a value for the whole sheet. @param choices empty for one that is typed */
    public record Value(String row, ValueView value, String label, List<Choice> choices, List<Choice> known) { }

    /** The box of a word. */
    public record Word(String row, UnknownValue value, String column, List<Choice> choices) { }

    static MappingView of(MappingProposal proposal, Words words) {
        MappingView view = new MappingView(words, proposal.choices());
        int column = 0;
        int value = 0;
        for (SheetGroup group : proposal.groups()) {
            List<Column> columns = new ArrayList<>();
            for (ColumnView each : group.columns()) {
                columns.add(view.column("columns[" + column++ + "].", each));
            }
            List<Value> values = new ArrayList<>();
            for (ValueView each : group.values()) {
                values.add(view.value("values[" + value++ + "].", each));
            }
            view.groups.add(new Group(group, columns, values));
            view.sheet("sheets[" + group.index() + "].", group);
        }
        proposal.unknown().stream().limit(999).forEach(each -> view.word("words[" + view.unknown.size() + "].", each));
        return view;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Word> unknown() {
        return unknown;
    }

    /** ROME codes to propose for job titles. */
    public List<String> occupations() {
        return unknown.stream().filter(word -> word.value().column() == HoursColumn.ROME).limit(1).flatMap(word -> word.value().choices().stream())
            .map(UnknownValue.Meaning::code).toList();
    }

    Form form() {
        return Form.of(values);
    }

    /** Whether something about a column should be looked at. */
    public boolean isDoubtful(ColumnView column) {
        return column.confidence() == Confidence.LIKELY || column.confidence() == Confidence.NONE && !column.cells().stream().allMatch(String::isEmpty);
    }

    private void sheet(String row, SheetGroup group) {
        values.put(row + "read", Boolean.toString(group.read()));
        values.put(row + "names", group.names().name());
        values.put(row + "carries", Boolean.toString(group.carries()));
        values.put(row + "year", Integer.toString(group.year()));
    }

    private Column column(String row, ColumnView column) {
        values.put(row + "use", column.use().name());
        return new Column(row, column, Arrays.stream(ColumnUse.values()).filter(use -> use.monthly() == null || column.month())
            .map(use -> new Choice(use.name(), capital(use))).toList());
    }

    private Value value(String row, ValueView value) {
        values.put(row + "text", value.text());
        return new Value(row, value, capital(ColumnUse.of(value.column())), codes(value),
            known.getOrDefault(value.column(), List.of()).stream().map(each -> new Choice(each.code(), each.label())).toList());
    }

    private String capital(ColumnUse use) {
        String text = words.of(use);
        return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    private List<Choice> codes(ValueView value) {
        List<Choice> choices = new ArrayList<>(switch (value.column()) {
            case KIND -> Choice.of(EmployerKind.class, words);
            case GROUP -> Choice.of(EligibleGroup.class, words);
            case MODALITY -> Choice.of(Modality.class, words);
            case CONTRACT_TYPE -> Choice.of(ContractType.class, words);
            default -> List.<Choice>of();
        });
        if (!choices.isEmpty() && !value.text().isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(value.text()))) {
            choices.add(0, new Choice(value.text(), value.text()));
        }
        return choices;
    }

    private void word(String row, UnknownValue value) {
        values.put(row + "meaning", value.proposed());
        List<Choice> choices = value.choices().stream().map(each -> new Choice(each.code(), each.label().isEmpty() ? label(value.column(), each.code()) : each.label()))
            .sorted(Comparator.comparing((Choice choice) -> !choice.value().equals(value.proposed()))).toList();
        unknown.add(new Word(row, value, capital(ColumnUse.of(value.column())), choices));
    }

    private String label(HoursColumn column, String code) {
        return words.of(switch (column) {
            case KIND -> EmployerKind.valueOf(code);
            case GROUP -> EligibleGroup.valueOf(code);
            case MODALITY -> Modality.valueOf(code);
            default -> ContractType.valueOf(code);
        });
    }
}
