package fr.clausier.hours.confirmation;

import fr.clausier.hours.Activity;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import java.util.List;
import java.util.Locale;

/** The columns of the sheet in which an employer confirms or disputes, in the order in which it goes out. The mark stands among the others. */
public enum ConfirmationColumn {

    PERSON(Format.TEXT, 30),
    /** First day of the placement: an employer knows by it whom a reference stands for. */ STARTS(Format.DATE, 12),
    CONTRACT(Format.TEXT, 16), LOT(Format.TEXT, 8),
    /** Sealed; hidden. */ MARK(Format.TEXT, 12),
    MONTH(Format.MONTH, 16),
    /** How far the declaration is. */ STATE(Format.TEXT, 14),
    WORK(Format.HOURS, 12), TRAINING(Format.HOURS, 12), TUTORING(Format.HOURS, 12),
    /** One of two words. */ ANSWER(Format.TEXT, 16),
    /** Hours of the whole month, as the employer has them. */ SAID(Format.HOURS, 13), REMARK(Format.TEXT, 36);

    private static final int FEWEST = 4;

    private final Format format;
    private final int width;

    ConfirmationColumn(Format format, int width) {
        this.format = format;
        this.width = width;
    }

    /** The column that shows hours of an activity as they were declared. */
    public static ConfirmationColumn of(Activity activity) {
        return switch (activity) {
            case WORK -> WORK;
            case TRAINING -> TRAINING;
            case TUTORING -> TUTORING;
        };
    }

    /** The column as it is written; two words are offered for an answer. */
    public Column described(Words words) {
        Column column = Column.of(words.say(key()), format, width);
        return switch (this) {
            case MARK -> column.asHidden();
            case ANSWER -> column.choosing(Stance.offered(words));
            case REMARK, PERSON -> column.wrapped();
            default -> column;
        };
    }

    /** Whether an employer writes in it. */
    public boolean isToFill() {
        return this == ANSWER || this == SAID || this == REMARK;
    }

    private String key() {
        return "column.confirmation." + name().toLowerCase(Locale.ROOT);
    }

    /** How these columns are found in a sheet that comes back; without that of the answers there is nothing to read. */
    public static Headings.Sought<ConfirmationColumn> sought(Texts texts) {
        return new Headings.Sought<>(ConfirmationColumn.class, Headings.Sought.byWords(ConfirmationColumn.class, column -> texts.everywhere(column.key())), FEWEST, "column-unknown",
            found -> found.contains(ANSWER) ? List.of() : List.of(texts.in(Language.FR).say(ANSWER.key())));
    }
}
