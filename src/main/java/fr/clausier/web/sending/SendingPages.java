package fr.clausier.web.sending;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.Sendings;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.store.Calendar;
import fr.clausier.web.Flash;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** What leaves, seen before and sent at once; what left, made again; notices of what did not, put aside. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SendingPages {

    private final Frame frame;
    private final Sendings sendings;
    private final Calendar calendar;

    SendingPages(Frame frame, Sendings sendings, Calendar calendar) {
        this.frame = frame;
        this.sendings = sendings;
        this.calendar = calendar;
    }

    /** @param month the last complete one when empty, or when it has not begun */
    @Get("/subscriptions/{id}/preview")
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month) {
        YearMonth asked = month(month);
        return sendings.preview(scope, id, asked).<HttpResponse<?>>map(letter -> frame.show("sending/preview",
            frame.page(request, "page.preview.title", asked), Map.of("id", id, "month", asked, "letter", letter))).orElseGet(() -> frame.absent(request));
    }

    @Get("/subscriptions/{id}/workbook")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.SEND_REPORTS)
    @Fresh
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month) {
        return file(request, sendings.preview(scope, id, month(month)));
    }

    /** A copy of what was sent, made again. */
    @Get("/sendings/{id}/workbook")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.SEND_REPORTS)
    @Fresh
    HttpResponse<?> copy(HttpRequest<?> request, Scope scope, long id) {
        return file(request, sendings.copy(scope, id));
    }

    @Post("/subscriptions/{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Integer seen = fields.integer("seen");
        String back = "/reports/subscriptions/" + id;
        return sendings.sendNow(scope, id, month(fields.raw("month")), seen == null ? 0 : seen).<HttpResponse<?>>fold(
            done -> frame.done(back, told(done.value())), problems -> frame.done(back, Flash.of("flash.report-known")),
            () -> frame.absent(request), known -> frame.done(back, Flash.of("flash.report-known")));
    }

    @Post("/sendings/{id}/dismiss")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> dismiss(HttpRequest<?> request, Scope scope, long id) {
        return sendings.dismiss(scope, id).<HttpResponse<?>>fold(done -> frame.done("/reports/subscriptions/" + done.value().subscriptionId(),
            Flash.of("flash.report-dismissed")), problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static Flash told(Sending sending) {
        return Flash.of(sending.state() == SendingState.SENT ? "flash.report-sent" : "flash.report-not-sent");
    }

    private HttpResponse<?> file(HttpRequest<?> request, Optional<Letter> letter) {
        return letter.<HttpResponse<?>>map(made -> frame.workbook(made.content(), made.fileName())).orElseGet(() -> frame.absent(request));
    }

    private YearMonth month(String text) {
        return Written.month(text).filter(month -> !month.isAfter(YearMonth.from(calendar.today()))).orElse(calendar.lastCompleteMonth());
    }
}
