package fr.clausier.report.closing;

import fr.clausier.compliance.closing.difference.ChangeKind;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.Differences;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The workbook that compares two states of the portfolio. */
@Singleton
public class ComparisonReport {

    private final Differences differences;
    private final Calendar calendar;

    ComparisonReport(Differences differences, Calendar calendar) {
        this.differences = differences;
        this.calendar = calendar;
    }

    /** The file; empty when one of the states is a closing that never was. */
    public Optional<ReportFile> of(Scope scope, State before, State after, Selection selection, Words words) {
        return differences.between(scope, before, after, selection).map(compared -> {
            String title = words.say("change.title");
            List<String> titles = List.of(title, words.say("change.from", ChangeSentences.state(compared, compared.before(), words)),
                words.say("change.to", ChangeSentences.state(compared, compared.after(), words)), counts(compared, words));
            Page changes = ChangesSheet.of(compared, words.say("change.sheet"), titles, words);
            return new ReportFile("clausier-" + before.month() + "-" + after.month() + ".xlsx",
                new Book(title, "Clausier", words.language().tag(), calendar.now(), List.of(changes)).bytes());
        });
    }

    /** The annex of a closed month: what has changed since. @param exits a sentence on those that changed; empty when none did */
    public static Page annex(Compared since, List<String> titles, String exits, Words words) {
        List<String> all = new ArrayList<>(titles);
        all.add(words.say("change.to", ChangeSentences.state(since, since.after(), words)));
        if (!since.difference().isNothing() || exits.isEmpty()) {
            all.add(counts(since, words));
        }
        if (!exits.isEmpty()) {
            all.add(exits);
        }
        return ChangesSheet.of(since, words.say("change.annex"), all, words);
    }

    /** How many lines differ in each way, and how many lots; that nothing does. */
    public static String counts(Compared compared, Words words) {
        return compared.difference().isNothing() ? words.say("change.none") : words.say("change.counts", compared.difference().lots().size(),
            compared.difference().of(ChangeKind.ADDED).size(), compared.difference().of(ChangeKind.CORRECTED).size(),
            compared.difference().of(ChangeKind.REDECIDED).size(), compared.difference().of(ChangeKind.REMOVED).size());
    }
}
