package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.hours.mending.SetAsideDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Mending an hours workbook on the page of its preview: other values for its cells, rows nobody will mend. */
@Controller("/imports/hours/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MendingPages {

    private final Frame frame;
    private final HoursImport imports;
    private final LeftBook left;

    MendingPages(Frame frame, HoursImport imports, LeftBook left) {
        this.frame = frame;
        this.imports = imports;
        this.left = left;
    }

    /** Boxes {@code value[n]} beside what they mend, {@code key[n]}; or {@code back}, the key of one cell given back what the file says. */
    @Post("/corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> correct(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : sent.keySet()) {
            String number = name.startsWith("key[") ? name.substring("key".length()) : "";
            if (!number.isEmpty() && !form.value("value" + number).isBlank()) {
                typed.put(form.value(name), form.value("value" + number));
            }
        }
        if (!form.value("back").isEmpty()) {
            typed = Map.of(form.value("back"), "");
        }
        int count = typed.size();
        return imports.correct(scope, id, typed).<HttpResponse<?>>fold(
            done -> frame.done("/imports/hours/" + id, count == 0 ? Flash.of("flash.nothing-corrected")
                : Flash.of("flash.cells-corrected", Integer.toString(done.value().corrected().size()), Integer.toString(done.value().errors().size()))),
            problems -> frame.go("/imports/hours/" + id), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** Whether a name of the file is a known person: {@code key}, {@code participantId}, {@code same} or not. */
    @Post("/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> recognise(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        boolean same = form.has("same", "true");
        long participant = form.value("participantId").matches("[0-9]{1,18}") ? Long.parseLong(form.value("participantId")) : 0;
        return imports.recognise(scope, id, form.value("key"), participant, same).<HttpResponse<?>>fold(
            done -> frame.done("/imports/hours/" + id, Flash.of(same ? "flash.same-person" : "flash.someone-else")),
            problems -> frame.go("/imports/hours/" + id), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/left")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> setAside(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (left.ofFile(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        SetAsideDraft draft = SetAsideDraft.read(fields);
        Function<Flash, HttpResponse<?>> back = flash -> frame.done("/imports/hours/" + id, flash);
        if (fields.hasErrors()) {
            return back.apply(Flash.of("flash.set-aside-incomplete"));
        }
        return left.setAside(scope, id, draft).fold(done -> back.apply(Flash.of("flash.rows-set-aside", Integer.toString(done.value()))),
            problems -> back.apply(Flash.of("flash.set-aside-incomplete")), () -> frame.absent(request), changed -> frame.absent(request));
    }
}
