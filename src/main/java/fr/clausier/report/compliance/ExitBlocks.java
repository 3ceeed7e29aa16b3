package fr.clausier.report.compliance;

import fr.clausier.kernel.Percent;
import fr.clausier.participant.exit.ExitCounts;
import fr.clausier.participant.exit.ExitCounts.At;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Block;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exits on sheet Indicateurs: how many of each kind at each point, in percent of those known, and what is still awaited. */
final class ExitBlocks {

    private ExitBlocks() { }

    static List<Block> of(Edition edition, Optional<ExitCounts> exits) {
        List<Value> lines = new ArrayList<>(List.of(Value.of(edition.say("indicator.exits")).in(Tone.SECTION)));
        if (exits.isEmpty()) {
            // the words of the workbook of that time: what was closed keeps every cell
            lines.add(note(edition, "indicator.exits.before"));
            return List.of(Block.text(lines));
        }
        ExitCounts counts = exits.get();
        if (counts.isEmpty()) {
            lines.add(note(edition, "indicator.exits.none"));
        }
        for (ExitPoint point : ExitPoint.values()) {
            At at = counts.at(point);
            if (at.awaited() > 0) {
                lines.add(Value.of(edition.say("indicator.exits.awaited", edition.words().of(point), at.awaited(), at.recorded())).in(Tone.NOTE));
            }
        }
        if (counts.isEmpty()) {
            return List.of(Block.text(lines));
        }
        lines.add(note(edition, "indicator.exits.note"));
        return List.of(Block.text(lines), numbers(edition, counts), shares(edition, counts));
    }

    /** Each number of the first that is another in the second, in one sentence; empty when there is none, or when the first knew none. */
    static String changed(Optional<ExitCounts> then, Optional<ExitCounts> now, Words words) {
        if (then.isEmpty() || now.isEmpty()) {
            return "";
        }
        List<String> moved = new ArrayList<>();
        for (ExitPoint point : ExitPoint.values()) {
            for (ExitKind kind : ExitKind.values()) {
                long before = then.get().at(point).kinds().get(kind);
                long after = now.get().at(point).kinds().get(kind);
                if (before != after) {
                    moved.add(words.say("indicator.exits.moved", words.of(point), words.of(kind), before, after));
                }
            }
        }
        return moved.isEmpty() ? "" : words.say("indicator.exits.changed", String.join(" · ", moved));
    }

    private static Block numbers(Edition edition, ExitCounts counts) {
        List<List<Value>> rows = new ArrayList<>();
        for (ExitKind kind : ExitKind.values()) {
            rows.add(row(edition.words().of(kind), counts, at -> Value.of(at.kinds().get(kind))));
        }
        rows.add(total(row(edition.say("indicator.exits.recorded"), counts, at -> Value.of(at.recorded()))));
        rows.add(row(edition.say("indicator.exits.missing"), counts, at -> Value.of(at.missing())));
        return Block.table(edition.say("indicator.exits.numbers"), columns(edition, Format.INTEGER), rows);
    }

    private static Block shares(Edition edition, ExitCounts counts) {
        List<List<Value>> rows = new ArrayList<>();
        for (ExitKind kind : ExitKind.values()) {
            if (kind != ExitKind.UNKNOWN) {
                rows.add(row(edition.words().of(kind), counts, at -> share(at, at.kinds().get(kind))));
            }
        }
        rows.add(total(row(edition.say("indicator.exits.dynamic"), counts, at -> share(at, at.dynamic()))));
        return Block.table(edition.say("indicator.exits.shares"), columns(edition, Format.PERCENT), rows);
    }

    private static Value share(At at, long number) {
        Optional<Percent> share = at.ofKnown(number);
        return share.map(Value::of).orElse(Value.EMPTY);
    }

    private static List<Value> row(String label, ExitCounts counts, Function<At, Value> figure) {
        return Stream.concat(Stream.of(Value.of(label)), Stream.of(ExitPoint.values()).map(counts::at).map(figure)).toList();
    }

    private static List<Value> total(List<Value> row) {
        return row.stream().map(value -> value.in(Tone.TOTAL)).toList();
    }

    private static List<Column> columns(Edition edition, Format format) {
        return Stream.concat(Stream.of(Column.of(edition.say("indicator.exits.situation"), Format.TEXT, 44).wrapped()),
            Stream.of(ExitPoint.values()).map(point -> edition.column("exits." + point.name(), format, 16))).toList();
    }

    private static Value note(Edition edition, String key) {
        return Value.of(edition.say(key)).in(Tone.NOTE);
    }
}
