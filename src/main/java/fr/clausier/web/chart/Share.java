package fr.clausier.web.chart;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a whole, as a piece of a bar 100 wide and a row of its table.
 *
 * @param code what the part is of; @param from where its piece begins
 */
public record Share<T>(T code, Hours hours, Percent part, BigDecimal from, BigDecimal width) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Parts in the order they come, those of nothing left out. */
    public static <T> List<Share<T>> of(Map<T, Hours> parts) {
        Map<T, Hours> some = new LinkedHashMap<>(parts);
        some.values().removeIf(hours -> !hours.isPositive());
        Hours whole = some.values().stream().reduce(Hours.ZERO, Hours::plus);
        List<Share<T>> shares = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Map.Entry<T, Hours> each : some.entrySet()) {
            BigDecimal width = each.getValue().value().multiply(WHOLE).divide(whole.value(), 2, RoundingMode.HALF_UP).min(WHOLE.subtract(from));
            shares.add(new Share<>(each.getKey(), each.getValue(), each.getValue().shareOf(whole), from, width));
            from = from.add(width);
        }
        return shares;
    }
}
