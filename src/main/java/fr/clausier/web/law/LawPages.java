package fr.clausier.web.law;

import fr.clausier.access.Accounts;
import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalAmountDraft;
import fr.clausier.law.LegalAmounts;
import fr.clausier.law.LegalChange;
import fr.clausier.law.LegalSeries;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated legal amounts: everyone reads those of their structure, an administrator records and takes back values. */
@Controller("/law")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LawPages {

    private static final String LIST = "/law?structure=";

    private final Frame frame;
    private final LegalAmounts amounts;
    private final Accounts accounts;
    private final Calendar calendar;

    LawPages(Frame frame, LegalAmounts amounts, Accounts accounts, Calendar calendar) {
        this.frame = frame;
        this.amounts = amounts;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** @param structure the one an administrator looks at; for all others it is their own */
    @Get
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "0") long structure) {
        return series(scope, structure).<HttpResponse<?>>map(series -> frame.show("law/list", titled(request),
            content(request, scope, structure, series, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_LEGAL_AMOUNTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        LegalAmountDraft draft = LegalAmountDraft.read(fields);
        long structure = Optional.ofNullable(fields.id("structureId")).orElse(scope.structure());
        if (fields.hasErrors()) {
            return again(request, scope, structure, new Form(sent, fields.problems()));
        }
        return amounts.record(scope, structure, draft).<HttpResponse<?>>fold(done -> frame.done(LIST + structure, said(request, done.value())),
            problems -> again(request, scope, structure, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.go(LIST + structure));
    }

    @Post("/{change}/withdraw")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_LEGAL_AMOUNTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long change) {
        return amounts.withdraw(scope, change).<HttpResponse<?>>fold(
            done -> frame.done(LIST + done.value().structureId(), Flash.of("flash.legal-amount-withdrawn")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private Flash said(HttpRequest<?> request, LegalChange change) {
        return Flash.of("flash.legal-amount-recorded", frame.words(request).of(change.amount()), frame.words(request).date(change.startsOn()));
    }

    private Optional<LegalSeries> series(Scope scope, long structure) {
        return scope.may(Permission.RECORD_LEGAL_AMOUNTS) ? amounts.ofStructure(scope, structure) : Optional.of(amounts.series(scope));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long structure, Form form) {
        LegalSeries series = series(scope, structure).orElseGet(() -> amounts.series(scope));
        return frame.refuse("law/list", titled(request), content(request, scope, structure, series, form));
    }

    private Page titled(HttpRequest<?> request) {
        return frame.page(request, "page.law.title");
    }

    private Map<String, Object> content(HttpRequest<?> request, Scope scope, long structure, LegalSeries series, Form form) {
        boolean mayRecord = scope.may(Permission.RECORD_LEGAL_AMOUNTS);
        Map<String, Object> content = new HashMap<>(Map.of("amounts", AmountView.of(series, calendar.today()), "form", form,
            "mayRecord", mayRecord, "structure", Long.toString(structure), "codes", Choice.of(LegalAmount.class, frame.words(request))));
        content.put("structures", mayRecord ? accounts.structures(scope).stream()
            .map(each -> new Choice(each.id().toString(), each.name())).toList() : List.of());
        return content;
    }
}
