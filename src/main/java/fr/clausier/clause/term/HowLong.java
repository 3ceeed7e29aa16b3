package fr.clausier.clause.term;

import fr.clausier.clause.ContractType;
import fr.clausier.kernel.Fields;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Terms, how long: the time during which a person's hours count from the first hire, in calendar months, the end day included.
 *
 * @param byContract limits for some types of work contract
 * @param otherwise limit for the types not named
 * @param clock which first hire starts the time
 * @param suspensionsProlong whether days during which the work contract was suspended are added to the time
 * @param lastMonth what becomes of the month in which it ends
 */
public record HowLong(Map<ContractType, CountingLimit> byContract, CountingLimit otherwise, ClockStart clock,
        boolean suspensionsProlong, LastMonth lastMonth) {

    /** People count until the clause ends. */
    public static final HowLong TO_THE_END = new HowLong(Map.of(), CountingLimit.END_OF_CLAUSE, ClockStart.THIS_LOT, true, LastMonth.WHOLE);

    public HowLong {
        Map<ContractType, CountingLimit> ordered = new EnumMap<>(ContractType.class);
        ordered.putAll(byContract);
        byContract = Collections.unmodifiableMap(ordered);
    }

    /** Calendar months during which a person counts under a type of work contract; empty until the clause ends. */
    public Optional<Integer> monthsFor(ContractType contract) {
        return Optional.ofNullable(byContract.getOrDefault(contract, otherwise).months());
    }

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static HowLong read(Fields fields) {
        Fields named = fields.object("countingMonths");
        Map<ContractType, CountingLimit> limits = new EnumMap<>(ContractType.class);
        for (ContractType type : ContractType.values()) {
            limit(named, type.name()).ifPresent(limit -> limits.put(type, limit));
        }
        ClockStart clock = fields.code("clock", ClockStart.class);
        LastMonth last = fields.code("lastMonth", LastMonth.class);
        return new HowLong(limits, limit(fields, "countingOtherwise").orElse(TO_THE_END.otherwise), clock == null ? TO_THE_END.clock : clock,
            fields.answer("suspensionsProlong", TO_THE_END.suspensionsProlong), last == null ? TO_THE_END.lastMonth : last);
    }

    private static Optional<CountingLimit> limit(Fields fields, String field) {
        Optional<CountingLimit> limit = CountingLimit.parse(fields.raw(field));
        if (limit.isEmpty() && fields.has(field)) {
            fields.refuse("counting-months-format", field);
        }
        return limit;
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        Map<String, Object> limits = new TreeMap<>();
        byContract.forEach((type, limit) -> limits.put(type.name(), limit.toString()));
        if (!limits.isEmpty()) {
            document.put("countingMonths", limits);
        }
        document.put("countingOtherwise", otherwise.toString());
        document.put("clock", clock.name());
        document.put("suspensionsProlong", Boolean.toString(suspensionsProlong));
        document.put("lastMonth", lastMonth.name());
    }
}
