package fr.clausier.web.hours;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.hours.imported.ImportWithdrawal;
import fr.clausier.hours.imported.ReceivedFile;
import fr.clausier.hours.imported.WithdrawalDraft;
import fr.clausier.hours.imported.WithdrawalPlan;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
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
import java.util.List;
import java.util.Map;

/** Files of hours sent so far, and taking one back. */
@Controller("/imports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportPages {

    private final Frame frame;
    private final Withdrawals withdrawals;
    private final LeftBook left;
    private final AccountNames names;

    ImportPages(Frame frame, Withdrawals withdrawals, LeftBook left, AccountNames names) {
        this.frame = frame;
        this.withdrawals = withdrawals;
        this.left = left;
        this.names = names;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page) {
        Listing<ReceivedFile> files = withdrawals.received(scope, page);
        return frame.show("hours/imports", frame.page(request, "page.imports.title"), Map.of("files", files.rows(),
            "names", names.of(scope, files.rows().stream().map(ReceivedFile::receivedBy).toList()), "slice", Slice.of(page, files.size(), files.total(), "/imports?page="),
            "left", left.open(scope)));
    }

    /** What taking a file back would do, and the form to do it. */
    @Get("/hours/{id}/withdrawal")
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> ask(HttpRequest<?> request, Scope scope, long id) {
        return withdrawals.plan(scope, id).<HttpResponse<?>>map(plan -> shown(request, scope, plan, Form.EMPTY)).orElseGet(() -> frame.absent(request));
    }

    @Post("/hours/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        WithdrawalPlan plan = withdrawals.plan(scope, id).orElse(null);
        if (plan == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        WithdrawalDraft draft = WithdrawalDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, plan, sent, fields.problems());
        }
        return withdrawals.withdraw(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/imports", said(done.value())),
            problems -> again(request, scope, plan, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static Flash said(ImportWithdrawal done) {
        return Flash.of("flash.import-withdrawn", Integer.toString(done.struck()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, WithdrawalPlan plan, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("hours/withdrawal", frame.page(request, "page.withdrawal.title"), content(scope, plan, new Form(sent, problems)));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, WithdrawalPlan plan, Form form) {
        return frame.show("hours/withdrawal", frame.page(request, "page.withdrawal.title"), content(scope, plan, form));
    }

    private Map<String, Object> content(Scope scope, WithdrawalPlan plan, Form form) {
        return Map.of("plan", plan, "form", form, "names", names.of(scope, plan.past().stream().map(ImportWithdrawal::withdrawnBy).toList()));
    }
}
