package fr.clausier.api.mapping;

import fr.clausier.hours.mapping.MappingProposal;
import fr.clausier.hours.mapping.SheetGroup;
import fr.clausier.hours.mapping.UnknownValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How an hours file is believed to be laid out. Answered with the same names: {@code sheets}, {@code columns}, {@code values},
 * {@code words}; what the answer does not speak of is accepted as it is.
 *
 * @param upload id of the file
 */
@Serdeable
public record MappingResponse(long upload, String fileName, List<Sheets> sheets, List<Column> columns, List<Value> values, List<Word> words) {

    /** Sheets with the same headings. @param missing columns that rows need and nothing gives */
    @Serdeable
    public record Sheets(int group, List<String> names, boolean read, String nameOrder, boolean carries, int year, List<String> missing) { }

    /** A column. @param confidence SURE, LIKELY or NONE */
    @Serdeable
    public record Column(int group, String column, String heading, String use, String confidence, List<String> cells) { }

    /** A value for every row of a group of sheets. */
    @Serdeable
    public record Value(int group, String column, String text) { }

    /** A word not understood, what it may stand for, and the only meaning its letters point to. */
    @Serdeable
    public record Word(String column, String written, int rows, boolean needed, List<String> choices, String meaning) { }

    /** The response for what is believed of a file. */
    public static MappingResponse of(MappingProposal proposal) {
        return new MappingResponse(proposal.uploadId(), proposal.fileName(), proposal.groups().stream().map(MappingResponse::sheets).toList(),
            proposal.groups().stream().flatMap(group -> group.columns().stream().map(column -> new Column(group.index(), column.letter(), column.heading(),
                column.use().name(), column.confidence().name(), column.cells()))).toList(),
            proposal.groups().stream().flatMap(group -> group.values().stream().map(value -> new Value(group.index(), value.column().name(), value.text()))).toList(),
            proposal.unknown().stream().map(MappingResponse::word).toList());
    }

    private static Sheets sheets(SheetGroup group) {
        return new Sheets(group.index(), group.sheets(), group.read(), group.names().name(), group.carries(), group.year(),
            group.missing().stream().map(Enum::name).toList());
    }

    private static Word word(UnknownValue value) {
        return new Word(value.column().name(), value.written(), value.rows(), value.needed(), value.choices().stream().map(UnknownValue.Meaning::code).toList(), value.proposed());
    }
}
