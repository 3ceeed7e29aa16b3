package fr.clausier.web.hours;

import fr.clausier.compliance.rollup.Level;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Written;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which lines a reader asked for, as the address says; what it says wrong is not asked.
 *
 * @param path address of the page, without question
 * @param by what the figure adds up; null for one lot, or everything
 * @param id of the contract, operation or buyer
 * @param month one month; null for all
 * @param until last month; null for the last complete one
 * @param part lines with hours in that part; null for all
 */
public record LinesAsked(String path, Level by, long id, YearMonth month, YearMonth until, Part part, int page) {

    static LinesAsked read(String path, Map<String, String> asked) {
        String id = asked.getOrDefault("id", "");
        String page = asked.getOrDefault("page", "");
        return new LinesAsked(path, code(Level.values(), asked.get("by")), id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0,
            month(asked.get("month")), month(asked.get("until")), code(Part.values(), asked.get("part")),
            page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static <E extends Enum<E>> E code(E[] codes, String name) {
        return Arrays.stream(codes).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static YearMonth month(String text) {
        return text == null || text.isEmpty() ? null : Written.month(text).orElse(null);
    }

    /** What stays in the address when month and part are chosen again. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (by != null) {
            kept.put("by", by.name());
            kept.put("id", Long.toString(id));
        }
        if (until != null) {
            kept.put("until", until.toString());
        }
        return kept;
    }

    /** The same question, ending where a page number can be added. */
    String paged() {
        Map<String, String> all = kept();
        if (month != null) {
            all.put("month", month.toString());
        }
        if (part != null) {
            all.put("part", part.name());
        }
        return path + "?" + all.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue() + "&").collect(Collectors.joining()) + "page=";
    }
}
