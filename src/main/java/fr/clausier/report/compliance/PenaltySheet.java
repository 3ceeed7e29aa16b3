package fr.clausier.report.compliance;

import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.PenaltyAccount;
import fr.clausier.kernel.Money;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sheet Pénalités: what the contract's penalties come to, with the arithmetic, and what people decided. Nothing is applied by itself. */
final class PenaltySheet {

    private PenaltySheet() { }

    static Page of(Edition edition) {
        List<PenaltyAccount> penalties = edition.account().penalties();
        List<List<Value>> rows = new ArrayList<>();
        penalties.forEach(each -> rows.add(row(edition, each)));
        if (!rows.isEmpty()) {
            rows.add(List.of(Value.of(edition.say("report.total")), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
                Value.of(sum(penalties, PenaltyAccount::proposed)), Value.EMPTY,
                Value.of(sum(penalties.stream().filter(each -> each.applied() != null).toList(), PenaltyAccount::applied)), Value.EMPTY)
                .stream().map(value -> value.in(Tone.TOTAL)).toList());
        }
        return Page.of(edition.say("report.compliance.penalties"), edition.titles(), columns(edition), rows).named(edition.say("report.table.penalties"))
            .whenEmpty(edition.say("report.empty.penalties"));
    }

    private static List<Column> columns(Edition edition) {
        return List.of(edition.column("synthesis.buyer", Format.TEXT, 26).wrapped(), edition.column("synthesis.contract", Format.TEXT, 14).wrapped(),
            edition.column("synthesis.lot", Format.TEXT, 6).wrapped(), edition.column("penalties.kind", Format.TEXT, 20).wrapped(),
            edition.column("penalties.since", Format.DATE, 12), edition.column("penalties.arithmetic", Format.TEXT, 70).wrapped(),
            edition.column("penalties.gross", Format.EUROS, 16), edition.column("penalties.proposed", Format.EUROS, 16),
            edition.column("penalties.decision", Format.TEXT, 16).wrapped(), edition.column("penalties.applied", Format.EUROS, 16),
            edition.column("penalties.because", Format.TEXT, 36).wrapped());
    }

    private static List<Value> row(Edition edition, PenaltyAccount penalty) {
        LotAccount lot = edition.lots().get(penalty.lot());
        return List.of(Value.of(lot.buyerName()), Value.of(lot.contractNumber()), Value.of(lot.lotNumber()), Value.of(edition.words().of(penalty.kind())),
            penalty.since() == null ? Value.EMPTY : Value.of(penalty.since()),
            Value.of(penalty.arithmetic().stream().map(edition.words()::reason).collect(Collectors.joining("\n"))), Value.of(penalty.gross()),
            Value.of(penalty.proposed()), penalty.verdict() == null ? Value.of(edition.say("report.undecided")).in(Tone.WATCH)
                : Value.of(edition.words().of(penalty.verdict())), Value.of(penalty.applied()), Value.of(penalty.because()));
    }

    private static Money sum(List<PenaltyAccount> penalties, Function<PenaltyAccount, Money> amount) {
        return penalties.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
