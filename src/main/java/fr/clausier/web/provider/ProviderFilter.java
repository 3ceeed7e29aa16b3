package fr.clausier.web.provider;

import fr.clausier.clause.Modality;
import fr.clausier.clause.fit.Fit;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.kernel.Fields;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.search.ProviderSearch;
import fr.clausier.web.Form;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search for employers asks for: all of it stands in its address. Values that mean nothing ask for nothing.
 *
 * @param kind null for any; @param modality a way to work the kind must be fit for; null for any
 * @param map whether what is found is shown on a map rather than as a list
 */
record ProviderFilter(String text, EmployerKind kind, Modality modality, String activity, String territory, boolean places, boolean map, int page) {

    static ProviderFilter read(Fields fields) {
        Integer page = fields.integer("page");
        return new ProviderFilter(fields.raw("q"), fields.code("kind", EmployerKind.class), fields.code("modality", Modality.class),
            fields.raw("activity"), fields.raw("territory"), fields.flag("places"), fields.raw("view").equals("map"), page == null ? 1 : Math.max(1, page));
    }

    /** The search: a way to work stands for the kinds the usual matrix finds fit for it. */
    ProviderSearch search() {
        return new ProviderSearch(text, kinds(), activity, territory, places);
    }

    private Set<EmployerKind> kinds() {
        if (kind == null && modality == null) {
            return null;
        }
        Set<EmployerKind> fit = Arrays.stream(EmployerKind.values()).filter(each -> modality == null || Fit.check(each, modality, FitChanges.NONE).isEmpty())
            .filter(each -> kind == null || each == kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(EmployerKind.class)));
        return Set.copyOf(fit);
    }

    boolean isEmpty() {
        return values().isEmpty();
    }

    Form form() {
        return Form.of(values());
    }

    /** The address of the same employers as a list or on a map, without a part. */
    String address(boolean onMap) {
        UriBuilder address = UriBuilder.of("/providers");
        values().forEach(address::queryParam);
        return (onMap ? address.queryParam("view", "map") : address).build().toString();
    }

    /** The address of the parts of the list, without their number. */
    String parts() {
        String address = address(false);
        return address + (address.contains("?") ? "&page=" : "?page=");
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", text);
        values.put("kind", kind == null ? "" : kind.name());
        values.put("modality", modality == null ? "" : modality.name());
        values.put("activity", activity);
        values.put("territory", territory);
        values.put("places", places ? "true" : "");
        values.values().removeIf(value -> value.toString().isEmpty());
        return values;
    }
}
