package fr.clausier.hours.mapping;

import fr.clausier.hours.guess.ColumnGuess;
import fr.clausier.hours.guess.Fact;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.participant.WrittenName;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a sheet is laid out, as a person confirmed: columns by what stands over them, so that it serves another month.
 *
 * @param columns uses by heading
 * @param values what holds for every row, or where it was read
 * @param year of months named without theirs; 0 when the sheet says it
 */
record SheetMapping(Map<String, ColumnUse> columns, Map<HoursColumn, Value> values, WrittenName.Order names, boolean carries, boolean read, int year) {

    /**
     * A value that holds for every row.
     *
     * @param origin where it was read; typed when a person wrote it
     * @param text what a person typed; empty when it is read anew in each file
     * @param instead what the file itself said when a person typed something else; empty when it said nothing
     */
    record Value(Fact.Origin origin, String text, String instead) { }

    /**
     * A sheet with the same headings, read as confirmed. What was typed holds while the sheet says the same as it did then; a value read
     * in the sheet holds while it stands in the same kind of place. The rest is in doubt.
     */
    SheetGuess on(SheetGuess guess, int known) {
        List<ColumnGuess> uses = guess.columns().stream().map(column -> columns.containsKey(column.key()) ? column.as(columns.get(column.key())) : column).toList();
        Map<HoursColumn, Fact> facts = new EnumMap<>(HoursColumn.class);
        Set<HoursColumn> doubts = EnumSet.noneOf(HoursColumn.class);
        facts.putAll(guess.facts());
        guess.facts().forEach((column, fact) -> {
            Value kept = values.get(column);
            boolean same = kept == null ? fact.isWritten() && !guess.doubtful().contains(column) : kept.origin() == fact.origin();
            if (!same) {
                doubts.add(column);
            }
        });
        values.forEach((column, value) -> {
            String now = Optional.ofNullable(guess.facts().get(column)).map(Fact::text).orElse("");
            if (value.origin() == Fact.Origin.TYPED && value.instead().equals(now)) {
                facts.put(column, new Fact(column, value.text(), "", Fact.Origin.TYPED));
                facts.values().removeIf(fact -> fact.text().isEmpty());
                doubts.remove(column);
            }
        });
        return guess.said(uses, facts, doubts, new SheetGuess.Said(known, names, carries, read));
    }

    /** The year typed for months named without theirs, while it is the current one; else 0. */
    int yearOn(LocalDate today) {
        return year == today.getYear() ? year : 0;
    }

    /** What of it holds for other files: a month that was typed is that of one file. */
    SheetMapping lasting() {
        Map<HoursColumn, Value> lasting = new EnumMap<>(HoursColumn.class);
        lasting.putAll(values);
        if (values.containsKey(HoursColumn.MONTH) && values.get(HoursColumn.MONTH).origin() == Fact.Origin.TYPED) {
            lasting.remove(HoursColumn.MONTH);
        }
        return new SheetMapping(columns, lasting, names, carries, read, year);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("columns", columns.entrySet().stream().map(each -> Map.of("heading", each.getKey(), "use", each.getValue().name())).toList());
        document.put("values", values.entrySet().stream().map(each -> Map.of("column", each.getKey().name(), "origin", each.getValue().origin().name(),
            "text", each.getValue().text(), "instead", each.getValue().instead())).toList());
        document.put("names", names.name());
        document.put("carries", carries);
        document.put("read", read);
        document.put("year", year);
        return document;
    }

    @SuppressWarnings("unchecked")
    static SheetMapping of(Map<String, Object> document) {
        Map<String, ColumnUse> columns = new LinkedHashMap<>();
        Map<HoursColumn, Value> values = new EnumMap<>(HoursColumn.class);
        for (Map<String, Object> each : (List<Map<String, Object>>) document.getOrDefault("columns", List.of())) {
            columns.put(each.get("heading").toString(), ColumnUse.valueOf(each.get("use").toString()));
        }
        for (Map<String, Object> each : (List<Map<String, Object>>) document.getOrDefault("values", List.of())) {
            values.put(HoursColumn.valueOf(each.get("column").toString()), new Value(Fact.Origin.valueOf(each.get("origin").toString()),
                each.get("text").toString(), each.get("instead").toString()));
        }
        return new SheetMapping(columns, values, WrittenName.Order.valueOf(document.get("names").toString()), "true".equals(document.get("carries")),
            "true".equals(document.get("read")), Integer.parseInt(document.get("year").toString()));
    }
}
