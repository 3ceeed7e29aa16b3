package fr.clausier.compliance.member;

import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits hours so that the parts, each to 0.01 h, make the whole exactly: the largest remainders get the hundredths that are left. */
final class Apportionment {

    private Apportionment() { }

    /**
     * @param whole not below zero
     * @param weights in any unit; at equal remainders, the first served is the first listed
     * @return as many parts as weights; all zero when the weights are
     */
    static List<Hours> of(Hours whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return weights.stream().map(each -> Hours.ZERO).toList();
        }
        BigInteger hundredths = whole.value().unscaledValue();
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger divisor = sum.setScale(scale).unscaledValue();
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigInteger[] split = hundredths.multiply(weight.setScale(scale).unscaledValue()).divideAndRemainder(divisor);
            parts.add(split[0]);
            remainders.add(split[1]);
        }
        int left = hundredths.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, weights.size()).boxed().sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder())).limit(left)
            .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> new Hours(new BigDecimal(part, 2))).toList();
    }
}
