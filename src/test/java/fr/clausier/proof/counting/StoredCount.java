package fr.clausier.proof.counting;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Tally;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.kernel.Scope;
import fr.clausier.proof.counting.Country.Size;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** One lot counted anew from the embedded database, in a portfolio of some size. */
final class StoredCount {

    private static final YearMonth LAST = YearMonth.of(2030, 12);
    private static final long LOT = 1;

    /** @param agrees whether the sums are those of the rules alone on the same country */
    record LotCount(int lines, int portfolio, int lots, Stopwatch decisions, Stopwatch statement, boolean agrees) { }

    private StoredCount() { }

    /** @param lines on the lot; @param portfolio lines in all */
    static LotCount lot(long seed, int lines, int portfolio, int lots, int times) throws IOException, SQLException {
        Country country = CountryMaker.make(seed, new Size(1, Math.max(lines, portfolio) / 17, lots, portfolio, lines));
        Path data = Files.createTempDirectory("clausier-count");
        Scope scope;
        try (ApplicationContext first = StoredCountry.open(data)) {
            scope = StoredCountry.write(first, country);
        }
        try (ApplicationContext context = StoredCountry.open(data)) {
            Decisions decisions = context.getBean(Decisions.class);
            ComplianceBook book = context.getBean(ComplianceBook.class);
            Stopwatch judged = Stopwatch.over(times, () -> decisions.until(scope, Selection.ofContract(LOT), LAST));
            Stopwatch stated = Stopwatch.over(times, () -> book.lot(scope, LOT, LAST).orElseThrow());
            LotStatement statement = book.lot(scope, LOT, LAST).orElseThrow();
            return new LotCount(statement.lines().size(), country.lines().size(), lots, judged, stated,
                pure(country).equals(Tally.of(statement.lines().stream().map(JudgedLine::decision).toList())));
        }
    }

    private static Tally pure(Country country) {
        List<Decision> all = LineJudge.judge(country.facts(), country.terms());
        return Tally.of(all.stream().filter(each -> each.facts().lot() == LOT).toList());
    }
}
