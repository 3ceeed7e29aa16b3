package fr.clausier.web.control;

import fr.clausier.compliance.control.ControlFilter;
import fr.clausier.kernel.Written;
import io.micronaut.http.HttpParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which lines the address asks for; what it says wrong is not asked.
 *
 * @param values the choices as written, without the page
 */
public record ControlAsked(ControlFilter filter, Map<String, String> values) {

    static ControlAsked read(HttpParameters address) {
        Map<String, String> values = new LinkedHashMap<>();
        keep(values, "rule", address, "R-[0-9]{2}");
        keep(values, "lot", address, "[0-9]{1,18}");
        keep(values, "employer", address, "[0-9]{1,18}");
        keep(values, "month", address, "[0-9]{4}-[0-9]{2}");
        String page = address.get("page", String.class).orElse("");
        return new ControlAsked(new ControlFilter(values.getOrDefault("rule", ""), Long.parseLong(values.getOrDefault("lot", "0")),
            Long.parseLong(values.getOrDefault("employer", "0")), Written.month(values.getOrDefault("month", "")).orElse(null),
            page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1), values);
    }

    private static void keep(Map<String, String> values, String name, HttpParameters address, String shape) {
        address.get(name, String.class).filter(value -> value.matches(shape)).ifPresent(value -> values.put(name, value));
    }

    /** The address with these choices, ending where a page number can be added. */
    String paged() {
        return "/control?" + values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue() + "&").collect(Collectors.joining()) + "page=";
    }

    /** The address itself. */
    public String address() {
        return paged() + filter.page();
    }
}
