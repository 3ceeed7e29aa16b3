package fr.clausier.hours.declaration;

import fr.clausier.hours.Activity;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import java.util.List;
import java.util.Locale;

/** The columns of the sheet in which people declare, in the order in which it goes out. The mark stands among the others, so that copying a row takes it along. */
public enum DeclarationColumn {

    PERSON(Format.TEXT, 30), EMPLOYER(Format.TEXT, 28), CONTRACT(Format.TEXT, 16), LOT(Format.TEXT, 8),
    /** Sealed; hidden. */ MARK(Format.TEXT, 12),
    MONTH(Format.MONTH, 16), WORK(Format.HOURS, 12), TRAINING(Format.HOURS, 12), TUTORING(Format.HOURS, 12),
    /** Ticked: nobody, or this person, did no hour. */ NONE(Format.TEXT, 10),
    /** Last day planned of the placement. */ ENDS(Format.DATE, 13), REMARK(Format.TEXT, 34);

    private static final int FEWEST = 4;

    private final Format format;
    private final int width;

    DeclarationColumn(Format format, int width) {
        this.format = format;
        this.width = width;
    }

    /** The column in which hours of an activity are written. */
    public static DeclarationColumn of(Activity activity) {
        return switch (activity) {
            case WORK -> WORK;
            case TRAINING -> TRAINING;
            case TUTORING -> TUTORING;
        };
    }

    /** The column as it is written; in that of no hours, a word is offered. */
    public Column described(Words words) {
        Column column = Column.of(words.say(key()), format, width);
        return switch (this) {
            case MARK -> column.asHidden();
            case NONE -> column.choosing(List.of(words.say("declaration.none")));
            case REMARK, PERSON, EMPLOYER -> column.wrapped();
            default -> column;
        };
    }

    private String key() {
        return "column.declaration." + name().toLowerCase(Locale.ROOT);
    }

    /** How these columns are found in a sheet that comes back. */
    public static Headings.Sought<DeclarationColumn> sought(Texts texts) {
        return new Headings.Sought<>(DeclarationColumn.class, Headings.Sought.byWords(DeclarationColumn.class, column -> texts.everywhere(column.key())), FEWEST, "column-unknown", found -> List.of());
    }
}
