package fr.clausier.report.declaration;

import fr.clausier.hours.Activity;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.ToConfirm;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.Organisation;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sheets of one confirmation workbook. Yellow cells are open, all others locked without a password: against a slip, not a person. */
final class ConfirmationSheets {

    private static final int WIDE = 110;
    private static final List<String> ADVICE = List.of("answer", "whole", "dispute", "said", "blank", "state", "person", "hours", "locked", "sort", "copy", "version", "send");

    private final Words words;
    private final Organisation employer;
    private final ToConfirm outgoing;
    private final List<YearMonth> months;
    private final LocalDate today;

    ConfirmationSheets(Words words, Organisation employer, ToConfirm outgoing, List<YearMonth> months, LocalDate today) {
        this.words = words;
        this.employer = employer;
        this.outgoing = outgoing;
        this.months = months;
        this.today = today;
    }

    String title() {
        return words.say("confirmation.title", employer.name());
    }

    private List<String> titles(String about) {
        return List.of(title(), words.say(months.size() == 1 ? "declaration.subtitle-one" : "declaration.subtitle", months.get(0),
            months.get(months.size() - 1), outgoing.reference(), today), about);
    }

    /** One row for each declaration, and one for each person in it. */
    Page confirmation() {
        List<Column> columns = Arrays.stream(ConfirmationColumn.values()).map(column -> column.described(words)).toList();
        return Page.of(words.say("confirmation.sheet"), titles(words.say("confirmation.how")), columns, outgoing.rows().stream().map(this::row).toList()).asLocked();
    }

    private List<Value> row(ToConfirm.Row row) {
        Tone told = row.isWholeMonth() ? Tone.TOTAL : Tone.PLAIN;
        return Arrays.stream(ConfirmationColumn.values()).map(column -> value(row, column).in(row.isOpen() && column.isToFill() ? Tone.INPUT : told)).toList();
    }

    private Value value(ToConfirm.Row row, ConfirmationColumn column) {
        return switch (column) {
            case PERSON -> Value.of(row.isWholeMonth() ? words.say(row.isOpen() ? "confirmation.whole-month" : "confirmation.not-declared") : row.person());
            case STARTS -> row.isWholeMonth() ? Value.EMPTY : Value.of(row.placement().startsOn());
            case CONTRACT -> Value.of(row.contract());
            case LOT -> Value.of(row.lot());
            case MARK -> Value.of(row.mark());
            case MONTH -> Value.of(row.asked().month());
            case STATE -> !row.isWholeMonth() ? Value.EMPTY : Value.of(row.isOpen() ? words.of(row.state()) : words.say("confirmation.due"));
            case WORK -> hours(row, Activity.WORK);
            case TRAINING -> hours(row, Activity.TRAINING);
            case TUTORING -> hours(row, Activity.TUTORING);
            case ANSWER, SAID, REMARK -> Value.EMPTY;
        };
    }

    /** Nothing declared of a month that was declared is zero hours of work, not silence. */
    private static Value hours(ToConfirm.Row row, Activity activity) {
        boolean zero = row.isWholeMonth() && row.isOpen() && activity == Activity.WORK && row.declared().isEmpty();
        return Value.of(zero ? Hours.ZERO : row.declared().get(activity));
    }

    /** What to do, in the person's language; the mark of the workbook stands in a hidden column. */
    Page readMe() {
        List<Column> columns = List.of(Column.of(words.say("declaration.readme.what"), Format.TEXT, 28).wrapped(),
            Column.of(words.say("declaration.readme.how"), Format.TEXT, WIDE).wrapped(), Column.of(words.say("column.confirmation.mark"), Format.TEXT, 12).asHidden());
        List<List<Value>> rows = new ArrayList<>();
        ADVICE.forEach(advice -> rows.add(List.of(Value.of(words.say("confirmation.readme." + advice)), Value.of(words.say("confirmation.readme." + advice + ".text")))));
        rows.add(List.of(Value.of(words.say("declaration.readme.workbook")), Value.of(words.say("declaration.readme.workbook.text", outgoing.reference(),
            employer.name(), today)), Value.of(outgoing.mark())));
        return Page.of(words.say("declaration.readme"), titles(words.say("confirmation.readme.lead")), columns, rows).asLocked();
    }
}
