package fr.clausier.web.closing;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.MonthClosing;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.MonthState;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Months of the portfolio: where each stands; one month, with what deserves a look before it is closed. */
@Controller("/months")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MonthClosingPages {

    private final Frame frame;
    private final MonthClosings closings;
    private final AccountNames accounts;

    MonthClosingPages(Frame frame, MonthClosings closings, AccountNames accounts) {
        this.frame = frame;
        this.closings = closings;
        this.accounts = accounts;
    }

    @Get
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        return frame.show("closing/list", frame.page(request, "page.closings.title"), Map.of("months", closings.all(scope)));
    }

    @Get("/{month}")
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> month(HttpRequest<?> request, Scope scope, String month) {
        return read(month).<HttpResponse<?>>map(asked -> shown(request, scope, asked, Form.EMPTY)).orElseGet(() -> frame.absent(request));
    }

    @Post("/{month}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> close(HttpRequest<?> request, Scope scope, String month, @Body Map<String, Object> sent) {
        return read(month).<HttpResponse<?>>map(asked -> answered(request, scope, asked, sent,
            closings.close(scope, asked, ClosingDraft.read(Fields.of(sent))), "flash.month-closed")).orElseGet(() -> frame.absent(request));
    }

    @Post("/{month}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> reopen(HttpRequest<?> request, Scope scope, String month, @Body Map<String, Object> sent) {
        Optional<YearMonth> asked = read(month);
        if (asked.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        String reason = ClosingDraft.reopening(fields);
        return fields.hasErrors() ? shown(request, scope, asked.get(), new Form(sent, fields.problems()))
            : answered(request, scope, asked.get(), sent, closings.reopen(scope, asked.get(), reason), "flash.month-reopened");
    }

    private HttpResponse<?> answered(HttpRequest<?> request, Scope scope, YearMonth month, Map<String, Object> sent, Outcome<MonthState> outcome,
            String flash) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/months/" + month, Flash.of(flash)),
            problems -> shown(request, scope, month, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, YearMonth month, Form form) {
        Page page = frame.page(request, "page.month-closing.title", month);
        MonthState state = closings.state(scope, month);
        Map<String, Object> content = Map.of("review", closings.review(scope, month), "form", form, "names", names(scope, state.closings()));
        return form.problems().isEmpty() ? frame.show("closing/month", page, content) : frame.refuse("closing/month", page, content);
    }

    private Map<Long, String> names(Scope scope, List<MonthClosing> all) {
        return accounts.of(scope, all.stream().flatMap(each -> Stream.of(each.closedBy(), Objects.requireNonNullElse(each.reopenedBy(), 0L))).toList());
    }

    private static Optional<YearMonth> read(String month) {
        return month.matches("[0-9]{4}-[0-9]{2}") ? Written.month(month) : Optional.empty();
    }
}
