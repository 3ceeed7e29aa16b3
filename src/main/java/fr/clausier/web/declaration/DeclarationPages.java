package fr.clausier.web.declaration;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.declaration.AskedMonths;
import fr.clausier.report.declaration.DeclarationReport;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Asks for a declaration workbook: for whom, when one may choose, and of which months. */
@Controller("/declarations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeclarationPages {

    private final Frame frame;
    private final DeclarationReport report;
    private final AskedMonths months;
    private final Lots lots;
    private final Organisations organisations;

    DeclarationPages(Frame frame, DeclarationReport report, AskedMonths months, Lots lots, Organisations organisations) {
        this.frame = frame;
        this.report = report;
        this.months = months;
        this.lots = lots;
        this.organisations = organisations;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisation) {
        return frame.show("declaration/choose", frame.page(request, "page.declarations.title"),
            content(request, scope, Form.of(Map.of("organisation", organisation))));
    }

    /** The workbook. A holder's is its own whatever it asks for. */
    @Get("/workbook")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    @Fresh
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisation,
            @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Map<String, String> sent = Map.of("organisation", organisation, "from", from, "to", to);
        Fields fields = Fields.of(sent);
        Long chosen = scope.role() == Role.HOLDER ? Long.valueOf(scope.organisation()) : fields.required("organisation", fields.id("organisation"));
        YearMonth first = fields.month("from");
        YearMonth last = fields.month("to");
        if (fields.hasErrors()) {
            return refused(request, scope, sent, fields.problems());
        }
        return report.of(scope, chosen, first, last, frame.words(request)).<HttpResponse<?>>fold(
            done -> frame.workbook(done.value().content(), done.value().name()), problems -> refused(request, scope, sent, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, Map<String, String> sent, List<Problem> problems) {
        return frame.refuse("declaration/choose", frame.page(request, "page.declarations.title"), content(request, scope, new Form(sent, problems)));
    }

    private Map<String, Object> content(HttpRequest<?> request, Scope scope, Form form) {
        Map<Long, Long> waiting = months.waiting(scope);
        boolean chooses = scope.role() == Role.FACILITATOR;
        List<Choice> choices = !chooses ? List.of() : organisations.byIds(scope, lots.links(scope).stream().map(LotLink::organisationId).distinct().toList())
            .values().stream().sorted(Comparator.comparing(each -> each.name())).map(each -> new Choice(each.id().toString(), waiting.containsKey(each.id())
                ? frame.words(request).say("page.declarations.option", each.name(), waiting.get(each.id())) : each.name())).toList();
        return Map.of("form", form, "chooses", chooses, "choices", choices, "waiting", waiting.getOrDefault(scope.organisation(), 0L));
    }
}
