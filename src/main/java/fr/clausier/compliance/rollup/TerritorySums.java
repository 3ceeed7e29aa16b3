package fr.clausier.compliance.rollup;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.territory.Departements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hours of a portfolio by département, in the order of their codes; what no place tells comes first, under an empty code. */
public record TerritorySums(PlaceOf by, List<Territory> territories) {

    /**
     * One département.
     *
     * @param members lots, or employers
     * @param due zero by the place of employers, who owe nothing by themselves; @param done likewise counted only
     */
    public record Territory(String code, long members, Hours due, Hours done) { }

    /** @param organisations every buyer and employer of the book, by id */
    public static TerritorySums of(MonthBook book, PlaceOf by, Map<Long, Organisation> organisations) {
        return new TerritorySums(by, switch (by) {
            case LOT -> ofLots(book, organisations);
            case EMPLOYER -> ofEmployers(book, organisations);
        });
    }

    private static List<Territory> ofLots(MonthBook book, Map<Long, Organisation> organisations) {
        Map<String, List<LotStatement>> byCode = book.statements().stream().collect(Collectors.groupingBy(each ->
            Departements.codeOf(each.contract().placeCode(), organisations.get(each.contract().buyerId())), TreeMap::new, Collectors.toList()));
        return byCode.entrySet().stream().map(each -> new Territory(each.getKey(), each.getValue().size(),
            sum(each.getValue().stream().map(lot -> lot.statement().due()).toList()), sum(each.getValue().stream().map(lot -> lot.statement().done()).toList()))).toList();
    }

    private static List<Territory> ofEmployers(MonthBook book, Map<Long, Organisation> organisations) {
        Map<String, List<JudgedLine>> byCode = book.statements().stream().flatMap(each -> each.lines().stream()).filter(JudgedLine::shown)
            .collect(Collectors.groupingBy(line -> Departements.codeOf(null, organisations.get(line.employer())), TreeMap::new, Collectors.toList()));
        return byCode.entrySet().stream().map(each -> new Territory(each.getKey(), each.getValue().stream().map(JudgedLine::employer).distinct().count(),
            Hours.ZERO, sum(each.getValue().stream().map(JudgedLine::decision).map(Decision::counted).toList()))).toList();
    }

    private static Hours sum(List<Hours> some) {
        return some.stream().reduce(Hours.ZERO, Hours::plus);
    }

    public Hours due() {
        return sum(territories.stream().map(Territory::due).toList());
    }

    public Hours done() {
        return sum(territories.stream().map(Territory::done).toList());
    }
}
