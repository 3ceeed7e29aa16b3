package fr.clausier.report.compliance;

import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.Report;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;

/** The monthly compliance workbook of a reader, from the facts as they stand. */
@Singleton
public class MonthlyComplianceReport implements Report {

    private final MonthAccounts accounts;

    MonthlyComplianceReport(MonthAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public ReportFile of(Scope scope, YearMonth month, Selection selection, Words words) {
        return file(accounts.of(scope, month, selection), words);
    }

    /** The same without names nor groups that tell about health: what a facilitator may send to a buyer. */
    public ReportFile unnamed(Scope scope, YearMonth month, Selection selection, Words words) {
        return file(accounts.of(scope, month, selection).unnamed(), words);
    }

    private static ReportFile file(MonthAccount account, Words words) {
        return new ReportFile(MonthlyWorkbook.fileName(account), MonthlyWorkbook.of(account, List.of(), words)::writeTo);
    }
}
