package fr.clausier.web.grid;

import fr.clausier.kernel.Written;
import io.micronaut.core.convert.value.ConvertibleMultiValues;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Which months of a lot are asked for: so many, until one. */
public record GridAsked(long lot, YearMonth until, int count, YearMonth now) {

    /** The last six complete months and the one that runs. */
    static final int HALF_YEAR = 7;
    /** The last twelve complete months and the one that runs. */
    static final int YEAR = 13;

    /** Read from an address; what it does not say, or says badly, is the half year until now. No month to come can be typed. */
    static GridAsked of(long lot, ConvertibleMultiValues<String> asked, YearMonth now) {
        YearMonth until = Written.month(asked.get("until", String.class, "")).filter(month -> month.isBefore(now)).orElse(now);
        return new GridAsked(lot, until, asked.get("months", String.class, "").equals(Integer.toString(YEAR)) ? YEAR : HALF_YEAR, now);
    }

    /** Oldest first. */
    List<YearMonth> months() {
        return IntStream.range(0, count).mapToObj(i -> until.minusMonths(count - 1L - i)).toList();
    }

    public boolean isLatest() {
        return until.equals(now);
    }

    public boolean isYear() {
        return count == YEAR;
    }

    public String here() {
        return address(until, count);
    }

    public String earlier() {
        return address(until.minusMonths(count - 1L), count);
    }

    public String later() {
        return address(until.plusMonths(count - 1L), count);
    }

    /** The same last month, with more or fewer before it. */
    public String otherwise() {
        return address(until, isYear() ? HALF_YEAR : YEAR);
    }

    private String address(YearMonth last, int many) {
        String query = (last.isBefore(now) ? "&until=" + last : "") + (many == HALF_YEAR ? "" : "&months=" + many);
        return "/lots/" + lot + "/hours" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
