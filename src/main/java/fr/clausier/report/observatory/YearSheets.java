package fr.clausier.report.observatory;

import fr.clausier.compliance.observatory.Breakdown;
import fr.clausier.compliance.observatory.ContractCounts;
import fr.clausier.compliance.observatory.ContractCounts.Count;
import fr.clausier.compliance.observatory.Observatory;
import fr.clausier.compliance.observatory.Part;
import fr.clausier.compliance.observatory.Purchases;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a yearly workbook.
 *
 * @param of whose figures: the structure, or a buyer
 * @param day it was made
 */
record YearSheets(Observatory observed, String of, LocalDate day, Words words) {

    private static final List<String> TERMS = List.of("hours", "people", "small", "territory", "sector", "exit", "considered", "amount", "year");

    private List<String> titles(String key) {
        return List.of(words.say(key, Integer.toString(observed.year())), of, words.say("observatory.until", observed.until(), day));
    }

    /** Every facet, one below the other, each with its total. */
    Page indicators() {
        List<Column> columns = List.of(column("facet", Format.TEXT, 26), column("part", Format.TEXT, 52).wrapped(), column("hours", Format.HOURS, 16),
            column("hours-share", Format.PERCENT, 12), column("people", Format.INTEGER, 12), column("people-share", Format.PERCENT, 12));
        List<List<Value>> rows = new ArrayList<>();
        observed.breakdowns().forEach(breakdown -> add(breakdown, rows));
        return Page.of(words.say("observatory.sheet.indicators"), titles("observatory.title"), columns, rows);
    }

    private void add(Breakdown breakdown, List<List<Value>> rows) {
        String facet = words.of(breakdown.facet());
        if (observed.isWithheld() || breakdown.withheld()) {
            rows.add(List.of(Value.of(facet), Value.of(words.say("observatory.withheld", observed.fewest())).in(Tone.MUTED), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY));
            return;
        }
        breakdown.told().forEach(part -> rows.add(row(facet, label(breakdown, part), part)));
        if (breakdown.gathered() != null) {
            rows.add(row(facet, words.say("observatory.gathered", breakdown.parts(), observed.fewest()), breakdown.gathered()));
        }
        rows.add(row(facet, words.say("report.total"), new Part("", breakdown.hours(), breakdown.people(), 0)).stream().map(value -> value.in(Tone.TOTAL)).toList());
    }

    private List<Value> row(String facet, String label, Part part) {
        return List.of(Value.of(facet), Value.of(label), Value.of(part.hours()), Value.of(part.hours().shareOf(observed.hours())), Value.of(part.people()),
            Value.of(share(part.people(), observed.people())));
    }

    private static Percent share(long part, long whole) {
        return whole == 0 ? Percent.ZERO : new Percent(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private String label(Breakdown breakdown, Part part) {
        String code = part.code();
        if (code.isEmpty()) {
            return words.say("observatory.unsaid");
        }
        return switch (breakdown.facet()) {
            case BUYER -> code;
            case TERRITORY -> words.say("observatory.departement", code);
            case SECTOR -> words.has("observatory.cpv." + code) ? words.say("observatory.cpv." + code) : words.say("observatory.cpv", code);
            case QPV -> words.say("observatory.qpv." + code);
            case GROUP -> coded("EligibleGroup", code);
            case SEX -> coded("Sex", code);
            case AGE -> coded("AgeBand", code);
            case EDUCATION -> coded("Education", code);
            case MODALITY -> coded("Modality", code);
            case EMPLOYER_KIND -> coded("EmployerKind", code);
            case CONTRACT_TYPE -> coded("ContractType", code);
            case BASIS -> coded("LegalBasis", code);
            case EXIT_AT_END, EXIT_AFTER_3_MONTHS, EXIT_AFTER_6_MONTHS -> code.equals("AWAITED") ? words.say("observatory.exit.awaited") : coded("ExitKind", code);
        };
    }

    private String coded(String type, String code) {
        return words.say("code." + type + "." + code);
    }

    /** What is recorded, or awaited, of those who left. */
    Page exits() {
        List<Column> columns = List.of(column("exit", Format.TEXT, 32).wrapped(), column("situation", Format.TEXT, 52).wrapped(), column("number", Format.INTEGER, 12),
            column("number-share", Format.PERCENT, 12));
        List<List<Value>> rows = new ArrayList<>();
        observed.exits().forEach(breakdown -> addExits(breakdown, rows));
        return Page.of(words.say("observatory.sheet.exits"), titles("observatory.title"), columns, rows);
    }

    private void addExits(Breakdown breakdown, List<List<Value>> rows) {
        String when = words.of(breakdown.facet());
        if (breakdown.withheld()) {
            rows.add(List.of(Value.of(when), Value.of(words.say("observatory.withheld", observed.fewest())).in(Tone.MUTED), Value.EMPTY, Value.EMPTY));
            return;
        }
        breakdown.told().forEach(part -> rows.add(exit(when, label(breakdown, part), part.people(), breakdown.people())));
        if (breakdown.gathered() != null) {
            rows.add(exit(when, words.say("observatory.gathered", breakdown.parts(), observed.fewest()), breakdown.gathered().people(), breakdown.people()));
        }
        rows.add(exit(when, words.say(breakdown.people() == 0 ? "observatory.exit.none" : "report.total"), breakdown.people(), breakdown.people()).stream()
            .map(value -> value.in(Tone.TOTAL)).toList());
    }

    private static List<Value> exit(String when, String situation, long number, long all) {
        return List.of(Value.of(when), Value.of(situation), Value.of(number), all == 0 ? Value.EMPTY : Value.of(share(number, all)));
    }

    /** Contracts notified in the year, by social consideration. */
    Page contracts() {
        List<Column> columns = List.of(column("contracts", Format.TEXT, 52).wrapped(), column("number", Format.INTEGER, 12), column("number-share", Format.PERCENT, 12),
            column("amount", Format.EUROS, 20), column("amount-share", Format.PERCENT, 12), column("unknown", Format.INTEGER, 14).wrapped());
        ContractCounts counts = observed.contracts();
        return Page.of(words.say("observatory.sheet.contracts"), titles("observatory.title"), columns, List.of(count("notified", counts.notified()), count("considered", counts.considered()),
            count("clause", counts.clause()), count("criterion", counts.criterion()), count("reserved", counts.reserved()),
            List.of(Value.of(words.say("observatory.count.producing")), Value.of(counts.producing()))));
    }

    private List<Value> count(String name, Count count) {
        return List.of(Value.of(words.say("observatory.count." + name)), Value.of(count.number()), Value.of(observed.contracts().byNumber(count)), Value.of(count.amount()),
            Value.of(observed.contracts().byAmount(count)), Value.of(count.unknown()));
    }

    /** What article L2111-3 asks a scheme to publish, one line per indicator. */
    Page scheme(List<Purchases> purchases) {
        List<Column> columns = List.of(column("indicator", Format.TEXT, 70).wrapped(), column("number", Format.INTEGER, 12), column("amount", Format.EUROS, 20), column("share", Format.PERCENT, 12),
            column("hours", Format.HOURS, 16));
        ContractCounts counts = observed.contracts();
        List<List<Value>> rows = new ArrayList<>();
        rows.add(indicator("by-number", Value.of(counts.considered().number()), Value.EMPTY, Value.of(counts.byNumber(counts.considered())), Value.EMPTY));
        rows.add(indicator("by-amount", Value.EMPTY, Value.of(counts.considered().amount()), Value.of(counts.byAmount(counts.considered())), Value.EMPTY));
        rows.add(indicator("reserved", Value.of(counts.reserved().number()), Value.of(counts.reserved().amount()), Value.of(counts.byAmount(counts.reserved())), Value.EMPTY));
        purchases.forEach(each -> rows.add(indicator("held-" + each.by().name(), Value.of(each.lots()), Value.of(each.amount()), Value.EMPTY, Value.EMPTY)));
        boolean told = !observed.isWithheld();
        rows.add(told ? indicator("hours", Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.of(observed.hours())) : withheld("hours"));
        rows.add(told ? indicator("people", Value.of(observed.people()), Value.EMPTY, Value.EMPTY, Value.EMPTY) : withheld("people"));
        rows.add(indicator("esus", Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY));
        return Page.of(words.say("spaser.sheet"), titles("spaser.title"), columns, rows);
    }

    private List<Value> indicator(String name, Value number, Value amount, Value share, Value hours) {
        return List.of(Value.of(words.say("spaser.indicator." + name)), number, amount, share, hours);
    }

    /** An indicator that would tell of too few people: it says so, rather than stay empty. */
    private List<Value> withheld(String name) {
        String said = words.say("spaser.indicator." + name) + " · " + words.say("observatory.withheld", observed.fewest());
        return List.of(Value.of(said).in(Tone.MUTED), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY);
    }

    Page readMe() {
        List<Column> columns = List.of(Column.of(words.say("column.readme.term"), Format.TEXT, 30).wrapped(), Column.of(words.say("column.readme.meaning"), Format.TEXT, 110).wrapped());
        List<List<Value>> rows = new ArrayList<>();
        TERMS.forEach(term -> rows.add(List.of(Value.of(words.say("observatory.term." + term)), Value.of(words.say("observatory.meaning." + term, observed.fewest())))));
        return Page.of(words.say("report.compliance.readme"), titles("observatory.title"), columns, rows);
    }

    private Column column(String name, Format format, int width) {
        return Column.of(words.say("column.observatory." + name), format, width);
    }
}
