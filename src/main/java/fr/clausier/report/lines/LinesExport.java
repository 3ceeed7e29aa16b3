package fr.clausier.report.lines;

import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every standing line of some months as text with semicolons, as the facts stand: what was declared, what became of it and why, where it
 * was read. People are told as the reader is entitled: by name, or by their pseudonym for the buyer.
 */
@Singleton
public class LinesExport {

    private static final int ROWS_A_PIECE = 500;
    private static final int WIDTH = 10;

    private final MonthAccounts accounts;
    private final Calendar calendar;

    LinesExport(MonthAccounts accounts, Calendar calendar) {
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /**
     * The file, in pieces, newest month first. Decisions are those of the end of the last month asked for.
     *
     * @param from first month; null for the first there is
     */
    public Iterator<byte[]> of(Scope scope, YearMonth from, YearMonth to, Selection selection, Words words) {
        MonthAccount account = accounts.of(scope, to, selection);
        Map<Long, LotAccount> lots = account.lots().stream().collect(Collectors.toMap(LotAccount::lot, Function.identity()));
        List<LineAccount> lines = account.lines().stream().filter(line -> from == null || !line.month().isBefore(from)).toList();
        return Page.of("1", List.of(), columns(words), () -> lines.stream().map(line -> row(account, lots.get(line.lot()), line, words)).iterator())
            .csvPieces(ROWS_A_PIECE);
    }

    /** The name the file is offered under. */
    public static String fileName(YearMonth from, YearMonth to) {
        return "clausier-lignes-" + (from == null ? "" : from + "-") + to + ".csv";
    }

    private static List<Column> columns(Words words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(words.say("column.lines.month"), Format.MONTH, WIDTH));
        for (String name : List.of("raw.buyer", "raw.buyer-siret", "lines.contract", "lines.lot", "raw.object", "lines.person", "lines.employer",
                "raw.employer-siret", "lines.kind", "lines.modality", "lines.work-contract", "lines.group", "lines.activity")) {
            columns.add(Column.of(words.say("column." + name), Format.TEXT, WIDTH));
        }
        columns.add(Column.of(words.say("column.raw.hired"), Format.DATE, WIDTH));
        for (String name : List.of("declared", "counted", "refused", "review")) {
            columns.add(Column.of(words.say("column.lines." + name), Format.HOURS, WIDTH));
        }
        for (String name : List.of("lines.reason", "raw.because", "lines.rule", "lines.version", "lines.source")) {
            columns.add(Column.of(words.say("column." + name), Format.TEXT, WIDTH));
        }
        columns.add(Column.of(words.say("column.raw.recorded"), Format.DATE, WIDTH));
        return columns;
    }

    private List<Value> row(MonthAccount account, LotAccount lot, LineAccount line, Words words) {
        return List.of(Value.of(line.month()), Value.of(lot.buyerName()), Value.of(lot.buyerSiret()), Value.of(lot.contractNumber()), Value.of(lot.lotNumber()),
            Value.of(lot.object()), Value.of(account.person(line)), Value.of(line.employerName()), Value.of(line.employerSiret()), Value.of(words.of(line.kind())),
            Value.of(words.of(line.modality())), Value.of(words.of(line.contract())),
            Value.of(line.group() == null ? words.say("report.protected") : words.of(line.group())), Value.of(words.of(line.activity())),
            Value.of(line.hiredOn()), Value.of(line.tally().declared()), Value.of(line.tally().counted()), Value.of(line.tally().refused()),
            Value.of(line.tally().review()), Value.of(joined(line, " ", words::reason)), Value.of(line.because()), Value.of(joined(line, ", ", Reason::rule)),
            Value.of(joined(line, ", ", reason -> Integer.toString(reason.version()))),
            Value.of(line.source().isEmpty() ? words.say("report.typed") : line.source()), Value.of(LocalDate.ofInstant(line.recordedAt(), calendar.zone())));
    }

    private static String joined(LineAccount line, String between, Function<Reason, String> of) {
        return line.reasons().stream().map(of).distinct().collect(Collectors.joining(between));
    }
}
