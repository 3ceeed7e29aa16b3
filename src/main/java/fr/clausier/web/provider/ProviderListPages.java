package fr.clausier.web.provider;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.search.FoundProvider;
import fr.clausier.provider.search.ProviderFinder;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
import fr.clausier.web.map.MapDrawing;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Employers looked for, as a list or on a map. */
@Controller("/providers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProviderListPages {

    private final Frame frame;
    private final ProviderFinder finder;
    private final ProviderReading reading;

    ProviderListPages(Frame frame, ProviderFinder finder, ProviderReading reading) {
        this.frame = frame;
        this.finder = finder;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_PROVIDERS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        Map<String, Object> sent = new HashMap<>();
        request.getParameters().forEach((name, values) -> sent.put(name, values.get(0)));
        ProviderFilter filter = ProviderFilter.read(Fields.of(sent));
        List<FoundProvider> found = finder.find(scope, filter.search());
        int number = Math.max(1, Math.min(filter.page(), (found.size() - 1) / Listing.PAGE + 1));
        List<FoundProvider> shown = found.stream().skip(Listing.offset(number)).limit(Listing.PAGE).toList();
        Page page = frame.page(request, "page.providers.title");
        Map<String, Object> content = new HashMap<>(Map.of("slice", Slice.of(number, Listing.PAGE, found.size(), filter.parts()), "form", filter.form(),
            "asList", filter.address(false), "asMap", filter.address(true), "asked", !filter.isEmpty(), "mayRecord", scope.may(Permission.RECORD_PROVIDERS)));
        content.put("rows", filter.map() ? List.of() : reading.rows(shown));
        content.put("drawing", filter.map() ? MapDrawing.of(reading.pins(page.words(), found)) : null);
        content.put("nowhere", filter.map() ? reading.rows(found.stream().filter(each -> each.at() == null).toList()) : List.of());
        return frame.show("provider/list", page, content);
    }
}
