package fr.clausier.api.clause;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.clause.preset.Presets;
import fr.clausier.kernel.Permission;
import fr.clausier.words.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;

/** Terms met often, to be completed with the days and amounts of a lot and sent back as its terms. */
@Controller("/api/v1/presets")
final class PresetApi {

    private final Answers answers;

    PresetApi(Answers answers) {
        this.answers = answers;
    }

    /** One preset in the reader's language. @param terms values as terms are sent */
    @Serdeable
    record PresetResponse(String id, String name, String source, Map<String, Object> terms) { }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Terms met often, each with its source; the clause of the general conditions first")
    HttpResponse<?> all(HttpRequest<?> request) {
        Language language = answers.words(request).language();
        return HttpResponse.ok(Presets.all().stream().map(preset -> new PresetResponse(preset.id(), preset.name().get(language),
            preset.source().get(language), preset.terms())).toList());
    }
}
