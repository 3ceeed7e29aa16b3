package fr.clausier.compliance.rollup;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Totals;
import fr.clausier.hours.line.Part;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of a portfolio added up by one level, in the order of buyer, contract and lot. */
public record RollUp(Level level, List<Group> groups) {

    /**
     * Lots that share a contract, an operation or a buyer.
     *
     * @param id of the lot, contract, operation or buyer; 0 for contracts of no operation
     * @param lots one or more
     */
    public record Group(long id, List<LotStatement> lots) {

        public Totals totals() {
            return Totals.of(lots.stream().map(LotStatement::statement).toList());
        }

        /** How many clauses have each status, those that none has left out. */
        public Map<ClauseStatus, Long> statuses() {
            return lots.stream().collect(Collectors.groupingBy(lot -> lot.statement().status(), () -> new EnumMap<>(ClauseStatus.class), Collectors.counting()));
        }

        public List<Withheld> refused() {
            return Withheld.of(lots, Part.REFUSED);
        }

        public List<Withheld> review() {
            return Withheld.of(lots, Part.REVIEW);
        }
    }

    public static RollUp of(MonthBook book, Level level) {
        Map<Long, List<LotStatement>> byId = book.statements().stream()
            .collect(Collectors.groupingBy(key(level), LinkedHashMap::new, Collectors.toList()));
        return new RollUp(level, byId.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList());
    }

    private static Function<LotStatement, Long> key(Level level) {
        return switch (level) {
            case LOT -> lot -> lot.lot().id();
            case CONTRACT -> lot -> lot.contract().id();
            case OPERATION -> lot -> Objects.requireNonNullElse(lot.contract().operationId(), 0L);
            case BUYER -> lot -> lot.contract().buyerId();
        };
    }
}
