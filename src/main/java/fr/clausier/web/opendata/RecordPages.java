package fr.clausier.web.opendata;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.PublishedContract;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.PublishedRecord;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One published record: read, attached to the contract and lot it describes, made into a contract, detached. */
@Controller("/open-data/records/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RecordPages {

    private final Frame frame;
    private final PublishedContracts published;
    private final PublishedReading reading;

    RecordPages(Frame frame, PublishedContracts published, PublishedReading reading) {
        this.frame = frame;
        this.published = published;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return published.find(scope, id).<HttpResponse<?>>map(record -> frame.show("opendata/record", title(request, record),
            content(request, scope, record, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    /** Which contract and lot is one choice: {@code <contract>-<lot>}, nothing after the dash when no lot is said. */
    @Post("/attach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> attach(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<PublishedContract> record = published.find(scope, id);
        if (record.isEmpty()) {
            return frame.absent(request);
        }
        String target = Fields.of(sent).raw("target");
        if (!target.matches("[0-9]{1,18}-[0-9]{0,18}")) {
            return again(request, scope, record.get(), new Form(sent, List.of(Problem.atField("required", "target", target))));
        }
        String[] parts = target.split("-");
        Outcome<PublishedRecord> outcome = published.attach(scope, id, Long.parseLong(parts[0]), parts.length > 1 ? Long.valueOf(parts[1]) : null);
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/contracts/" + parts[0] + "/published", Flash.of(attached(done.warnings()))),
            problems -> again(request, scope, record.get(), new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static String attached(List<Problem> warnings) {
        boolean otherBuyer = warnings.stream().anyMatch(warning -> warning.code().equals("decp-other-buyer"));
        return otherBuyer ? "flash.record-attached-elsewhere" : "flash.record-attached";
    }

    @Post("/create")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> create(HttpRequest<?> request, Scope scope, long id) {
        Optional<PublishedContract> record = published.find(scope, id);
        if (record.isEmpty()) {
            return frame.absent(request);
        }
        return published.createContract(scope, id).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + done.value().id(), Flash.of("flash.contract-recorded", done.value().number())),
            problems -> again(request, scope, record.get(), new Form(Map.of(), problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/detach")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> detach(HttpRequest<?> request, Scope scope, long id) {
        return published.detach(scope, id).<HttpResponse<?>>fold(
            done -> frame.done("/open-data/records/" + id, Flash.of("flash.record-detached")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, PublishedContract record, Form form) {
        return frame.refuse("opendata/record", title(request, record), content(request, scope, record, form));
    }

    private Page title(HttpRequest<?> request, PublishedContract record) {
        return frame.page(request, "page.published.record", record.record().recordId());
    }

    private Map<String, Object> content(HttpRequest<?> request, Scope scope, PublishedContract record, Form form) {
        return Map.of("view", reading.view(scope, frame.words(request), record), "form", form);
    }
}
