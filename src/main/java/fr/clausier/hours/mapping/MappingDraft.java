package fr.clausier.hours.mapping;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Fields;
import fr.clausier.participant.WrittenName;
import java.util.List;

/** What a person or a program says of a file; what it does not speak of stays as proposed. */
public record MappingDraft(List<Sheet> sheets, List<Column> columns, List<Value> values, List<Word> words) {

    private static final int LONGEST = 200;

    /** A group of sheets with the same headings. */
    record Sheet(Integer group, WrittenName.Order names, Boolean carries, Boolean read, Integer year) { }

    /** What a column of a group is used for. @param column its letter */
    record Column(Integer group, String column, ColumnUse use) { }

    /** What holds for every row of a group. */
    record Value(Integer group, HoursColumn column, String text) { }

    /** What a word of the file stands for. @param meaning empty to leave it unknown */
    record Word(HoursColumn column, String written, String meaning) { }

    /** Reads {@code sheets}, {@code columns}, {@code values} and {@code words}, each a list of objects. */
    public static MappingDraft read(Fields fields) {
        return new MappingDraft(
            fields.list("sheets").stream().map(each -> new Sheet(each.required("group", each.integer("group")), each.code("names", WrittenName.Order.class),
                said(each, "carries"), said(each, "read"), each.integer("year"))).toList(),
            fields.list("columns").stream().map(each -> new Column(each.required("group", each.integer("group")), each.requiredText("column", 3),
                each.requiredCode("use", ColumnUse.class))).toList(),
            fields.list("values").stream().map(each -> new Value(each.required("group", each.integer("group")), each.requiredCode("column", HoursColumn.class),
                text(each, "text"))).toList(),
            fields.list("words").stream().map(each -> new Word(each.requiredCode("column", HoursColumn.class), each.requiredText("written", LONGEST),
                text(each, "meaning"))).toList());
    }

    private static Boolean said(Fields fields, String field) {
        return fields.has(field) ? fields.answer(field, false) : null;
    }

    private static String text(Fields fields, String field) {
        String text = fields.text(field, LONGEST);
        return text == null ? "" : text;
    }
}
