package fr.clausier.report.compliance;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the workbook of a month lays out.
 *
 * @param scopeTitle what it covers, in words: the portfolio, a buyer, a contract
 * @param day day it was made
 * @param people by id, the name for a reader entitled to it, else the reference
 */
record MonthlyPortfolio(MonthBook book, String scopeTitle, LocalDate day, Map<Long, String> people) {

    /** A line beside the lot it belongs to. */
    record Line(LotStatement lot, JudgedLine judged) { }

    List<String> titles(Words words) {
        return List.of(words.say("report.compliance.title", book.month()), scopeTitle, words.say("report.compliance.dated", day));
    }

    /** Lots by buyer's name, contract and lot. */
    List<LotStatement> lots() {
        return book.statements().stream().sorted(Comparator.comparing((LotStatement lot) -> book.nameOf(lot.contract().buyerId()))
            .thenComparing(lot -> lot.contract().number()).thenComparing(lot -> lot.lot().number())).toList();
    }

    /** Every line the reader may see, newest month first, then by contract, lot, person and employer. */
    List<Line> lines() {
        return book.statements().stream().flatMap(lot -> lot.lines().stream().filter(JudgedLine::shown).map(line -> new Line(lot, line)))
            .sorted(Comparator.comparing((Line line) -> line.judged().decision().facts().month()).reversed()
                .thenComparing(line -> line.lot().contract().number()).thenComparing(line -> line.lot().lot().number())
                .thenComparing(line -> person(line.judged())).thenComparing(line -> book.nameOf(line.judged().employer()))
                .thenComparing(line -> line.judged().decision().facts().activity()).thenComparing(line -> line.judged().decision().line()))
            .toList();
    }

    /** Place among {@link #lines()} of the first line of each lot that has one to show. */
    Map<Long, Integer> firstLines() {
        Map<Long, Integer> first = new HashMap<>();
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            first.putIfAbsent(lines.get(i).lot().lot().id(), i);
        }
        return first;
    }

    String person(JudgedLine line) {
        return people.getOrDefault(line.participant(), line.decision().facts().participant());
    }

    /** Names of those who hold a lot, its lead first. */
    String holders(LotStatement lot) {
        return lot.links().stream().filter(link -> link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR)
            .sorted(Comparator.comparing(LotLink::lead).reversed().thenComparing(LotLink::kind))
            .map(link -> book.nameOf(link.organisationId())).distinct().collect(Collectors.joining(", "));
    }

    /** Title of the lot, or the object of an undivided contract. */
    static String object(LotStatement lot) {
        return lot.lot().implicit() ? lot.contract().object() : lot.lot().title();
    }
}
