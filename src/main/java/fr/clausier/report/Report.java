package fr.clausier.report;

import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import java.time.YearMonth;

/** A workbook someone sends: one class each. */
public interface Report {

    /** The file, for one month and the contracts selected within what the viewer reaches. */
    ReportFile of(Scope scope, YearMonth month, Selection selection, Words words);

    /** A finished file with the name it is offered under. */
    record ReportFile(String name, byte[] content) { }
}
