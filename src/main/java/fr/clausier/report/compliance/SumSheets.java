package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.Gathered;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.Sums;
import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets Par acheteur, Par titulaire, Par SIAE: the same hours added up another way, to the same totals. */
final class SumSheets {

    private SumSheets() { }

    static Page buyers(Edition edition) {
        List<Column> columns = Stream.concat(Stream.of(edition.column("synthesis.buyer", Format.TEXT, 34).wrapped(), edition.column("sums.siret", Format.TEXT, 18)),
            figures(edition).stream()).toList();
        List<List<Value>> rows = new ArrayList<>();
        Gathered.of(edition.account().lots(), LotAccount::buyer).forEach(buyer -> rows.add(joined(List.of(
            Value.of(buyer.members().get(0).buyerName()), Value.of(buyer.members().get(0).buyerSiret())), figures(edition, buyer.members()))));
        total(edition, rows, List.of(Value.of(edition.say("report.total")), Value.EMPTY));
        return page(edition, "buyers", columns, rows, "report.empty.lots");
    }

    /** A lot held by several is one line of all its holders, so that it is added once; the line says how they share it. */
    static Page holders(Edition edition) {
        List<Column> columns = Stream.concat(Stream.of(edition.column("synthesis.holders", Format.TEXT, 34).wrapped(),
            edition.column("sums.grouping", Format.TEXT, 44).wrapped()), figures(edition).stream()).toList();
        List<List<Value>> rows = new ArrayList<>();
        Gathered.of(edition.account().lots(), lot -> List.of(SynthesisSheet.holders(lot), sharing(edition, lot))).stream()
            .sorted(Comparator.comparing(each -> each.key().get(0))).forEach(each -> rows.add(joined(List.of(
                Value.of(each.key().get(0).isEmpty() ? edition.say("report.no-holder") : each.key().get(0)), Value.of(each.key().get(1))),
                figures(edition, each.members()))));
        total(edition, rows, List.of(Value.of(edition.say("report.total")), Value.EMPTY));
        return page(edition, "holders", columns, rows, "report.empty.lots");
    }

    private static String sharing(Edition edition, LotAccount lot) {
        if (lot.grouping() == Grouping.NONE || lot.holders().size() < 2) {
            return "";
        }
        return edition.say("report.sharing", lot.grouping(), lot.holders().stream().map(holder -> edition.say(
            holder.lead() ? "report.sharing.lead" : "report.sharing.member", holder.name(),
            holder.share() == null ? edition.say("report.sharing.untold") : edition.words().percent(holder.share()))).distinct().collect(Collectors.joining(" ; ")));
    }

    /** Employers that are not ordinary companies first; both kinds are there, so that the whole is. */
    static Page employers(Edition edition) {
        List<Column> columns = List.of(edition.column("lines.employer", Format.TEXT, 36).wrapped(), edition.column("sums.siret", Format.TEXT, 18),
            edition.column("lines.kind", Format.TEXT, 14).wrapped(), edition.column("sums.lots", Format.INTEGER, 10), edition.column("sums.people", Format.INTEGER, 12),
            edition.column("lines.declared", Format.HOURS, 13), edition.column("lines.counted", Format.HOURS, 13), edition.column("lines.review", Format.HOURS, 13),
            edition.column("lines.refused", Format.HOURS, 13), edition.column("sums.part", Format.PERCENT, 16).barred());
        List<LineAccount> all = edition.account().lines();
        Hours counted = sum(all).counted();
        List<List<Value>> rows = new ArrayList<>();
        Gathered.of(all, line -> List.of(line.employer(), line.kind())).stream()
            .sorted(Comparator.comparing((Gathered<?, LineAccount> each) -> each.members().get(0).kind() == EmployerKind.COMPANY)
                .thenComparing(each -> each.members().get(0).employerName()).thenComparing(each -> each.members().get(0).kind()))
            .forEach(each -> rows.add(employer(edition, each.members(), counted)));
        if (!rows.isEmpty()) {
            List<Value> total = new ArrayList<>(employer(edition, all, counted));
            total.set(0, Value.of(edition.say("report.total")));
            total.set(1, Value.EMPTY);
            total.set(2, Value.EMPTY);
            rows.add(total.stream().map(value -> value.in(Tone.TOTAL)).toList());
        }
        return page(edition, "employers", columns, rows, "report.empty.hours");
    }

    private static List<Value> employer(Edition edition, List<LineAccount> lines, Hours counted) {
        LineAccount first = lines.get(0);
        Tally tally = sum(lines);
        return List.of(Value.of(first.employerName()), Value.of(first.employerSiret()), Value.of(HoursListSheet.kind(edition, first.kind())),
            Value.of(lines.stream().map(LineAccount::lot).distinct().count()), Value.of(lines.stream().map(LineAccount::participant).distinct().count()),
            Value.of(tally.declared()), Value.of(tally.counted()), Value.of(tally.review()), Value.of(tally.refused()),
            Value.of(tally.counted().shareOf(counted)));
    }

    private static Tally sum(List<LineAccount> lines) {
        return lines.stream().map(LineAccount::tally).reduce(Tally.NOTHING, Tally::plus);
    }

    private static List<Column> figures(Edition edition) {
        return List.of(edition.column("sums.lots", Format.INTEGER, 8), edition.column("synthesis.due", Format.HOURS, 13),
            edition.column("synthesis.expected", Format.HOURS, 13), edition.column("synthesis.declared", Format.HOURS, 13),
            edition.column("synthesis.counted", Format.HOURS, 13), edition.column("synthesis.review", Format.HOURS, 13),
            edition.column("synthesis.refused", Format.HOURS, 13), edition.column("synthesis.remaining", Format.HOURS, 13),
            edition.column("synthesis.share", Format.PERCENT, 14).barred(), edition.column("synthesis.credit", Format.HOURS, 14),
            edition.column("sums.people", Format.INTEGER, 12), edition.column("sums.action", Format.INTEGER, 12));
    }

    private static List<Value> figures(Edition edition, List<LotAccount> lots) {
        Sums sums = Sums.ofLots(lots);
        long people = lots.stream().flatMap(lot -> edition.people().getOrDefault(lot.lot(), Set.of()).stream()).distinct().count();
        return List.of(Value.of(sums.lots()), Value.of(sums.due()), Value.of(sums.expected()), Value.of(sums.tally().declared()),
            Value.of(sums.tally().counted()), Value.of(sums.tally().review()), Value.of(sums.tally().refused()), Value.of(sums.remaining()),
            Value.of(sums.share()), Value.of(sums.credit().net()), Value.of(people), Value.of(lots.stream().filter(SynthesisSheet::asksForAction).count()));
    }

    private static void total(Edition edition, List<List<Value>> rows, List<Value> label) {
        if (!rows.isEmpty()) {
            rows.add(joined(label, figures(edition, edition.account().lots())).stream().map(value -> value.in(Tone.TOTAL)).toList());
        }
    }

    private static List<Value> joined(List<Value> one, List<Value> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Page page(Edition edition, String name, List<Column> columns, List<List<Value>> rows, String empty) {
        return Page.of(edition.say("report.compliance." + name), edition.titles(), columns, rows).named(edition.say("report.table." + name))
            .whenEmpty(edition.say(empty));
    }
}
