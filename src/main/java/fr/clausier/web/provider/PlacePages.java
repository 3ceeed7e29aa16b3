package fr.clausier.web.provider;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Positions;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
import fr.clausier.provider.place.FreePlaces;
import fr.clausier.provider.place.PlaceBook;
import fr.clausier.provider.place.PlaceSettings;
import fr.clausier.provider.place.PlacesDraft;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An employer says what places are free, by activity, and where it is. */
@Controller("/providers/{id}/places")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlacePages {

    private static final int BLANK_ROWS = 2;

    private final Frame frame;
    private final Providers providers;
    private final PlaceBook book;
    private final PlaceSettings settings;
    private final Positions positions;

    PlacePages(Frame frame, Providers providers, PlaceBook book, PlaceSettings settings, Positions positions) {
        this.frame = frame;
        this.providers = providers;
        this.book = book;
        this.settings = settings;
        this.positions = positions;
    }

    @Get
    @Allows(Permission.RECORD_OWN_CARD)
    HttpResponse<?> form(HttpRequest<?> request, Scope scope, long id) {
        return own(scope, id).<HttpResponse<?>>map(provider -> frame.show("provider/places", frame.page(request, "page.places.title"),
            content(provider, filled(scope, provider)))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_OWN_CARD)
    HttpResponse<?> say(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Provider> provider = own(scope, id);
        if (provider.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        PlacesDraft draft = PlacesDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, provider.get(), sent, fields.problems());
        }
        return book.say(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/providers/" + id, Flash.of("flash.places-said")),
            problems -> again(request, provider.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/position")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_OWN_CARD)
    HttpResponse<?> place(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Provider> provider = own(scope, id);
        if (provider.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Optional<Coordinates> at = Coordinates.read(fields);
        if (fields.hasErrors()) {
            Map<String, Object> known = new HashMap<>(filled(scope, provider.get()).values());
            known.putAll(sent);
            return again(request, provider.get(), known, fields.problems());
        }
        positions.place(scope, id, at.orElse(null));
        return frame.done("/providers/" + id, Flash.of("flash.provider-placed"));
    }

    private Optional<Provider> own(Scope scope, long id) {
        return providers.find(scope, id).filter(provider -> book.maySay(scope, id));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Provider provider, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("provider/places", frame.page(request, "page.places.title"), content(provider, new Form(sent, problems)));
    }

    /** What was said before, then the activities of the card that nothing was said of. */
    private Form filled(Scope scope, Provider provider) {
        Map<String, Object> values = new HashMap<>();
        Set<String> activities = new LinkedHashSet<>();
        for (FreePlaces each : book.of(scope, provider.organisation().id())) {
            values.put("places." + activities.size(), Integer.toString(each.places()));
            values.put("freeFrom." + activities.size(), each.freeFrom() == null ? "" : each.freeFrom().toString());
            activities.add(each.activity());
        }
        Set<String> said = activities.stream().map(Folded::of).collect(Collectors.toSet());
        String known = provider.organisation().activities();
        Arrays.stream(known == null ? new String[0] : known.split("[,;]")).map(String::strip).filter(each -> !each.isEmpty() && each.length() <= 100 && said.add(Folded.of(each)))
            .limit(Math.max(0, PlacesDraft.ROWS - BLANK_ROWS - activities.size())).forEach(activities::add);
        int row = 0;
        for (String activity : activities) {
            values.put("activity." + row++, activity);
        }
        positions.typed(scope, provider.organisation().id()).ifPresent(at -> {
            values.put("latitude", at.latitudeDegrees().toPlainString());
            values.put("longitude", at.longitudeDegrees().toPlainString());
        });
        return Form.of(values);
    }

    private Map<String, Object> content(Provider provider, Form form) {
        long filled = form.values().entrySet().stream().filter(each -> each.getKey().startsWith("activity.") && !each.getValue().toString().isBlank()).count();
        return Map.of("provider", provider, "form", form, "rows", (int) Math.min(PlacesDraft.ROWS, filled + BLANK_ROWS), "days", settings.goodForDays());
    }
}
