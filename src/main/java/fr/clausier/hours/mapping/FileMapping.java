package fr.clausier.hours.mapping;

import fr.clausier.hours.guess.ColumnGuess;
import fr.clausier.hours.guess.Fact;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetLayout;
import fr.clausier.hours.sheet.Spelling;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is believed of one file before it is read: guessed, or remembered.
 *
 * @param guessed sheets not laid out as the template, by place in the file, as the file alone tells
 * @param sheets the same with what people said
 * @param known places of the sheets of which a person has said how they are laid out
 * @param choices what may be typed: contracts within reach, employers of the directory
 * @param said whether a person has answered for this very file
 */
record FileMapping(Map<Integer, SheetGuess> guessed, Map<Integer, SheetGuess> sheets, List<Integer> known, boolean said, List<UnknownValue> unknown, Spelling spelling,
        Map<HoursColumn, List<UnknownValue.Meaning>> choices) {

    /** A file laid out as the template, of a sender of whom nothing is remembered. */
    static FileMapping none(Spelling spelling) {
        return new FileMapping(Map.of(), Map.of(), List.of(), false, List.of(), spelling, Map.of());
    }

    /** Whether a person must be asked before the file is read. */
    boolean isAsking() {
        boolean unsure = read().stream().anyMatch(sheet -> said ? !sheet.missing().isEmpty() : !sheet.isSure());
        return unsure || !said && unknown.stream().anyMatch(UnknownValue::needed);
    }

    List<SheetGuess> read() {
        return sheets.values().stream().filter(SheetGuess::read).toList();
    }

    /** The layouts to read by; empty for a sheet to be passed over. */
    Map<Integer, Optional<SheetLayout>> layouts() {
        Map<Integer, Optional<SheetLayout>> layouts = new HashMap<>();
        sheets.forEach((place, sheet) -> layouts.put(place, Optional.of(sheet).filter(SheetGuess::read).map(SheetGuess::layout)));
        return layouts;
    }

    /** What a reader of the rows should know: columns that nobody chose to leave out, values that are not in the file. */
    List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>();
        sheets.forEach((place, sheet) -> {
            if (!sheet.read()) {
                return;
            }
            if (!known.contains(place)) {
                sheet.columns().stream().filter(column -> column.use() == ColumnUse.IGNORED).forEach(column -> remarks.add(left(sheet, column)));
            }
            sheet.effective().values().stream().filter(fact -> fact.origin() == Fact.Origin.TYPED).forEach(fact -> remarks.add(
                Problem.warning("mapping-typed", Problem.Place.NOWHERE, fact.text(), "ColumnUse." + ColumnUse.of(fact.column()).name(), sheet.table().name())));
        });
        return remarks;
    }

    private static Problem left(SheetGuess sheet, ColumnGuess column) {
        return Problem.warning(column.isUnnamed() ? "column-unnamed" : "column-unknown", Problem.Place.cell(sheet.table().name(), column.address()), column.heading());
    }
}
