package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.OverruledLine;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.overrule.Withdrawal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Declared lines with the decision on each, and what a person decides against the rules. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LineApi {

    private final ComplianceBook compliance;
    private final Decisions decisions;
    private final Overrules overrules;
    private final Lots lots;
    private final Calendar calendar;
    private final Answers answers;

    LineApi(ComplianceBook compliance, Decisions decisions, Overrules overrules, Lots lots, Calendar calendar, Answers answers) {
        this.compliance = compliance;
        this.decisions = decisions;
        this.overrules = overrules;
        this.lots = lots;
        this.calendar = calendar;
        this.answers = answers;
    }

    @Get("/lots/{id}/lines")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Lines behind the figures of a lot, with why each hour counts or not: of one month, or all until the last complete one")
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "") String part) {
        Fields fields = Fields.of(Map.of("month", month, "part", part));
        YearMonth asked = fields.month("month");
        Part only = fields.code("part", Part.class);
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return answers.of(request, lots.find(scope, id), lot -> lines(scope, id, asked, only).stream()
            .map(line -> LineResponse.of(line, answers.words(request))).toList());
    }

    private List<JudgedLine> lines(Scope scope, long lot, YearMonth month, Part part) {
        return compliance.lot(scope, lot, month == null ? calendar.lastCompleteMonth() : month).map(about -> about.lines().stream()
            .filter(JudgedLine::shown).filter(line -> month == null || line.decision().facts().month().equals(month))
            .filter(line -> part == null || !line.decision().part(part).isZero()).toList()).orElse(List.of());
    }

    @Get("/lines/{id}")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "One declared line with what the rules said and what a person decided")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, decisions.line(scope, id), line -> LineResponse.of(line, answers.words(request)));
    }

    @Put("/lines/{id}/overrule")
    @Allows(Permission.OVERRULE_HOURS)
    @Operation(summary = "Decides of a line against the rules: {counted, refused, review, reason, replaces}; review is what is left when absent")
    HttpResponse<?> overrule(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return deciding(request, scope, body, OverruleDraft::read, draft -> overrules.decide(scope, id, draft));
    }

    @Delete("/lines/{id}/overrule")
    @Allows(Permission.OVERRULE_HOURS)
    @Operation(summary = "Withdraws what a person decided of a line: {withdrawalReason, replaces}; the rules’ answer holds again")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return deciding(request, scope, body, Withdrawal::read, draft -> overrules.withdraw(scope, id, draft));
    }

    private <D> HttpResponse<?> deciding(HttpRequest<?> request, Scope scope, byte[] body, Function<Fields, D> read,
            Function<D, Outcome<OverruledLine>> decide) {
        return answers.reading(request, body, fields -> {
            D draft = read.apply(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems()) : answers.of(request, decide.apply(draft),
                line -> LineResponse.of(decisions.line(scope, line.line()).orElseThrow(), answers.words(request)));
        });
    }
}
