package fr.clausier.api.document;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.io.IOException;
import java.io.InputStream;

/** Serves the OpenAPI description, generated from the routes when the program is built. */
@OpenAPIDefinition(info = @Info(title = "Clausier", version = "v1",
    description = "Contracts, lots, social clauses, hours and compliance. Dates are ISO 8601, hours and euros decimals to 0.01."))
@Controller("/api/v1/openapi.yml")
final class OpenApiApi {

    private static final String DOCUMENT = "/META-INF/swagger/clausier-v1.yml";

    @Get
    @Hidden
    @Allows(Permission.ANYONE)
    @Produces("application/yaml")
    HttpResponse<byte[]> document() throws IOException {
        try (InputStream document = OpenApiApi.class.getResourceAsStream(DOCUMENT)) {
            return document == null ? HttpResponse.notFound() : HttpResponse.ok(document.readAllBytes());
        }
    }
}
