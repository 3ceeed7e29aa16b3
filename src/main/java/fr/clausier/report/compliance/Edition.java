package fr.clausier.report.compliance;

import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.kernel.Hours;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The account of a month in one language: what each sheet is made from.
 *
 * @param lots by id; @param people those who have a line on each lot
 */
record Edition(MonthAccount account, Words words, Map<Long, LotAccount> lots, Map<Long, Set<Long>> people) {

    static Edition of(MonthAccount account, Words words) {
        return new Edition(account, words, account.lots().stream().collect(Collectors.toMap(LotAccount::lot, Function.identity())),
            account.lines().stream().collect(Collectors.groupingBy(LineAccount::lot, Collectors.mapping(LineAccount::participant, Collectors.toSet()))));
    }

    String say(String key, Object... args) {
        return words.say(key, args);
    }

    /** One text for one, another for several or none: the key ends with a point. */
    String count(String key, long number) {
        return say(key + (number == 1 ? "one" : "many"), number);
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

    /** 440 rather than 440,00; 35,50 as it is. */
    String hours(Hours hours) {
        return hours.value().remainder(java.math.BigDecimal.ONE).signum() == 0 ? words.integer(hours.value().setScale(0, RoundingMode.UNNECESSARY).longValueExact())
            : words.hours(hours);
    }

    /** 31 mars 2026. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.language().locale()).format(day);
    }

    /** What tells one lot from any other, the same on every sheet: SIRET of the buyer, contract, lot. */
    static String key(LotAccount lot) {
        return lot.buyerSiret() + "/" + lot.contractNumber() + "/" + lot.lotNumber();
    }
}
