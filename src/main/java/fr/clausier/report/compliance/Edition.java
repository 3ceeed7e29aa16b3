package fr.clausier.report.compliance;

import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The account of a month in one language: what each sheet is made from. */
record Edition(MonthAccount account, Words words, Map<Long, LotAccount> lots) {

    static Edition of(MonthAccount account, Words words) {
        return new Edition(account, words, account.lots().stream().collect(Collectors.toMap(LotAccount::lot, Function.identity())));
    }

    String say(String key, Object... args) {
        return words.say(key, args);
    }

    Column column(String key, Format format, int width) {
        return Column.of(words.say("column." + key), format, width);
    }

    /** What stands above the headings of each sheet. */
    List<String> titles() {
        return List.of(say("report.compliance.title", account.month()), scope(), say("report.compliance.dated", account.made()));
    }

    /** What the workbook covers, in words. */
    String scope() {
        MonthAccount.Covered covered = account.covered();
        if (!covered.number().isEmpty()) {
            return say("report.scope.contract", covered.number(), covered.object());
        }
        return covered.buyer().isEmpty() ? say("report.scope.portfolio") : say("report.scope.buyer", covered.buyer());
    }
}
