package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.Sums;
import fr.clausier.workbook.writing.Block;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Sheet Couverture: the sentence a buyer reads first, the figures behind it, and what each sheet holds. */
final class CoverSheet {

    private CoverSheet() { }

    /** @param pages those that follow, in order */
    static Page of(Edition edition, Page hours, List<Page> pages) {
        List<Block> blocks = List.of(Block.text(List.of(Value.of(sentence(edition)).in(Tone.SENTENCE), Value.of(monthSentence(edition)).in(Tone.NOTE))),
            figures(edition), counts(edition, pages.get(0)), sheets(edition, hours, pages), Block.text(notes(edition, hours)));
        return Page.free(edition.say("report.compliance.cover"), edition.titles(), blocks).upright();
    }

    /** Au 31 mars 2026, 440 h retenues sur 1 238 h dues (35,5 %) ; 2 lots sur 3 demandent une action. */
    static String sentence(Edition edition) {
        MonthAccount account = edition.account();
        Sums sums = account.sums();
        if (account.lots().isEmpty()) {
            return edition.say("report.sentence.nothing", edition.day(account.day()));
        }
        long acting = account.lots().stream().filter(SynthesisSheet::asksForAction).count();
        String action = acting == 0 ? edition.say("report.sentence.no-action")
            : edition.say(acting == 1 ? "report.sentence.one-acts" : "report.sentence.many-act", acting, account.lots().size());
        return sums.due().isZero() ? edition.say("report.sentence.none-due", edition.day(account.day()), edition.hours(sums.done()), action)
            : edition.say("report.sentence", edition.day(account.day()), edition.hours(sums.done()), edition.hours(sums.due()), share(edition, sums), action);
    }

    private static String share(Edition edition, Sums sums) {
        return edition.words().decimal(sums.share().value().setScale(1, RoundingMode.HALF_UP), 1);
    }

    private static String monthSentence(Edition edition) {
        List<LineAccount> lines = edition.account().lines().stream().takeWhile(line -> line.month().equals(edition.account().month())).toList();
        Tally month = lines.stream().map(LineAccount::tally).reduce(Tally.NOTHING, Tally::plus);
        return edition.account().isQuiet() ? edition.say("report.sentence.quiet", edition.account().month())
            : edition.say("report.sentence.month", edition.account().month(), edition.hours(month.declared()),
                edition.hours(month.counted()), edition.count("report.people.", lines.stream().map(LineAccount::participant).distinct().count()));
    }

    private static Block figures(Edition edition) {
        Sums sums = edition.account().sums();
        return Block.rows(edition.say("report.cover.figures"), columns(Format.HOURS), List.of(figure(edition, "due", Value.of(sums.due())),
            figure(edition, "counted", Value.of(sums.done())), figure(edition, "remaining", Value.of(sums.remaining())),
            figure(edition, "review", Value.of(sums.tally().review())), figure(edition, "refused", Value.of(sums.tally().refused()))));
    }

    private static Block counts(Edition edition, Page synthesis) {
        MonthAccount account = edition.account();
        List<List<Value>> rows = new ArrayList<>();
        rows.add(figure(edition, "lots", Value.of(account.lots().size())));
        rows.add(figure(edition, "people", Value.of(account.lines().stream().map(line -> line.participant()).distinct().count())));
        rows.add(figure(edition, "todo", Value.of(account.due().size())));
        if (!account.lots().isEmpty()) {
            rows.add(List.of(Value.of(edition.say("report.figure.check")), CheckBlock.verdict(edition, synthesis), Value.of(edition.say("report.figure.check.note")).in(Tone.MUTED)));
        }
        return Block.rows("", columns(Format.INTEGER), rows);
    }

    private static List<Column> columns(Format middle) {
        return List.of(Column.of("", Format.TEXT, 30).wrapped(), Column.of("", middle, 20).wrapped(), Column.of("", Format.TEXT, 52).wrapped());
    }

    private static List<Value> figure(Edition edition, String name, Value value) {
        return List.of(Value.of(edition.say("report.figure." + name)), value.in(Tone.FIGURE), Value.of(edition.say("report.figure." + name + ".note")).in(Tone.MUTED));
    }

    private static Block sheets(Edition edition, Page hours, List<Page> pages) {
        List<List<Value>> rows = new ArrayList<>();
        for (Page page : pages) {
            int sheets = page == hours ? page.sheets(HoursListSheet.rows(edition)) : 1;
            String split = sheets == 1 ? "" : edition.say("report.cover.split", sheets, page.sheetName(sheets - 1));
            rows.add(List.of(Value.of(page.name()).to(page.address()), Value.of(split), Value.of(about(edition, page))));
        }
        return Block.rows(edition.say("report.cover.sheets"), columns(Format.TEXT), rows);
    }

    private static String about(Edition edition, Page page) {
        for (String name : List.of("synthesis", "buyers", "holders", "employers", "hours", "people", "todo", "indicators", "penalties", "readme")) {
            if (edition.say("report.compliance." + name).equals(page.name())) {
                return edition.say("report.about." + name);
            }
        }
        return page.titles().isEmpty() ? "" : page.titles().get(0);
    }

    private static List<Value> notes(Edition edition, Page hours) {
        MonthAccount account = edition.account();
        List<Value> notes = new ArrayList<>();
        notes.add(Value.of(edition.say(account.named() ? "report.cover.named" : "report.cover.pseudonyms")).in(Tone.NOTE));
        if (account.made().isBefore(account.day())) {
            notes.add(Value.of(edition.say("report.cover.unfinished", account.made())).in(Tone.NOTE));
        }
        int sheets = hours.sheets(HoursListSheet.rows(edition));
        if (sheets > 1) {
            notes.add(Value.of(edition.say("report.cover.split-note", hours.name(), sheets, account.lines().size())).in(Tone.NOTE));
        }
        if (account.lots().stream().anyMatch(lot -> !lot.credit().net().isZero())) {
            notes.add(Value.of(edition.say("report.cover.credit")).in(Tone.NOTE));
        }
        return notes;
    }
}
