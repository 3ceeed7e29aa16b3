package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.Indicators;
import fr.clausier.compliance.month.Indicators.Breakdown;
import fr.clausier.compliance.month.Question;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.workbook.writing.Block;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import fr.clausier.workbook.writing.part.ChartKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sheet Indicateurs: hours and people as a whole, then told by one question after the other; parts add up to the whole. */
final class IndicatorSheet {

    private static final int COUNTED = 3;

    private IndicatorSheet() { }

    static Page of(Edition edition) {
        Indicators indicators = Indicators.of(edition.account());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(List.of(Value.of(edition.say("indicator.note")).in(Tone.NOTE), Value.of(edition.say("indicator.people-once")).in(Tone.NOTE))));
        blocks.add(whole(edition, indicators));
        if (!indicators.months().isEmpty()) {
            blocks.add(months(edition, indicators));
            indicators.breakdowns().forEach(each -> blocks.add(breakdown(edition, indicators, each)));
        }
        blocks.addAll(ExitBlocks.of(edition, indicators.exits()));
        return Page.free(edition.say("report.compliance.indicators"), edition.titles(), blocks).upright();
    }

    private static List<Column> columns(Edition edition, String first) {
        return List.of(Column.of(first, Format.TEXT, 44).wrapped(), edition.column("shares.people", Format.INTEGER, 12),
            edition.column("shares.declared", Format.HOURS, 16), edition.column("shares.counted", Format.HOURS, 16),
            edition.column("shares.part", Format.PERCENT, 16).barred());
    }

    private static Block whole(Edition edition, Indicators indicators) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(row(edition.say("indicator.since"), indicators.people(), indicators.whole(), Value.EMPTY));
        rows.add(row(edition.say("indicator.month", edition.account().month()), indicators.ofMonth(), indicators.month(),
            Value.of(indicators.month().counted().shareOf(indicators.whole().counted()))));
        rows.add(List.of(Value.of(indicators.fte() == null ? edition.say("indicator.fte.unknown")
            : edition.say("indicator.fte", edition.account().fteHours().stripTrailingZeros().toPlainString())), Value.EMPTY, Value.EMPTY,
            indicators.fte() == null ? Value.EMPTY : Value.of(indicators.fte()), Value.EMPTY));
        return Block.table(edition.say("indicator.whole"), columns(edition, edition.say("indicator.figure")), rows);
    }

    private static Block months(Edition edition, Indicators indicators) {
        List<List<Value>> rows = new ArrayList<>();
        Hours counted = indicators.whole().counted();
        indicators.months().forEach((month, tally) -> rows.add(row(edition.words().month(month), edition.account().lines().stream()
            .filter(line -> line.month().equals(month)).map(line -> line.participant()).distinct().count(), tally, Value.of(tally.counted().shareOf(counted)))));
        rows.add(total(edition, indicators, counted));
        return Block.table(edition.say("indicator.by-month"), columns(edition, edition.say("column.lines.month")), rows).drawn(ChartKind.COLUMNS, COUNTED);
    }

    private static Block breakdown(Edition edition, Indicators indicators, Breakdown breakdown) {
        Hours counted = indicators.whole().counted();
        List<List<Value>> rows = new ArrayList<>();
        breakdown.parts().forEach(part -> rows.add(row(label(edition, breakdown.question(), part.code()), part.people(), part.tally(),
            Value.of(part.tally().counted().shareOf(counted)))));
        rows.add(total(edition, indicators, counted));
        if (breakdown.question() == Question.QPV) {
            rows.add(List.of(Value.of(qpv(edition, indicators, breakdown)).in(Tone.NOTE)));
        }
        Block block = Block.table(edition.say("indicator.by." + breakdown.question().name()), columns(edition, edition.say("indicator.answer")), rows);
        return switch (breakdown.question()) {
            case AGE, GROUP, MODALITY, EMPLOYER_KIND -> block.drawn(ChartKind.BARS, COUNTED);
            case SEX, EDUCATION, QPV, WORK_CONTRACT, WORKS -> block;
        };
    }

    /** People, not hours, are compared with the yardstick. */
    private static String qpv(Edition edition, Indicators indicators, Breakdown breakdown) {
        long people = breakdown.parts().stream().filter(part -> part.code().equals("yes")).mapToLong(part -> part.people()).sum();
        Percent share = Hours.of(people).shareOf(Hours.of(indicators.people()));
        return edition.say("indicator.qpv.yardstick", share, Indicators.QPV_YARDSTICK);
    }

    private static List<Value> row(String label, long people, Tally tally, Value part) {
        return List.of(Value.of(label), Value.of(people), Value.of(tally.declared()), Value.of(tally.counted()), part);
    }

    private static List<Value> total(Edition edition, Indicators indicators, Hours counted) {
        return row(edition.say("report.total"), indicators.people(), indicators.whole(),
            Value.of(counted.isZero() ? BigDecimal.ZERO : BigDecimal.ONE)).stream().map(value -> value.in(Tone.TOTAL)).toList();
    }

    private static String label(Edition edition, Question question, String code) {
        if (code.equals(Question.UNKNOWN)) {
            return edition.say("indicator.unknown");
        }
        if (code.equals(Question.PROTECTED)) {
            return edition.say("report.protected");
        }
        return switch (question) {
            case SEX -> edition.say("code.Sex." + code);
            case AGE -> edition.say("code.AgeBand." + code);
            case EDUCATION -> edition.say("code.Education." + code);
            case QPV -> edition.say("indicator.qpv." + code);
            case GROUP -> edition.say("code.EligibleGroup." + code);
            case MODALITY -> edition.say("code.Modality." + code);
            case EMPLOYER_KIND -> edition.say("code.EmployerKind." + code);
            case WORK_CONTRACT -> edition.say("code.ContractType." + code);
            case WORKS -> edition.words().has("indicator.works." + code) ? code + " · " + edition.say("indicator.works." + code) : code;
        };
    }
}
