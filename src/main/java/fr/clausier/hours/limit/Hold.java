package fr.clausier.hours.limit;

import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a limit holds one line to.
 *
 * @param key lines of one key take room from one another
 * @param most hours that fit in all
 * @param since first month whose hours still take room; null for all months
 * @param surplus part to which go the hours that do not fit
 * @param code of the reason, filled with the facts, the hours already taken and those of the line
 * @param facts worked out for a surplus only, most lines having none
 */
public record Hold(Object key, Hours most, YearMonth since, Part surplus, String code,
        Supplier<Map<String, String>> facts) { }
