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
        List<Page> pages = new ArrayList<>(List.of(SynthesisSheet.of(edition, lines), lines, ToDoSheet.of(edition)));
        pages.addAll(annexes);
        pages.add(ReadMeSheet.of(edition));
        return new Book(words.say("report.compliance.title", account.month()), "Clausier", words.language().tag(), account.madeAt(), pages);
    }

    /** Name under which the file is offered. */
    public static String fileName(MonthAccount account) {
        return "clausier-" + account.month() + ".xlsx";
    }
}
