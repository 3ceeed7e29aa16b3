package fr.clausier.report.declaration;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.Outgoing;
import fr.clausier.hours.sheet.HoursColumn;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheets of one declaration workbook. Yellow cells are open, all others locked without a password: against a slip, not a person. */
final class Sheets {

    private static final int ROWS_TO_TYPE = 100;
    private static final int WIDE = 110;
    private static final List<String> ADVICE = List.of("hours", "none", "whole", "blank", "newcomers", "end", "remark", "locked", "sort", "copy", "version", "send");

    private final Words words;
    private final Organisation organisation;
    private final Outgoing outgoing;
    private final List<YearMonth> months;
    private final LocalDate today;

    Sheets(Words words, Organisation organisation, Outgoing outgoing, List<YearMonth> months, LocalDate today) {
        this.words = words;
        this.organisation = organisation;
        this.outgoing = outgoing;
        this.months = months;
        this.today = today;
    }

    String title() {
        return words.say("declaration.title", organisation.name());
    }

    private List<String> titles(String about) {
        return List.of(title(), words.say(months.size() == 1 ? "declaration.subtitle-one" : "declaration.subtitle", months.get(0),
            months.get(months.size() - 1), outgoing.reference(), today), about);
    }

    /** One row for each person and month, and one for each whole lot and month. */
    Page declaration(Set<YearMonth> closed) {
        List<Column> columns = Arrays.stream(DeclarationColumn.values()).map(column -> column.described(words)).toList();
        List<List<Value>> rows = outgoing.rows().stream().map(row -> row(row, closed.contains(row.asked().month()))).toList();
        return Page.of(words.say("declaration.sheet"), titles(words.say("declaration.how")), columns, rows).asLocked();
    }

    private List<Value> row(Outgoing.Row row, boolean closed) {
        Tone told = row.isWholeLot() ? Tone.TOTAL : Tone.PLAIN;
        return Arrays.stream(DeclarationColumn.values()).map(column -> {
            boolean open = !closed && switch (column) {
                case WORK, TRAINING, TUTORING, ENDS -> !row.isWholeLot();
                case NONE, REMARK -> true;
                default -> false;
            };
            return value(row, column).in(open ? Tone.INPUT : told);
        }).toList();
    }

    private Value value(Outgoing.Row row, DeclarationColumn column) {
        return switch (column) {
            case PERSON -> Value.of(row.isWholeLot() ? words.say("declaration.whole-lot") : row.person());
            case EMPLOYER -> Value.of(row.employer());
            case CONTRACT -> Value.of(row.contract());
            case LOT -> Value.of(row.lot());
            case MARK -> Value.of(row.mark());
            case MONTH -> Value.of(row.asked().month());
            case WORK -> Value.of(row.stood().get(Activity.WORK));
            case TRAINING -> Value.of(row.stood().get(Activity.TRAINING));
            case TUTORING -> Value.of(row.stood().get(Activity.TUTORING));
            case NONE -> row.isWholeLot() && row.zero() ? Value.of(words.say("declaration.none")) : Value.EMPTY;
            case ENDS -> row.isWholeLot() || row.placement().plannedEnd() == null ? Value.EMPTY : Value.of(row.placement().plannedEnd());
            case REMARK -> Value.EMPTY;
        };
    }

    /** Rows for people nobody has placed yet: the columns of any hours file, lots and employers offered. */
    Page newcomers(Page blank, Set<Asked> asked, Collection<Contract> contracts, Collection<Lot> lots, Collection<Organisation> employers) {
        Set<Long> askedLots = asked.stream().map(Asked::lot).collect(Collectors.toSet());
        List<Lot> offered = lots.stream().filter(lot -> askedLots.contains(lot.id())).toList();
        Set<Long> offeredContracts = offered.stream().map(Lot::contractId).collect(Collectors.toSet());
        Map<HoursColumn, List<String>> choices = Map.of(
            HoursColumn.CONTRACT, contracts.stream().filter(contract -> offeredContracts.contains(contract.id())).map(Contract::number).sorted().toList(),
            HoursColumn.LOT, offered.stream().map(Lot::number).filter(number -> !number.isEmpty()).distinct().sorted().toList(),
            HoursColumn.EMPLOYER_SIRET, employers.stream().map(each -> each.siret().digits()).sorted().toList(),
            HoursColumn.EMPLOYER, employers.stream().map(Organisation::name).distinct().sorted().toList());
        List<Column> columns = new ArrayList<>();
        for (HoursColumn column : HoursColumn.values()) {
            Column described = blank.columns().get(column.ordinal());
            columns.add(choices.containsKey(column) ? described.choosing(choices.get(column)) : described);
        }
        return Page.of(words.say("declaration.newcomers"), titles(words.say("declaration.newcomers-how")), columns, List.of()).withInputRows(ROWS_TO_TYPE);
    }

    /** What to do, in the person's language; the mark of the workbook stands in a hidden column. */
    Page readMe() {
        List<Column> columns = List.of(Column.of(words.say("declaration.readme.what"), Format.TEXT, 28).wrapped(),
            Column.of(words.say("declaration.readme.how"), Format.TEXT, WIDE).wrapped(), Column.of(words.say("column.declaration.mark"), Format.TEXT, 12).asHidden());
        List<List<Value>> rows = new ArrayList<>();
        ADVICE.forEach(advice -> rows.add(List.of(Value.of(words.say("declaration.readme." + advice)), Value.of(words.say("declaration.readme." + advice + ".text")))));
        rows.add(List.of(Value.of(words.say("declaration.readme.workbook")), Value.of(words.say("declaration.readme.workbook.text", outgoing.reference(),
            organisation.name(), today)), Value.of(outgoing.mark())));
        return Page.of(words.say("declaration.readme"), titles(words.say("declaration.readme.lead")), columns, rows).asLocked();
    }
}
