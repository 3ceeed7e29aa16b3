package fr.clausier.report.compliance;

import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Page;
import java.util.ArrayList;
import java.util.List;

/** Lays the account of a month out as a workbook. It asks nothing of anyone: the same account always makes the same book. */
public final class MonthlyWorkbook {

    private MonthlyWorkbook() { }

    /** @param annexes pages that come after the others, Lisez-moi excepted */
    public static Book of(MonthAccount account, List<Page> annexes, Words words) {
        Edition edition = Edition.of(account, words);
        Page lines = HoursListSheet.of(edition);
        Page synthesis = SynthesisSheet.of(edition, lines);
        List<Page> pages = new ArrayList<>(List.of(synthesis, SumSheets.buyers(edition), SumSheets.holders(edition), SumSheets.employers(edition), lines,
            PeopleSheet.of(edition), ToDoSheet.of(edition), IndicatorSheet.of(edition)));
        if (account.readsPenalties()) {
            pages.add(PenaltySheet.of(edition));
        }
        pages.addAll(annexes);
        pages.add(ReadMeSheet.of(edition, synthesis, lines));
        pages.add(0, CoverSheet.of(edition, lines, pages));
        return new Book(words.say("report.compliance.title", account.month()), "Clausier", words.language().tag(), account.madeAt(), pages);
    }

    /** Name under which the file is offered. */
    public static String fileName(MonthAccount account) {
        return "clausier-" + account.month() + (account.named() ? "" : "-pseudonymes") + ".xlsx";
    }
}
