package fr.clausier.api.law;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalAmountDraft;
import fr.clausier.law.LegalAmounts;
import fr.clausier.law.LegalSeries;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dated legal amounts, for programs. */
@Controller("/api/v1/legal-amounts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LegalAmountApi {

    private final LegalAmounts amounts;
    private final Answers answers;

    LegalAmountApi(LegalAmounts amounts, Answers answers) {
        this.amounts = amounts;
        this.answers = answers;
    }

    private record Meant(long structure, LegalAmountDraft draft) { }

    @Get
    @Allows(Permission.SIGNED_IN)
    @Operation(summary = "Values of the legal amounts, oldest first; of one amount, or those that hold on a day: an amount without a value on that day is left out")
    HttpResponse<?> all(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String legalAmount,
            @QueryValue(defaultValue = "") String day, @QueryValue(defaultValue = "") String structureId) {
        Fields fields = Fields.of(Map.of("legalAmount", legalAmount, "day", day, "structureId", structureId));
        LegalAmount asked = fields.code("legalAmount", LegalAmount.class);
        LocalDate on = fields.date("day");
        Long structure = fields.id("structureId");
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        Optional<LegalSeries> series = structure == null ? Optional.of(amounts.series(scope)) : amounts.ofStructure(scope, structure);
        return answers.of(request, series, found -> shown(found, asked, on));
    }

    @Post
    @Allows(Permission.RECORD_LEGAL_AMOUNTS)
    @Operation(summary = "Records a value from a day on, for one structure or, without structureId, for all; one of the same day is replaced")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = LegalAmountDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, fields -> new Meant(Optional.ofNullable(fields.id("structureId")).orElse(scope.structure()),
            LegalAmountDraft.read(fields)), meant -> amounts.record(scope, meant.structure(), meant.draft()), LegalAmountResponse::of);
    }

    @Delete("/{change}")
    @Allows(Permission.RECORD_LEGAL_AMOUNTS)
    @Operation(summary = "Takes a recorded value back; what it stood over holds again, and the journal keeps it")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long change) {
        return answers.of(request, amounts.withdraw(scope, change), LegalAmountResponse::of);
    }

    private static List<LegalAmountResponse> shown(LegalSeries series, LegalAmount asked, LocalDate day) {
        return Arrays.stream(LegalAmount.values()).filter(amount -> asked == null || amount == asked)
            .flatMap(amount -> day == null ? series.values(amount).stream() : series.on(amount, day).stream())
            .map(value -> LegalAmountResponse.of(value, series)).toList();
    }
}
