package fr.clausier.api.need;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.brought.Contribution;
import fr.clausier.need.brought.Contributions;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.store.Calendar;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;

/** Referrers and what each brought, for programs. */
@Controller("/api/v1/referrers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReferrerApi {

    private final Referrers referrers;
    private final Contributions contributions;
    private final Calendar calendar;
    private final Answers answers;

    ReferrerApi(Referrers referrers, Contributions contributions, Calendar calendar, Answers answers) {
        this.referrers = referrers;
        this.contributions = contributions;
        this.calendar = calendar;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_REFERRERS)
    @Operation(summary = "Referrers with what each brought from a day to another, the year to this day when none is given")
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Fields fields = Fields.of(Map.of("from", from, "to", to));
        LocalDate last = fields.has("to") ? fields.date("to") : calendar.today();
        LocalDate first = fields.has("from") ? fields.date("from") : last == null ? null : last.withDayOfYear(1);
        if (first != null && last != null && first.isAfter(last)) {
            fields.refuse("ends-before-start", "to");
        }
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : HttpResponse.ok(listed(scope, new Period(first, last)));
    }

    private ReferrerResponse.Listed listed(Scope scope, Period period) {
        Map<Long, Contribution> brought = contributions.over(scope, period);
        return new ReferrerResponse.Listed(period.from(), period.to(), referrers.all(scope).stream()
            .map(each -> ReferrerResponse.of(each, brought.getOrDefault(each.id(), Contribution.none(each.id())))).toList());
    }

    @Post
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Records a referrer: {referrerName, referrerKind, siret, commune, asked}")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body @Nullable byte[] body) {
        return answers.recording(request, body, ReferrerDraft::read, draft -> referrers.record(scope, draft), ReferrerResponse::of);
    }

    @Put("/{id}")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Changes a referrer read at a version")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.changing(request, body, ReferrerDraft::read, (draft, version) -> referrers.change(scope, id, version, draft), ReferrerResponse::of);
    }
}
